/** A fault of a template that is being filled as a finding, with the place of the tag. */
import Handlebars from 'handlebars'
import { finding, type Finding } from '../diagnostic/finding.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { TemplateFile } from './parse-template.ts'
import { pointOf } from './position.ts'
import { TemplateFault } from './template-fault.ts'

/** The finding for whatever came out of a template. Errors that are none of its doing go on. */
export function faultFinding(error: unknown, rendered: TemplateFile, files: readonly TemplateFile[]): Finding {
  if (error instanceof TemplateFault) {
    const file = files.find((each) => each.file === error.loc.source) ?? rendered
    const tag = tagAt(file.text, error.loc)
    const place = {
      file: file.file,
      start: pointOf(file.text, error.loc.start),
      end: pointOf(file.text, error.loc.end),
    }
    return finding('template-failed', place, { reason: `${tag} ${error.message}${suggestion(tag, error.view)}` })
  }
  if (error instanceof Handlebars.Exception) {
    return finding('template-failed', { file: rendered.file }, { reason: error.message })
  }
  throw error
}

/** The tag as written, without what a block has inside. */
function tagAt(text: string, { start, end }: hbs.AST.SourceLocation): string {
  const lines = text.split('\n').slice(start.line - 1, end.line)
  const whole = lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column : 0, index === lines.length - 1 ? end.column : undefined),
    )
    .join('\n')
  return /^\{\{[^}]*\}\}/.exec(whole)?.[0] ?? whole
}

function suggestion(tag: string, view: unknown): string {
  let value = view
  for (const name of /([A-Za-z][\w.]*)[^\w.]*\}\}$/.exec(tag)?.[1]?.split('.') ?? []) {
    if (typeof value !== 'object' || value === null) return ''
    const own = new Map<string, unknown>(Object.entries(value))
    const near = own.has(name) ? undefined : nearest(name, [...own.keys()])
    if (near !== undefined) return `; did you mean "${near}"?`
    value = own.get(name)
  }
  return ''
}
