/** The scripts of the pages, bundled from `src/browser/scripts/` when the program is built. */
import type { Host } from '../host.ts'

/**
 * All of them, by name without ending.
 * @param program the folder that the program was installed in; absolute, with forward slashes
 */
export function clientScripts(host: Host, program: string): ReadonlyMap<string, string> {
  const folder = `${program}/dist/client`
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const names = host.disk.list(folder).flatMap(({ name }) => /^(.+)\.js$/.exec(name)?.[1] ?? [])
  return new Map(names.toSorted().map((name) => [name, decoder.decode(host.disk.read(`${folder}/${name}.js`))]))
}
