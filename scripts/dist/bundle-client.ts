/** Bundles each script of src/client/ into one classic script: pages are opened from disk as well, where browsers load no modules. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** Writes `<name>.js` into `folder` for every `src/client/<name>.ts`, and gives the files that went into them. */
export async function bundleClient(root: string, folder: string): Promise<readonly string[]> {
  const sources = join(root, 'src/client')
  const entries = readdirSync(sources).flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? [])
  const modules: string[] = []
  for (const name of entries.toSorted()) {
    const warnings: string[] = []
    // One build for each: a classic script cannot share a chunk with another one.
    // oxlint-disable-next-line no-await-in-loop -- the bundler uses all cores by itself
    const build = await rolldown({
      cwd: root,
      input: join(sources, `${name}.ts`),
      platform: 'browser',
      // The package asks for the names of Node otherwise.
      resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
      onLog: (level, log) => {
        if (level === 'warn') warnings.push(log.message)
      },
    })
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { output } = await build.write({ file: join(folder, `${name}.js`), format: 'iife', minify: true, codeSplitting: false })
    // oxlint-disable-next-line no-await-in-loop -- as above
    await build.close()
    if (warnings.length > 0) throw new Error(`src/client/${name}.ts: ${warnings.join('\n\n')}`)
    modules.push(...output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])))
  }
  return modules
}
