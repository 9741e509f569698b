/** Projects written inside a test. */
import { type Finding, hasErrors, inWords } from '../../src/diagnostic/finding.ts'
import type { Framework, Role } from '../../src/domain/framework.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import type { Sources } from '../../src/source/sources.ts'

export interface InlineProject {
  readonly framework?: string
  readonly library?: string
  /** Whole files by slug: with `---` in the first line a `profile.md`, else a `profile.yaml`. */
  readonly roles?: Readonly<Record<string, string>>
}

/** Two levels and one scale of three steps: enough for what is not about the framework. */
export const smallFramework = yaml`
  name: Small
  language: en
  scales:
    - name: Skill
      steps: [{ name: Low }, { name: Middle }, { name: High }]
  tracks:
    - name: Craft
      levels: [{ name: Junior }, { name: Senior }]
`

/** A text without the indentation of the test around it. */
export function yaml(strings: TemplateStringsArray): string {
  const lines = (strings.raw[0] ?? '').replace(/^\n/, '').replace(/ *$/, '').split('\n')
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(margin)).join('\n')
}

export function sources({ framework = smallFramework, library, roles = {} }: InlineProject): Sources {
  return {
    framework: { file: 'roles/framework.yaml', text: framework },
    library: library === undefined ? [] : [{ file: 'roles/capabilities/shared.yaml', text: library }],
    profiles: Object.entries(roles).map(([slug, text]) => ({
      slug,
      source: { file: `roles/${slug}/profile.${/^\W?---/.test(text) ? 'md' : 'yaml'}`, text },
    })),
    templates: [],
  }
}

export interface Said {
  readonly framework: Framework
  readonly findings: readonly Finding[]
  role(slug: string): Role
}

/** What a project without errors says. */
export function say(project: InlineProject): Said {
  const { value: framework, findings } = parseFramework(sources(project))
  if (!framework || hasErrors(findings)) {
    throw new Error(
      findings
        .map((found) => `${found.at.file}:${found.at.start?.line} ${found.code} ${inWords(found).headline}`)
        .join('\n'),
    )
  }
  return { framework, findings, role: (slug) => named(framework.roles, 'slug', slug) }
}

/** The one thing of a list whose field has this value. */
export function named<Thing>(things: readonly Thing[], field: keyof Thing, value: string): Thing {
  const found = things.filter((thing) => String(thing[field]) === value)
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${found.length} things have ${String(field)} "${value}"`)
  }
  return found[0]
}
