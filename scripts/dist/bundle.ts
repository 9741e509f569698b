/**
 * Bundles src/ and the packages that it uses, so that the published package has no dependencies. All files lie side by
 * side in dist/: whatever chunk a module ends up in, the package's root is one folder up.
 */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown, type Plugin } from 'rolldown'

const entries = { cli: 'src/cli.ts', index: 'src/index.ts' }

/** The build of handlebars that registers nothing with `require` and never reads a file. */
const alias = { handlebars: 'handlebars/dist/cjs/handlebars.js' }

/**
 * Parts of packages that must not be shipped, with what stands in for them. A part that no longer exists fails the
 * build, so that the list stays true.
 */
const leftOut = [
  {
    // Holds an `eval` for `---js` front matter and two more parsers. We always hand gray-matter an engine of our own.
    part: /\/gray-matter\/lib\/engines\.js$/,
    instead: 'module.exports = {}',
  },
  {
    // For source maps of precompiled templates, which are never made here. Handlebars falls back to its own small
    // writer.
    part: /\/source-map\/source-map\.js$/,
    instead: 'module.exports = {}',
  },
]

/**
 * Writes the bundle into `folder` and gives the files that went into it. Any warning fails: each is either a defect or
 * a decision for `leftOut`.
 */
export async function bundle(root: string, folder: string): Promise<readonly string[]> {
  const warnings: string[] = []
  const missing = new Set(leftOut.map(({ part }) => part))
  const build = await rolldown({
    cwd: root,
    input: entries,
    platform: 'node',
    resolve: { alias },
    plugins: [leaveOut(missing)],
    onLog: (level, log) => {
      if (level === 'warn') warnings.push(log.message)
    },
  })
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    hashCharacters: 'hex',
  })
  await build.close()
  for (const part of missing) {
    warnings.push(`scripts/dist/bundle.ts leaves out ${part.source}, which nothing asks for any more`)
  }
  const chunks = output.filter((file) => file.type === 'chunk')
  for (const outside of new Set(chunks.flatMap((chunk) => chunk.imports.filter((id) => !isOurs(id, chunks))))) {
    warnings.push(`"${outside}" is not part of the bundle and would be missing after an installation`)
  }
  if (warnings.length > 0) throw new Error(warnings.join('\n\n'))
  chmodSync(join(folder, 'cli.js'), 0o755)
  return chunks.flatMap((chunk) => chunk.moduleIds).filter((id) => !standIn(id))
}

function isOurs(id: string, chunks: readonly { readonly fileName: string }[]): boolean {
  return id.startsWith('node:') || chunks.some((chunk) => chunk.fileName === id)
}

function standIn(id: string): (typeof leftOut)[number] | undefined {
  return leftOut.find(({ part }) => part.test(id.replaceAll('\\', '/')))
}

function leaveOut(missing: Set<RegExp>): Plugin {
  return {
    name: 'leave-out',
    load(id) {
      const found = standIn(id)
      if (!found) return null
      missing.delete(found.part)
      return found.instead
    },
  }
}
