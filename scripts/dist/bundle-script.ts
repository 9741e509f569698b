/**
 * Bundles one browser script as a classic script, because people also open pages from disk, where browsers load no
 * modules.
 */
import { rolldown } from 'rolldown'

/** Bundles `source`, a path relative to `root`, into `file`. Returns the paths of all sources; throws on a warning. */
export async function bundleScript(root: string, source: string, file: string): Promise<readonly string[]> {
  const warnings: string[] = []
  const build = await rolldown({
    cwd: root,
    input: source,
    platform: 'browser',
    // The package's default entry imports Node modules.
    resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
    onLog: (level, log) => {
      if (level === 'warn') warnings.push(log.message)
    },
  })
  const { output } = await build.write({ file, format: 'iife', minify: true, codeSplitting: false })
  await build.close()
  if (warnings.length > 0) throw new Error(`${source}: ${warnings.join('\n\n')}`)
  return output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
}
