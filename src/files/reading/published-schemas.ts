/**
 * The descriptions of the JSON on a site. They come with the program, since making them anew costs more than reading
 * them.
 */
import type { Host } from '../host.ts'
import type { OutputFile } from '../../domain/output-file.ts'

/**
 * All of them, with their paths below `site/`.
 * @param program the folder that the program was installed in; absolute, with forward slashes
 */
export function publishedSchemas(host: Host, program: string): OutputFile[] {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const names = host.disk
    .list(`${program}/schema`)
    .flatMap(({ name }) => (/^api-[a-z]+\.schema\.json$/.test(name) ? [name] : []))
  return names
    .toSorted()
    .map((name) => ({ path: `schema/${name}`, text: decoder.decode(host.disk.read(`${program}/schema/${name}`)) }))
}
