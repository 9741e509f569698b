/**
 * Bundles src/ with the packages that it uses, so that the published package has no dependencies. All files are
 * directly in dist/, so that the root of the package is one folder up from every chunk.
 */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown, type Plugin } from 'rolldown'

const entries = { cli: 'src/cli.ts', index: 'src/index.ts' }

/** This build of handlebars registers nothing with `require` and never reads a file. */
const alias = { handlebars: 'handlebars/dist/cjs/handlebars.js' }

/**
 * Parts of packages that must not be shipped, with their replacements. The build fails if a part no longer exists, so
 * that the list stays correct.
 */
const excludedParts = [
  {
    // It contains an `eval` for `---js` front matter and two more parsers. We always pass our own engine.
    part: /\/gray-matter\/lib\/engines\.js$/,
    replacement: 'module.exports = {}',
  },
  {
    // It writes source maps of precompiled templates, which we don't use. Handlebars has a small writer as a fallback.
    part: /\/source-map\/source-map\.js$/,
    replacement: 'module.exports = {}',
  },
]

/**
 * Writes the bundle into `folder` and returns the paths of all sources. Throws on any warning: each one is a defect, or
 * needs an entry in `excludedParts`.
 */
export async function bundle(root: string, folder: string): Promise<readonly string[]> {
  const warnings: string[] = []
  const missing = new Set(excludedParts.map(({ part }) => part))
  const build = await rolldown({
    cwd: root,
    input: entries,
    platform: 'node',
    resolve: { alias },
    plugins: [excludeParts(missing)],
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
    warnings.push(`scripts/dist/bundle.ts excludes ${part.source}, which nothing imports any more`)
  }
  const chunks = output.filter((file) => file.type === 'chunk')
  for (const outside of new Set(chunks.flatMap((chunk) => chunk.imports.filter((id) => !isOurs(id, chunks))))) {
    warnings.push(`"${outside}" is not in the bundle and would be missing after an installation`)
  }
  if (warnings.length > 0) throw new Error(warnings.join('\n\n'))
  chmodSync(join(folder, 'cli.js'), 0o755)
  return chunks.flatMap((chunk) => chunk.moduleIds).filter((id) => !replacementOf(id))
}

function isOurs(id: string, chunks: readonly { readonly fileName: string }[]): boolean {
  return id.startsWith('node:') || chunks.some((chunk) => chunk.fileName === id)
}

function replacementOf(id: string): (typeof excludedParts)[number] | undefined {
  return excludedParts.find(({ part }) => part.test(id.replaceAll('\\', '/')))
}

function excludeParts(missing: Set<RegExp>): Plugin {
  return {
    name: 'exclude-parts',
    load(id) {
      const found = replacementOf(id)
      if (!found) return null
      missing.delete(found.part)
      return found.replacement
    },
  }
}
