/** Files that a project renders with templates of its own: one that has become useless is not published. */
import { finding, type Finding, type Outcome } from '../diagnostic/finding.ts'
import { type OutputFile, wholePath } from '../domain/output-file.ts'
import type { TemplateText } from '../source/sources.ts'

/** The files, with a finding where one has no content or a part of it is hidden. Built-in templates are not checked. */
export function checkRendered(files: readonly OutputFile[], own: readonly TemplateText[]): readonly OutputFile[] {
  if (!own.some(({ path }) => path.endsWith('.hbs'))) return files
  // A layout breaks every page for the same reason, which is reported once.
  const reported = new Map<string, Finding>()
  return files.map((file) => ({
    ...file,
    render: (date): Outcome<string | undefined> => {
      const { value, findings } = file.render(date)
      const problem = value === undefined ? undefined : problemOf(file.path, value)
      if (problem === undefined) return { value, findings }
      const path = wholePath(file)
      const found = reported.get(problem) ?? finding('output-broken', { file: path }, { path, problem })
      reported.set(problem, found)
      return { value: undefined, findings: [...findings, found] }
    },
  }))
}

function problemOf(path: string, text: string): string | undefined {
  if (!/\.(?:html|md)$/.test(path)) return undefined
  if (text.trim() === '') return 'it has no content'
  if (!path.endsWith('.html')) return undefined
  const open = hiding.find((name) => isOpen(name, text))
  return open === undefined ? undefined : `<${open}> is not closed`
}

/** Elements that hide the rest of a page when they are not closed; templates cannot leave a tag or a comment open. */
const hiding = ['title', 'textarea', 'style', 'script', 'template', 'noscript', 'iframe', 'select']

function isOpen(name: string, html: string): boolean {
  const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0
  return count(new RegExp(`<${name}\\b`, 'gi')) > count(new RegExp(`</${name}\\s*>`, 'gi'))
}
