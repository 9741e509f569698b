/**
 * A set of templates from text to trees, with everything that can be known to be wrong in them before any data is
 * there.
 */
import { finding, type Finding, type Outcome } from '../diagnostic/finding.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { checkNames, type ParsedTemplate } from './check-names.ts'
import { checkTemplate, partialsIn } from './check-template.ts'
import { parseTemplate, type TemplateFile } from './parse-template.ts'
import type { Shape } from './shape.ts'
import type { Words } from './word-forms.ts'
import { withWords, wordsShape } from './words-shape.ts'

/**
 * The trees of all templates that could be read and hold no tag of a wrong form, and what is wrong in any of them.
 * @param views the templates that documents are made from, each with the shape of its view; all others are partials
 */
export function checkTemplates(
  files: readonly TemplateFile[],
  views: Readonly<Record<string, Shape>>,
  words: Words,
): Outcome<readonly ParsedTemplate[]> {
  const names = files.map(({ name }) => name)
  const read = files.map((file) => {
    const { value: program, findings } = parseTemplate(file)
    return { file, program, findings: program ? checkTemplate(file, program, names) : findings }
  })
  const parsed = new Map(
    read.flatMap(({ file, program }) => (program ? [[file.name, { file, program }] as const] : [])),
  )
  const known = wordsShape(words)
  const named = Array.from(new Set(Object.values(views))).flatMap((view) => {
    const roots = Object.keys(views).flatMap((name) => (views[name] === view ? (parsed.get(name) ?? []) : []))
    return checkNames(roots, withWords(view, known), parsed)
  })
  const findings = [
    ...read.flatMap((template) => template.findings),
    ...withoutRepeats(named),
    ...unused(parsed, Object.keys(views)),
  ]
  const wellFormed = read.flatMap(({ file, program, findings: found }) =>
    program && found.length === 0 ? [{ file, program }] : [],
  )
  return { value: wellFormed, findings }
}

/** A partial that is included twice says the same thing twice. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byPlace = new Map<string, Finding>()
  for (const found of findings) {
    const key = `${found.code} ${found.at.file} ${found.at.start?.line}:${found.at.start?.column}`
    if (!byPlace.has(key)) byPlace.set(key, found)
  }
  return [...byPlace.values()]
}

/** The project's own files that no document is made from, not even in part. */
function unused(templates: ReadonlyMap<string, ParsedTemplate>, roots: readonly string[]): Finding[] {
  const used = new Set<string>()
  const follow = (name: string): void => {
    if (used.has(name)) return
    used.add(name)
    const template = templates.get(name)
    if (template) partialsIn(template.program).forEach(follow)
  }
  roots.forEach(follow)
  const names = [...templates.keys()]
  return Array.from(templates.values()).flatMap(({ file }) => {
    if (!file.isOwn || used.has(file.name)) return []
    const suggestion = nearest(
      file.name,
      names.filter((name) => name !== file.name),
    )
    return [finding('template-unused', { file: file.file }, { name: file.name, suggestion })]
  })
}
