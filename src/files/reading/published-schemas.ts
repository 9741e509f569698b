/**
 * The schemas of the JSON on a site. They come with the program, since generating them anew costs more than reading
 * them.
 */
import type { Host } from '../host.ts'

/**
 * All of them, by their path below `site/`.
 * @param program the folder that the program was installed in; absolute, with forward slashes
 */
export function publishedSchemas(host: Host, program: string): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const names = host.disk
    .list(`${program}/schema`)
    .flatMap(({ name }) => (/^api-[a-z]+\.schema\.json$/.test(name) ? [name] : []))
  return new Map(
    names
      .toSorted()
      .map((name) => [`schema/${name}`, decoder.decode(host.disk.read(`${program}/schema/${name}`))] as const),
  )
}
