/** What was compiled when the program was made is what would be compiled now. */
import { describe, expect, it } from 'vitest'
import { planBuild } from '../../src/build.ts'
import { nodeHost } from '../../src/publish/node-host.ts'
import { builtInTemplates } from '../../src/read/built-in-templates.ts'
import { preparedTemplates } from '../../src/read/prepared-templates.ts'
import type { PreparedTemplates } from '../../src/template/prepared-templates.ts'
import { frameworkOf, repository, templatesFolder } from '../support/example.ts'

const builtIn = builtInTemplates(nodeHost, templatesFolder)
const find = preparedTemplates(nodeHost, repository)

// With one template more, that nothing includes, a set is another one and has to be compiled.
const more = ['ladder', 'site', 'host'].map((folder) => ({
  path: `${folder}/partials/more.hbs`,
  source: { file: `templates/${folder}/partials/more.hbs`, text: 'more\n' },
}))

/** The texts of all files, and what was found when it was asked for. */
function made(root: string, own: typeof more) {
  const found: (PreparedTemplates | undefined)[] = []
  const { value: files = [] } = planBuild({
    framework: frameworkOf(root),
    findings: () => [],
    own,
    builtIn,
    scripts: new Map(),
    schemas: [],
    proseOf: () => ({ value: '', findings: [] }),
    dateOf: () => '2026-01-01 00:00:00',
    prepared: (identity) => {
      const set = find(identity)
      found.push(set)
      return set
    },
  })
  return { found, texts: files.map(({ root: folder, path, make }) => [`${folder}/${path}`, make().value?.text]) }
}

describe('templates that come compiled', () => {
  it.each([
    ['English', repository],
    ['German', `${repository}/tests/fixtures/second-framework`],
  ])('are found for a project in %s without templates of its own, and give the same bytes', (_, root) => {
    const quick = made(root, [])
    expect(quick.found.map((set) => set !== undefined)).toEqual([true, true, true])
    const { found, texts } = made(root, more)
    expect(found).toEqual([undefined, undefined, undefined])
    expect(quick.texts).toEqual(texts)
    expect(texts.length).toBeGreaterThan(50)
  })

  it('are not taken for others', () => {
    expect(find('["html",[],{}]')).toBeUndefined()
    expect(preparedTemplates(nodeHost, '/nowhere')('')).toBeUndefined()
  })
})
