/**
 * Writes the pages of docs/messages: one for each code, from its wording and from the cases in tests/messages, so that
 * a page always says what the program says.
 */
import { type FindingCode, inWords, type WordedFinding } from '../../src/diagnostic/finding.ts'
import { wordings } from '../../src/diagnostic/wordings.ts'
import { fileWordings } from '../../src/diagnostic/wordings/file-wordings.ts'
import { fixWordings } from '../../src/diagnostic/wordings/fix-wordings.ts'
import { lintWordings } from '../../src/diagnostic/wordings/lint-wordings.ts'
import { meaningWordings } from '../../src/diagnostic/wordings/meaning-wordings.ts'
import { outputWordings } from '../../src/diagnostic/wordings/output-wordings.ts'
import { proseWordings } from '../../src/diagnostic/wordings/prose-wordings.ts'
import { shapeWordings } from '../../src/diagnostic/wordings/shape-wordings.ts'
import { templateWordings } from '../../src/diagnostic/wordings/template-wordings.ts'
import { yamlWordings } from '../../src/diagnostic/wordings/yaml-wordings.ts'
import { lintSchema } from '../../src/domain/schema/lint.ts'
import { type CasePart, type MessageCase, messageCases, wrongProject } from '../../tests/messages/case-file.ts'
import { findingsOf } from '../../tests/messages/check-project.ts'

export interface Page {
  /** The file name in `docs/messages/`. */
  readonly name: string
  readonly text: string
}

const groups: readonly (readonly [string, object])[] = [
  ['Files and their characters', fileWordings],
  ['Front matter and YAML', yamlWordings],
  ['Keys and values', shapeWordings],
  ['Values that do not fit together', meaningWordings],
  ['Lint rules', lintWordings],
  ['Templates and words', templateWordings],
  ['Prose', proseWordings],
  ['Generated files', outputWordings],
  ['Corrections and formatting', fixWordings],
]

const rules = new Set(Object.keys(lintSchema.shape))

interface ReportedCase {
  readonly example: MessageCase
  readonly words: WordedFinding
  readonly isFixable: boolean
}

/** Returns the page of every code, and the index. */
export async function messagePages(): Promise<Page[]> {
  const told = await Promise.all(messageCases().map(toldBy))
  // The keys of the registry are its codes; `Object.keys` forgets it.
  const codes = Object.keys(wordings) as FindingCode[]
  const pages = codes.map((code) => ({
    name: `${code}.md`,
    text: page(
      code,
      told.filter(({ example }) => example.code === code),
    ),
  }))
  return [...pages, { name: 'README.md', text: index(told) }]
}

async function toldBy(example: MessageCase): Promise<ReportedCase> {
  const found = (await findingsOf(wrongProject(example))).find(({ code }) => code === example.code)
  if (!found) throw new Error(`${example.path} does not provoke ${example.code}`)
  return { example, words: inWords(found), isFixable: (found.edits ?? []).length > 0 }
}

function page(code: FindingCode, [first, ...others]: readonly ReportedCase[]): string {
  const { severity, why } = wordings[code]
  const parts = [
    `# ${code}`,
    severity === 'error'
      ? 'An error: rungs writes nothing until it is fixed.'
      : 'A warning: rungs still writes the ladders and the site.',
  ]
  if (first) parts.push(`Message: ${inline(first.words.headline)}`)
  parts.push(`Why: ${inline(why)}.`)
  if (first) {
    parts.push(
      `Fix: ${inline(first.words.remedy)}.`,
      ...(first.isFixable ? ['`rungs check --fix` can do this.'] : []),
      ...exampleParts(first.example),
    )
  }
  const lines = others.map(({ example, words }) => `- ${inline(example.shows)} Message: ${inline(words.headline)}`)
  if (lines.length > 0) parts.push('## Other cases of this message', lines.join('\n'))
  if (rules.has(code)) parts.push(...ruleParts(code))
  return `${parts.join('\n\n')}\n`
}

function exampleParts({ shows, parts, says }: MessageCase): string[] {
  const right = parts.filter(({ of }) => of === 'right')
  const wrong = parts.filter(({ of }) => of !== 'right')
  return ['## Example', inline(shows), ...wrong.flatMap(partOf), 'The report:', fenced(says), ...right.flatMap(partOf)]
}

const titles: Readonly<Record<CasePart['of'], string>> = { wrong: 'Wrong', right: 'Right', with: 'Another file' }

function partOf({ of, path, text, isEscaped }: CasePart): string[] {
  const lines = isEscaped ? text.replace(/\\n$/gm, '') : text
  return [`${titles[of]}, ${path}${isEscaped ? ' (`\\x` starts a byte)' : ''}:`, fenced(lines)]
}

function fenced(text: string): string {
  const lines = text.trimEnd().split('\n')
  const fence = lines.some((line) => line.startsWith('```')) ? '````' : '```'
  return [fence, ...lines.map((line) => (line.length > 160 ? `${line.slice(0, 159)}…` : line)), fence].join('\n')
}

function ruleParts(code: string): string[] {
  const parts = [
    '## If the text is right as it is',
    'Turn the rule off for all roles, in roles/framework.yaml:',
    fenced(`lint:\n  ${code}: { severity: off }`),
  ]
  if (code === 'unused-allowance') return parts
  return [
    ...parts,
    'Allow an exception in one profile, with a reason:',
    fenced(`allow:\n  - { rule: ${code}, reason: Why the exception is right. }`),
  ]
}

/** Escapes text for markdown. `rungs explain` removes the backslashes again. */
function inline(text: string): string {
  return text.replace(/[|<>*_`[\]\\]/g, '\\$&')
}

function index(told: readonly ReportedCase[]): string {
  const parts = [
    '# Messages',
    'Every code that `rungs` can report. `rungs explain <code>` prints its page. `npm run messages` writes the pages.',
  ]
  for (const [title, group] of groups) {
    const rows = Object.keys(group).map((code) => {
      const headline = told.find(({ example }) => example.code === code)?.words.headline
      return `| [${code}](${code}.md) | ${inline(headline ?? '')} |`
    })
    parts.push(`## ${title}`, ['| code | example of the message |', '|---|---|', ...rows].join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}
