import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFile } from '../../../src/source/format/format-file.ts'
import { commentsOf } from '../../../src/source/format/format-yaml.ts'
import type { AuthoredKind } from '../../../src/source/key-order.ts'
import { LineIndex } from '../../../src/source/line-index.ts'
import { parseYaml } from '../../../src/source/yaml/parse-yaml.ts'
import { plainData } from '../../../src/source/yaml/yaml-node.ts'
import { yaml } from '../inline-project.ts'
import { repository } from '../../support/example.ts'
import { tries } from '../../support/deep.ts'

function formatted(text: string, kind: AuthoredKind = 'profile', file = 'roles/a/profile.yaml'): string {
  const { value, findings } = formatFile({ file, text }, kind)
  expect(findings).toEqual([])
  return value ?? ''
}

function dataOf(text: string): unknown {
  const { value, findings } = parseYaml(text, 0, new LineIndex({ file: 'a.yaml', text }))
  expect(findings).toEqual([])
  return value && plainData(value)
}

describe('a formatted profile', () => {
  it('has its keys in the order of the schema, each with its comments', () => {
    const text = yaml`
      # about the file
      capabilities:
        # the oven comes first
        - levels: { Senior: High } # as agreed
          # a name to remember
          name: Baking
      # who we are
      name: Baker
    `
    expect(formatted(text)).toBe(yaml`
      # about the file
      # who we are
      name: Baker
      capabilities:
        # the oven comes first
        - # a name to remember
          name: Baking
          levels: { Senior: High } # as agreed
    `)
  })

  it('has two blanks of indentation, one kind of quotes, and blanks inside { } alone', () => {
    const text = yaml`
      name:   'Baker'
      owners: [ "Head of Bread",   'Oven team' ]
      capabilities:
      -   name: Baking
          levels: {Junior: Low,Senior: High}
    `
    expect(formatted(text)).toBe(yaml`
      name: "Baker"
      owners: ["Head of Bread", "Oven team"]
      capabilities:
        - name: Baking
          levels: { Junior: Low, Senior: High }
    `)
  })

  it('writes what does not fit into a line below each other, and leaves short lists as they are', () => {
    const long = 'Bakes one hundred loaves before the shop opens and writes down what went wrong on that day'
    const text = `name: Baker\nowners:\n  - Head of Bread\ncapabilities:\n  - { name: Baking, description: ${long}, actions: [${long}] }\n`
    expect(formatted(text)).toBe(
      `name: Baker\nowners:\n  - Head of Bread\ncapabilities:\n  - name: Baking\n    description: ${long}\n    actions: [${long}]\n`,
    )
  })

  it('keeps keys of one’s own behind the others, in their order', () => {
    expect(formatted('x-b: 1\nx-a: 2\nname: Baker\n')).toBe('name: Baker\nx-b: 1\nx-a: 2\n')
  })

  it('keeps an empty line between keys, and never more than one', () => {
    expect(formatted('name: Baker\n\n\n\nmission: Bread.\nstatus: draft\n')).toBe(
      'name: Baker\nstatus: draft\n\nmission: Bread.\n',
    )
  })

  it('keeps texts in quotes that would be something else without them', () => {
    const text = 'name: "007"\nmission: "yes: or no"\nreviewed: "2026-09-01"\nowners: ["true", "~", ""]\n'
    expect(dataOf(formatted(text))).toEqual(dataOf(text))
  })

  it('has prose in one layout, and words with signs in them stay as they are', () => {
    const text =
      '---\nname: Baker\n---\nBakes\n=====\n\n* snake_case & co\n* [a link](https://example.com)\n\n\n__Strong__ and _soft_.\n'
    expect(formatted(text, 'profile', 'roles/a/profile.md')).toBe(
      '---\nname: Baker\n---\n# Bakes\n\n- snake_case & co\n- [a link](https://example.com)\n\n**Strong** and *soft*.\n',
    )
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['name: [a', 'yaml-syntax'],
    ['name: a\nname: b\n', 'duplicate-key'],
    ['- a\n', 'not-formatted'],
  ])('%j is left alone, and why is said', (text, code) => {
    const { value, findings } = formatFile({ file: 'roles/a/profile.yaml', text }, 'profile')
    expect(value).toBeUndefined()
    expect(findings.map((found) => found.code)).toEqual([code])
  })
})

/**
 * A profile with random keys in random order, styles and comments. Every value is unique, so that a comment can name
 * what it stands at.
 */
const wildYaml = fc.gen().map((pick) => {
  let count = 0
  const keys = ['name', 'mission', 'status', 'family', 'x-own', 'x-other']
  const inner = ['name', 'id', 'group', 'description', 'scale', 'x-note']
  const oneOf = (texts: readonly string[]): string => texts[pick(fc.nat, texts.length - 1)] ?? ''
  const spell = (value: string): string => oneOf([value, `"${value}"`, `'${value}'`])
  const next = (): string => `v${(count += 1)} ${oneOf(['bread', 'brød & co', 'a#b', "it's", '50% more', '🥖 long'])}`
  const quoted = (text: string): string => (text.includes("'") ? text : spell(text))
  const lines: string[] = []
  const put = (indent: string, key: string, value: string, name = value): void => {
    if (pick(fc.boolean) && indent === '') lines.push('')
    if (pick(fc.integer, { min: 0, max: 3 }) === 0) lines.push(`${indent.replace('- ', '  ')}# above ${name}`)
    lines.push(
      `${indent}${key}:${' '.repeat(pick(fc.integer, { min: 1, max: 3 }))}${value}${pick(fc.integer, { min: 0, max: 3 }) === 0 ? ` # beside ${name}` : ''}`,
    )
  }
  for (const key of pick(fc.shuffledSubarray, keys, { minLength: 1 })) {
    const text = next()
    put('', key, quoted(text), text)
  }
  if (pick(fc.boolean)) {
    lines.push('capabilities:')
    for (let item = 0; item < pick(fc.integer, { min: 1, max: 3 }); item += 1) {
      const chosen = pick(fc.shuffledSubarray, inner, { minLength: 1 })
      for (const [index, key] of chosen.entries()) {
        const text = next()
        if (index === 0) lines.push(`  - ${key}: ${quoted(text)}`)
        else put('    ', key, quoted(text), text)
      }
      if (pick(fc.boolean)) put('    ', 'levels', `{ Junior: ${next()}, Senior: "${next()}" }`)
      if (pick(fc.boolean)) put('    ', 'actions', `[ "${next()}","${next()}" ]`)
    }
  }
  return `${lines.join('\n')}\n`
})

describe('prose that is too complex', () => {
  it.each([
    ['marks that open and never close', '*a _b '.repeat(20_000)],
    ['nested quotes', '> '.repeat(1_000)],
    ['one mebibyte of words', 'word '.repeat(200_000)],
  ])('is reported with its place and not formatted: %s', (_, prose) => {
    const text = `---\nname: Baker\n---\n${prose}\n`
    const { value, findings } = formatFile({ file: 'roles/a/profile.md', text }, 'profile')
    expect(value).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'prose-too-complex', at: { start: { line: 4 } } }])
  })
})

describe('whatever is formatted', () => {
  it('says the same, has the same comments at the same values, and does not change a second time', () => {
    fc.assert(
      fc.property(wildYaml, (text) => {
        const once = formatted(text)
        expect(dataOf(once)).toEqual(dataOf(text))
        expect(commentsOf(once).toSorted()).toEqual(commentsOf(text).toSorted())
        expect(formatted(once)).toBe(once)
        const lines = once.split('\n')
        for (const [index, line] of lines.entries()) {
          const beside = /# beside (v\d+|\{ Junior: v\d+|\[ "v\d+)/.exec(line)?.[1]?.replace(/^\W*(?:Junior: )?/, '')
          if (beside !== undefined) expect(line.split('# beside')[0]).toMatch(new RegExp(`\\b${beside}\\b`))
          const above = /# above \W*(?:Junior: )?"?(v\d+)/.exec(line)?.[1]
          // What stands above the first key of a file is about the file.
          const isHeading = lines.slice(0, index).every((before) => before.startsWith('#') || before === '')
          const below = lines.slice(index + 1).find((line) => !/^[\s-]*#|^$/.test(line))
          if (above !== undefined && !isHeading) expect(below).toMatch(new RegExp(`\\b${above}\\b`))
        }
      }),
      tries(150, 400),
    )
  })

  it('keeps the meaning of prose, whatever stands in it', () => {
    const piece = fc.constantFrom(
      'word',
      '*',
      '_',
      '#',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '`',
      '[a](b)',
      '<b>',
      '|',
      '    ',
      '> ',
      '~~',
      '\\',
      '&amp;',
      'snake_case',
      '***',
      '![i](j)',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = `---\nname: a\n---\n${pieces.join('')}\n`
        const { value, findings } = formatFile({ file: 'roles/a/profile.md', text }, 'profile')
        if (value === undefined) expect(findings.map((found) => found.code)).toEqual(['not-formatted'])
        else expect(formatted(value, 'profile', 'roles/a/profile.md')).toBe(value)
      }),
      tries(150, 400),
    )
  })
})

describe.each(['roles', 'starter/project/roles'])('what comes with rungs in %s', (place) => {
  const folder = `${repository}/${place}`
  const files = [
    ['framework.yaml', 'framework'] as const,
    ...readdirSync(`${folder}/capabilities`).map((name) => [`capabilities/${name}`, 'library'] as const),
    ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && entry.name !== 'capabilities' ? [[`${entry.name}/profile.md`, 'profile'] as const] : [],
    ),
  ]
  it.each(files)('has %s in layout', (path, kind) => {
    const text = readFileSync(`${folder}/${path}`, 'utf8')
    expect(formatted(text, kind, `roles/${path}`)).toBe(text)
  })
})
