import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/diagnostic/edits.ts'
import { decode } from '../../src/files/reading/decode.ts'
import { insertItem, withInsertion } from '../../src/source/insert-item.ts'
import { LineIndex } from '../../src/source/line-index.ts'
import { yamlText } from '../../src/source/yaml/yaml-text.ts'
import { parseYaml } from '../../src/source/yaml/parse-yaml.ts'
import { plainData } from '../../src/source/yaml/yaml-node.ts'
import { yaml } from './inline-project.ts'

const file = 'roles/framework.yaml'

function inserted(text: string, after?: number, name = 'Lead'): string {
  const insertion = insertItem({ file, text }, ['levels'], { name }, after)
  return insertion ? withInsertion(text, insertion) : 'refused'
}

function dataOf(text: string): unknown {
  const { value, findings } = parseYaml(text, 0, new LineIndex({ file, text }))
  expect(findings).toEqual([])
  return value && plainData(value)
}

describe('a new item is written as its neighbors are', () => {
  it('in lines, with their indentation, and behind the comment of the line', () => {
    const text = yaml`
      levels:
          -   name: Junior # the first
              scope: small

          # the second
          -   name: Senior
      other: 1
    `
    expect(inserted(text, 0)).toBe(yaml`
      levels:
          -   name: Junior # the first
              scope: small

          -   name: Lead

          # the second
          -   name: Senior
      other: 1
    `)
  })

  it('in braces', () => {
    expect(inserted('levels:\n- { name: A, x: [1, 2] }\n- { name: B }\n', 0)).toBe(
      'levels:\n- { name: A, x: [1, 2] }\n- { name: Lead }\n- { name: B }\n',
    )
  })

  it('in brackets on one line, and over several', () => {
    expect(inserted('levels: [{ name: A }, { name: B }] # all\n')).toBe(
      'levels: [{ name: A }, { name: B }, { name: Lead }] # all\n',
    )
    expect(inserted('levels: [\n  { name: "A" }, # one\n  { name: B },\n  ]\n', 0)).toBe(
      'levels: [\n  { name: "A" },\n  { name: Lead }, # one\n  { name: B },\n  ]\n',
    )
  })

  it('at the end of a file without a line break at its end', () => {
    expect(inserted('levels:\n  - name: A')).toBe('levels:\n  - name: A\n  - name: Lead')
  })

  it('behind a text of several lines', () => {
    expect(inserted('levels:\n  - name: A\n    scope: >-\n      one\n      two\n\nother: 1\n')).toBe(
      'levels:\n  - name: A\n    scope: >-\n      one\n      two\n  - name: Lead\n\nother: 1\n',
    )
  })

  it('as the first of its list where the file has no such key', () => {
    const source = { file: 'roles/a/profile.md', text: '---\nname: A\n# end\n---\nProse: here\n' }
    const insertion = insertItem(source, ['capabilities'], { id: 'x', name: 'X' })
    expect(insertion && withInsertion(source.text, insertion)).toBe(
      '---\nname: A\n# end\ncapabilities:\n  - id: x\n    name: X\n---\nProse: here\n',
    )
  })

  it('and not at all where it would change what stands around it', () => {
    // The line breaks behind the text belong to it.
    expect(inserted('levels:\n  - name: A\n    scope: |+\n      one\n\n\nother: 1\n')).toBe('refused')
    expect(inserted('levels: none\n')).toBe('refused')
    expect(inserted('{ name: A }\n')).toBe('refused')
  })
})

describe('whatever the style, the names and the bytes of a file', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'Senior',
      'é',
      "it's",
      'a: b',
      '# x',
      'yes',
      '1.0',
      '- a',
      '{x}',
      '"q"',
      'a, b',
      '資料',
      'C #',
      '~',
      '[',
      'a\\b',
      '👩‍💻 x',
      '-> Novice',
    ),
    fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u.test(text) && text.normalize('NFC') === text),
  )
  const comment = fc.constantFrom('', ' # a comment', " # it's, [odd] }")
  const item = fc.record({
    name,
    comment,
    extra: fc.constantFrom('', 'x: "a, ] b"', "y: 'it''s }'", 'z: [1, { q: "]" }]', 'w: { k: [a] }'),
  })
  const style = fc.constantFrom<'lines' | 'braces' | 'brackets' | 'tall'>('lines', 'braces', 'brackets', 'tall')
  const layout = fc.record({
    style,
    indent: fc.nat(4),
    bullet: fc.integer({ min: 1, max: 4 }),
    blank: fc.boolean(),
    trailing: fc.boolean(),
    tail: fc.boolean(),
  })

  type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never
  type Item = typeof item extends fc.Arbitrary<infer Value> ? Value : never

  function written(items: readonly Item[], { style, indent, bullet, blank, trailing, tail }: Layout): string {
    const margin = ' '.repeat(indent)
    const dash = `${margin}-${' '.repeat(bullet)}`
    const fields = ({ name, extra }: Item): string[] => [`name: ${yamlText(name)}`, ...(extra === '' ? [] : [extra])]
    const braces = (one: Item): string => `{ ${fields(one).join(', ')} }`
    const rest = tail ? '\n# behind\nother: [1]\n' : ''
    switch (style) {
      case 'lines':
        return `levels:\n${items.map((one) => `${dash}${fields(one).join(`\n${' '.repeat(dash.length)}`)}${one.comment}`).join(blank ? '\n\n' : '\n')}${rest}`
      case 'braces':
        return `levels:\n${items.map((one) => `${dash}${braces(one)}${one.comment}`).join('\n')}${rest}`
      case 'brackets':
        return `levels: [${items.map(braces).join(', ')}${trailing ? ',' : ''}]${rest}`
      case 'tall':
        return `levels: [\n  ${items.map((one) => `${braces(one)},${one.comment}`).join('\n  ')}\n  ]${rest}`
    }
  }

  it('the item stands in its place and every other byte is as before', () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        layout,
        name,
        fc.nat(3),
        (items, how, added, place) => {
          const text = written(items, how)
          const after = Math.min(place, items.length - 1)
          const before = dataOf(text) as { readonly levels: readonly unknown[] }
          const insertion = insertItem({ file, text }, ['levels'], { name: added }, after)
          expect(insertion, text).toBeDefined()
          if (!insertion) return
          const result = withInsertion(text, insertion)
          expect(dataOf(result)).toEqual({ ...before, levels: before.levels.toSpliced(after + 1, 0, { name: added }) })
          expect(result.slice(0, insertion.offset) + result.slice(insertion.offset + insertion.text.length)).toBe(text)

          const raw = `\uFEFF${text.replaceAll('\n', '\r\n').normalize('NFD')}`
          const asRead = decode(Buffer.from(raw), file).value ?? ''
          const changed =
            applyEdits(raw, [
              new LineIndex({ file, text: asRead }).edit(insertion.offset, insertion.offset, insertion.text),
            ]) ?? 'refused'
          expect(decode(Buffer.from(changed), file).value).toBe(decode(Buffer.from(result), file).value)
          const length = changed.length - raw.length
          const at = Array.from({ length: raw.length + 1 }, (_, offset) => offset).find(
            (offset) => changed.slice(0, offset) + changed.slice(offset + length) === raw,
          )
          expect(at, 'the rest of the file').toBeDefined()
          expect(changed.replaceAll('\r\n', '')).not.toContain('\n')
        },
      ),
      { numRuns: 500 },
    )
  })
})
