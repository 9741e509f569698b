import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/diagnostic/finding.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import { sources } from '../source/inline-project.ts'
import { repository } from '../support/example.ts'

const guide = readFileSync(`${repository}/docs/writing-profiles.md`, 'utf8')

interface Example {
  readonly kind: string
  readonly text: string
}

/** The examples of the guide; the second word after the fence is their kind. */
const examples = Array.from(
  guide.matchAll(/^```yaml ([a-z-]+)\n([\s\S]*?)^```$/gm),
  ([, kind = '', text = '']): Example => ({ kind, text }),
)
const first = (kind: string): string => examples.find((example) => example.kind === kind)?.text ?? ''
const framework = first('framework')
const profile = first('profile')

/** Adds the keys that a part of a profile needs to be whole. */
function around(part: string): string {
  const needed = { name: 'Example', family: 'Support', levels: '[Junior, Mid, Senior]' }
  return `${Object.entries(needed)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}${part}`
}

function said(example: Example): string[] {
  const roles = { 'support-engineer': profile }
  const project = {
    framework: { framework, roles },
    library: { framework, library: example.text, roles },
    profile: { framework, library: first('library'), roles: { ...roles, example: example.text } },
    part: { framework, library: first('library'), roles: { ...roles, example: around(example.text) } },
    'framework-part': { framework: `${framework}${example.text}`, roles },
  }[example.kind]
  if (!project) throw new Error(`"${example.kind}" is no kind of example`)
  return parseFramework(sources(project)).findings.map(
    (found) => `${found.at.file}:${found.at.start?.line} ${inWords(found).headline}`,
  )
}

describe('the guide for authors', () => {
  it('has examples', () => expect(examples.length).toBeGreaterThan(15))
  it.each(examples)('has a $kind that works: $text', (example) => expect(said(example)).toEqual([]))

  it('has a table of contents that leads to its sections', () => {
    const sections = Array.from(guide.matchAll(/^## (.*)$/gm), ([, heading = '']) => heading)
    const contents = Array.from(guide.matchAll(/^\d+\. \[([^\]]*)\]\(#[^)]*\)$/gm), ([, entry = '']) => entry)
    expect(contents).toEqual(sections)
  })
})
