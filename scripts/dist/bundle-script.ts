/**
 * One script of a browser: pages are opened from disk as well, where browsers load no modules, so each is a classic
 * script.
 */
import { rolldown } from 'rolldown'

/** Bundles `source`, a path below `root`, into `file`, and gives the files that went into it. */
export async function bundleScript(root: string, source: string, file: string): Promise<readonly string[]> {
  const warnings: string[] = []
  const build = await rolldown({
    cwd: root,
    input: source,
    platform: 'browser',
    // The package asks for the names of Node otherwise.
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
