import { describe, expect, it } from 'vitest'
import { cachedOverlayWords } from '../../src/dev/overlay-words.ts'
import { overlayErrors } from '../../src/dev/error-overlay.ts'
import { type Finding, finding } from '../../src/diagnostic/finding.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import type { TemplateText } from '../../src/source/sources.ts'
import { templatesFolder } from '../support/example.ts'

const builtIn = builtInTemplates(nodeHost, templatesFolder)
const at = { file: 'roles/framework.yaml' }
const wordsOf = cachedOverlayWords(builtIn)
const english = (): ReturnType<typeof wordsOf> => wordsOf(undefined, [])
const words = (language: string, text: string): TemplateText => ({
  path: `words/${language}.yaml`,
  source: { file: `templates/words/${language}.yaml`, text },
})
const family = (text: string, line: number, file = 'roles/a/profile.md'): Finding =>
  finding('unknown-family', { file, start: { line, column: 1 } }, { text, suggestion: undefined, known: [] })

describe('what the overlay shows', () => {
  it('is nothing while there are only warnings', () => {
    const warning = finding('no-roles', { file: 'roles' }, {})
    expect(overlayErrors([warning], () => undefined, true, english)).toBeUndefined()
    expect(
      overlayErrors([warning, family('x', 1)], () => undefined, true, english)?.diagnostics.map(({ code }) => code),
    ).toEqual(['unknown-family'])
  })

  it('says the same thing of many places once', () => {
    const errors = overlayErrors(
      [family('x', 3), family('x', 1), family('x', 1, 'roles/b/profile.md')],
      () => undefined,
      true,
      english,
    )
    expect(errors?.diagnostics).toMatchObject([
      { place: 'roles/a/profile.md:1:1', also: ['roles/a/profile.md:3:1', 'roles/b/profile.md:1:1'], frame: '' },
    ])
  })

  it('says how many more there are than it shows', () => {
    const found = (count: number): Finding[] =>
      Array.from({ length: count }, (_, index) => family(`family ${index}`, index + 1))
    expect(overlayErrors(found(10), () => undefined, true, english)).not.toHaveProperty('more')
    expect(overlayErrors(found(11), () => undefined, true, english)).toMatchObject({
      more: '1 more message is in the terminal.',
    })
    expect(overlayErrors(found(14), () => undefined, true, english)).toMatchObject({
      more: '4 more messages are in the terminal.',
    })
  })

  it('makes characters visible that would change how the rest is read', () => {
    expect(
      overlayErrors([family('a\u202Eb', 1)], () => undefined, true, english)?.diagnostics[0]?.headline,
    ).not.toContain('\u202E')
  })
})

describe('the words of the overlay', () => {
  it('are those of the language of the project', () => {
    const errors = overlayErrors(
      [family('x', 1)],
      () => undefined,
      true,
      () => wordsOf({ language: 'de', at }, []),
    )
    expect(errors).toMatchObject({ language: 'de', direction: 'ltr', remedyLabel: 'So beheben Sie ihn:' })
  })

  it('are the own ones of the project', () => {
    const own = [words('en', 'site:\n  dev:\n    remedy: "Do this:"\n')]
    expect(wordsOf({ language: 'en', at }, own).site.text('dev.remedy', {})).toBe('Do this:')
  })

  it('are other ones as soon as the project says so', () => {
    const said = (text: string): string =>
      wordsOf({ language: 'en', at }, [words('en', `site:\n  dev:\n    remedy: "${text}"\n`)]).site.text(
        'dev.remedy',
        {},
      )
    expect([said('One'), said('Two'), said('One')]).toEqual(['One', 'Two', 'One'])
  })

  it.each([
    ['whose language nobody knows', 'tlh', ''],
    ['whose words cannot be read', 'de', 'site:\n  dev: [\n'],
    ['whose words have an error', 'de', 'site:\n  dev:\n    remedy: [Tun]\n'],
  ])('are English ones in a project %s', (_, language, text) => {
    const { site, language: spoken } = wordsOf({ language, at }, text === '' ? [] : [words(language, text)])
    expect({ spoken, word: site.text('dev.remedy', {}) }).toEqual({ spoken: 'en', word: 'How to fix it:' })
  })
})
