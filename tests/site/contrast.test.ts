/** The colors of the tokens, as the eye sees them: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { templatesFolder } from '../support/example.ts'

const tokens = readFileSync(`${templatesFolder}/assets/css/10-tokens.css`, 'utf8')
const layout = readFileSync(`${templatesFolder}/site/layout.hbs`, 'utf8')
const pairs = new Map(
  Array.from(
    tokens.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\)/g),
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

type Scheme = 'light' | 'dark'

function color(name: string, scheme: Scheme): string {
  const pair = pairs.get(name)
  if (!pair) throw new Error(`there is no color --${name}`)
  return pair[scheme]
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? Array.from(hex.slice(1), (digit) => digit + digit).join('') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'raised', 'tint', 'added', 'removed', 'attention']
const texts = [
  ...['ink', 'quiet', 'accent'].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['on-accent', 'accent'] as const,
]

describe.each(['light', 'dark'] as const)('the %s colors', (scheme) => {
  it('are measured as the standard measures them', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2)
  })

  it.each(texts)('let --%s be read on --%s', (text, ground) => {
    expect(contrast(color(text, scheme), color(ground, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper', 'raised', 'tint'])('let the edge of a control be seen on --%s', (ground) => {
    expect(contrast(color('edge', scheme), color(ground, scheme))).toBeGreaterThanOrEqual(3)
  })

  it('are those that the bars of the browser are painted with', () => {
    expect(layout).toContain(
      `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${color('paper', scheme)}">`,
    )
  })
})

it('no other part of the style sheet has colors of its own, but for paper itself', () => {
  const parts = ['20-base', '30-layout', '40-parts', '90-print'].map((name) =>
    readFileSync(`${templatesFolder}/assets/css/${name}.css`, 'utf8'),
  )
  const own = parts.flatMap((part) => part.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi) ?? [])
  expect(own).toEqual(['#fff', '#000'])
})
