/** The templates, words and assets that come with the program. */
import type { Host } from '../host.ts'
import type { TemplateText } from '../../source/sources.ts'

const suffix = /\.(?:hbs|yaml|css|js|svg)$/

/**
 * All of them, by path.
 * @param folder where they are; absolute, with forward slashes
 */
export function builtInTemplates(host: Host, folder: string): TemplateText[] {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const walk = (path: string): TemplateText[] =>
    host.disk.list(`${folder}/${path}`).flatMap(({ name, kind }) => {
      const inner = path === '' ? name : `${path}/${name}`
      if (kind === 'folder') return walk(inner)
      if (kind !== 'file' || !suffix.test(name)) return []
      return [
        {
          path: inner,
          source: { file: `templates/${inner}`, text: decoder.decode(host.disk.read(`${folder}/${inner}`)) },
        },
      ]
    })
  return walk('').toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
