import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDifference } from '../../src/diagnostic/line-difference.ts'

const lines = (...texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('')

/** Puts a difference into the text that it was made from, as `patch` would. */
function patched(before: string, difference: readonly string[]): string {
  const old = before.split('\n').slice(0, -1)
  const result: string[] = []
  let at = 0
  for (const line of difference) {
    const from = /^@@ -(\d+),/.exec(line)?.[1]
    if (from !== undefined) {
      result.push(...old.slice(at, Number(from) - 1))
      at = Number(from) - 1
    } else if (line.startsWith('+')) result.push(line.slice(1))
    else {
      expect(old[at]).toBe(line.slice(1))
      if (line.startsWith(' ')) result.push(line.slice(1))
      at += 1
    }
  }
  return lines(...result, ...old.slice(at))
}

describe('the difference of two texts', () => {
  it('is nothing when they are equal, whatever their line ends', () => {
    expect(lineDifference('a\nb\n', 'a\nb\n', 10)).toEqual([])
    expect(lineDifference('a\r\nb\r\n', 'a\nb\n', 10)).toEqual([])
  })

  it('shows what changed with two lines around it, and where', () => {
    const before = ['1', '2', '3', '4', 'old', '6', '7', '8', '9']
    expect(
      lineDifference(lines(...before), lines(...before.map((text) => (text === 'old' ? 'new' : text))), 10),
    ).toEqual(['@@ -3,5 +3,5 @@', ' 3', ' 4', '-old', '+new', ' 6', ' 7'])
  })

  it('shows changes that stand close together as one, and others apart', () => {
    const before = Array.from({ length: 20 }, (_, index) => `${index}`)
    const after = before.flatMap((text) =>
      text === '3' ? [] : text === '6' ? ['6', 'six and a half'] : text === '18' ? ['eighteen'] : [text],
    )
    expect(lineDifference(lines(...before), lines(...after), 40).filter((line) => /^[-+@]/.test(line))).toEqual([
      '@@ -2,8 +2,8 @@',
      '-3',
      '+six and a half',
      '@@ -17,4 +17,4 @@',
      '-18',
      '+eighteen',
    ])
  })

  it('is cut, and says how much', () => {
    expect(lineDifference('', lines('a', 'b', 'c'), 2)).toEqual(['@@ -1,0 +1,3 @@', '+a', '… 2 more lines'])
    expect(lineDifference('', lines('a', 'b'), 2)).toEqual(['@@ -1,0 +1,2 @@', '+a', '… 1 more line'])
  })

  it('tells of a line end that is missing', () => {
    expect(lineDifference('a', 'a\n', 9)).toEqual(['@@ -1,1 +1,1 @@', '-a (no line end)', '+a'])
  })

  it('is right for any two texts, and names no line that it need not', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const difference = lineDifference(lines(...before), lines(...after), 1000)
        expect(patched(lines(...before), difference)).toBe(lines(...after))
        if (before.length === after.length) {
          const replaced = before.filter((line, index) => line !== after[index]).length
          expect(difference.filter((line) => line.startsWith('-')).length).toBeLessThanOrEqual(replaced)
        }
      }),
    )
  })

  it('of long texts that share nothing comes at once, and is right as well', () => {
    const [before, after] = ['a', 'b'].map((letter) =>
      lines(...Array.from({ length: 3000 }, (_, index) => `${letter}${index}`)),
    )
    expect(patched(before ?? '', lineDifference(before ?? '', after ?? '', 10_000))).toBe(after)
  })
})
