import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { messagePages } from '../../scripts/messages/pages.ts'
import { wordings } from '../../src/diagnostic/wordings.ts'
import { repository } from '../support/example.ts'
import { rungs } from '../support/run-rungs.ts'

const pages = await messagePages()

describe('docs/messages', () => {
  it('says what the program says; `npm run messages` writes it again', () => {
    expect(readdirSync('docs/messages').toSorted()).toEqual(pages.map(({ name }) => name).toSorted())
    expect(
      pages.filter(({ name, text }) => readFileSync(`docs/messages/${name}`, 'utf8') !== text).map(({ name }) => name),
    ).toEqual([])
  })

  it('lists every code once', () => {
    const index = readFileSync('docs/messages/README.md', 'utf8')
    const listed = Array.from(index.matchAll(/^\| \[([a-z0-9-]+)\]/gm), ([, code]) => code ?? '')
    expect(listed.toSorted()).toEqual(Object.keys(wordings).toSorted())
  })
})

describe('rungs explain', () => {
  it('prints the page of a code, to be read in a terminal', async () => {
    const { code, out, err } = await rungs(repository, ['explain', 'duplicate-key'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^duplicate-key\n\nAn error/)
    expect(out).toContain('    roles/baker/profile.md:5:39')
    expect(out).not.toMatch(/^#|```/m)
  })

  it('has a page for every code', async () => {
    for (const name of Object.keys(wordings)) {
      const { code, out } = await rungs(repository, ['explain', name])
      expect([name, code, out.split('\n')[0]]).toEqual([name, 0, name])
    }
  })

  it('knows which code was meant', async () => {
    const { code, err } = await rungs(repository, ['explain', 'duplicate-kye'])
    expect({ code, err }).toEqual({
      code: 2,
      err: 'rungs: there is no message code "duplicate-kye"\n  did you mean duplicate-key?\n',
    })
    expect((await rungs(repository, ['explain', 'zzzzzz'])).err).toContain('docs/messages')
  })
})
