import { describe, expect, it } from 'vitest'
import { rungs } from '../support/run-rungs.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const framework = `name: Small
language: en
scales: [{ name: Skill, steps: [{ name: Low }, { name: High }] }]
tracks: [{ name: Craft, levels: [{ name: Junior }, { name: Senior }] }]
`
const profile = (level: string): string =>
  `name: Cook\nlevels: [Junior, Senior]\ncapabilities:\n  - { name: Bread, levels: { Junior: Low, ${level}: High } }\n`

/** Mistakes in every kind of file below `templates/`, in branches that no data of the project reaches. */
const mistakes = {
  'templates/ladder/transition.hbs': '# {{title}}\n{{#each lowered}}\n- {{nam}}\n{{/each}}\n',
  'templates/site/partials/capability.hbs': '<p>{{#if priority}}{{priority}}{{else}}{{actions}}{{/if}}</p>\n',
  'templates/site/partials/mine.hbs': '<p>{{anything}}</p>\n',
  'templates/words/en.yaml': 'ladder:\n  tilte: Ladder\n',
}
const told = [
  /^templates\/ladder\/transition\.hbs:3:5 error\[template-unknown-name\] "nam" is not a known name here$/m,
  /^templates\/site\/partials\/capability\.hbs:1:42 error\[template-not-text\] "actions" is a list and cannot be printed$/m,
  /^templates\/site\/partials\/mine\.hbs warning\[template-unused\]/m,
  /^templates\/words\/en\.yaml:2:\d+ error\[word-unknown\]/m,
]

describe.each(['check', 'build'])('rungs %s', (command) => {
  it('finds every mistake in templates and words, each once', async () => {
    const root = temporaryProject({
      'roles/framework.yaml': framework,
      'roles/cook/profile.yaml': profile('Senior'),
      ...mistakes,
    })
    const { code, err } = await rungs(root, [command])
    expect(code).toBe(1)
    for (const line of told) expect(err).toMatch(line)
    expect(err).toContain('3 errors')
    expect(err.match(/^templates\/\S+ (?:error|warning)\[/gm)).toHaveLength(told.length)
  })

  it('finds them beside those in profiles', async () => {
    const root = temporaryProject({
      'roles/framework.yaml': framework,
      'roles/cook/profile.yaml': profile('Seniro'),
      ...mistakes,
    })
    const { err } = await rungs(root, [command])
    for (const line of [...told, /^roles\/cook\/profile\.yaml:\d+:\d+ error\[/m]) expect(err).toMatch(line)
  })

  it('finds those in templates also where the framework cannot be read, and says nothing about words then', async () => {
    const root = temporaryProject({
      'roles/framework.yaml': 'name: [',
      'roles/cook/profile.yaml': profile('Senior'),
      ...mistakes,
    })
    const { err } = await rungs(root, [command])
    for (const line of told.slice(0, 3)) expect(err).toMatch(line)
    expect(err).toContain('roles/framework.yaml:')
    expect(err).not.toContain('word-unknown')
  })
})

it('a language without words does not hide what is wrong in templates', async () => {
  const root = temporaryProject({
    'roles/framework.yaml': framework.replace('en', 'nl'),
    'roles/cook/profile.yaml': profile('Senior'),
    ...mistakes,
  })
  const { err } = await rungs(root, ['check'])
  expect(err).toMatch(/^roles\/framework\.yaml.* error\[words-missing\]/m)
  expect(err).toMatch(told[0] ?? /./)
})
