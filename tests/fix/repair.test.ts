/** Slips put into the profiles of the example, and taken out again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyEdits, compatible } from '../../src/diagnostic/edits.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import type { Sources } from '../../src/source/sources.ts'
import { loadProject } from '../../src/pipeline/load.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { repository } from '../support/example.ts'
import { tries } from '../support/deep.ts'

const { sources: example } = loadProject(repository, nodeHost)
const written = new Map(
  example.profiles.map(({ source: { file } }) => [file, readFileSync(join(repository, file), 'utf8')]),
)

/** A slip: what it can happen to, and what it makes of it. `letter` chooses where in it. */
interface Slip {
  readonly site: RegExp
  readonly happens: (text: string, letter: number) => string
  /** What stands there before it happens, where that is not what stands in the example. */
  readonly good?: (text: string) => string
}

function withoutLetter(text: string, letter: number): string {
  const at = 1 + (letter % (text.length - 1))
  return text.slice(0, at) + text.slice(at + 1)
}

function twisted(text: string, letter: number): string {
  const at = 1 + (letter % (text.length - 2))
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
}

const steps = /(?<=: )(?:Novice|Competent|Advanced|Expert)(?=[,} ])/g
const levels = /(?<=[[{ ])(?:Junior|Senior|Staff|Principal)(?=[:,\]])/g
const keys =
  /(?<=^ +(?:- )?)(?:description|importance|criteria|levelCriteria|transitions|indicators|resources|duration)(?=:)/gm

const slips: Readonly<Record<string, Slip>> = {
  'a letter of a step is missing': { site: steps, happens: withoutLetter },
  'two letters of a step are twisted': { site: steps, happens: twisted },
  'a step is in capitals': { site: steps, happens: (text) => text.toUpperCase() },
  'a letter of a level is missing': { site: levels, happens: withoutLetter },
  'a letter of a key is missing': { site: keys, happens: withoutLetter },
  'a key is in capitals': { site: keys, happens: (text) => text.toUpperCase() },
  'a span has a long dash': { site: /(?<=duration: )\d+-\d+ months/g, happens: (text) => text.replace('-', '–') },
  'a span has a capital': { site: /(?<=duration: )\d+-\d+ months/g, happens: (text) => text.replace('m', 'M') },
  'a list of one has lost its brackets': {
    site: /(?<=^owners: )\[[^,\]]+\](?=$)/gm,
    happens: (text) => text.slice(1, -1),
  },
  'a text has a blank at its edge': { site: /(?<=text: ")[^"\\]+(?=")/g, happens: (text) => `${text} ` },
  'a text has lost the quotes that its sign needs': {
    site: /(?<=^ +- )"[^"\\#:]+"$/gm,
    good: (text) => `"@${text.slice(1)}`,
    happens: (text) => text.slice(1, -1),
  },
  'a text has lost the quotes that its colon needs': {
    site: /(?<=^ +- )"[^"\\#:]+"$/gm,
    good: (text) => text.replace(' ', ': '),
    happens: (text) => text.slice(1, -1),
  },
}

interface Site {
  readonly slip: string
  readonly file: string
  readonly index: number
  readonly text: string
}

const sites = Object.entries(slips).map(([slip, { site }]) =>
  Array.from(written).flatMap(([file, text]) =>
    Array.from(text.matchAll(site), (match): Site => ({ slip, file, index: match.index, text: match[0] })),
  ),
)

/** Which slips happen where in a profile. */
const chosenSlips = fc.record({
  file: fc.constantFrom(...written.keys()),
  chosen: fc.array(fc.tuple(fc.nat(sites.length - 1), fc.nat(), fc.nat(20)), { minLength: 1, maxLength: 12 }),
  hasTwoEnds: fc.boolean(),
})

type Choice = typeof chosenSlips extends fc.Arbitrary<infer Value> ? Value : never

function broken({ file, chosen, hasTwoEnds }: Choice): {
  readonly file: string
  readonly good: string
  readonly bad: string
} {
  let [good, bad] = [written.get(file) ?? '', written.get(file) ?? '']
  const happened = chosen
    .flatMap(([kind, which, letter]) => {
      const own = (sites[kind] ?? []).filter((site) => site.file === file)
      const site = own[which % Math.max(own.length, 1)]
      return site ? [{ ...site, letter, line: good.slice(0, site.index).split('\n').length }] : []
    })
    .toSorted((a, b) => b.index - a.index)
  // One slip a line: two could make the same word of two.
  const seen = new Set<number>()
  for (const { slip, index, text, letter, line } of happened) {
    const { happens, good: before = (same: string) => same } = slips[slip] ?? { happens: () => text }
    if (seen.has(line)) continue
    seen.add(line)
    const right = before(text)
    good = good.slice(0, index) + right + good.slice(index + text.length)
    bad = bad.slice(0, index) + happens(right, letter) + bad.slice(index + text.length)
  }
  const form = (text: string): string => (hasTwoEnds ? text.replaceAll('\n', '\r\n') : text)
  return { file, good: form(good), bad: form(bad) }
}

it.each(Object.keys(slips))('the example has places for each slip: %s', (slip) => {
  expect(sites.find((own) => own[0]?.slip === slip)?.length).toBeGreaterThan(5)
})

it('good profiles with slips in them come back byte for byte', () => {
  fc.assert(
    fc.property(chosenSlips, (choice) => {
      const { file, good, bad } = broken(choice)
      expect(repaired(file, bad)).toBe(good)
    }),
    tries(4, 8),
  )
})

/** The file after as many rounds as it takes. */
function repaired(file: string, text: string): string {
  let now = text
  for (let round = 0; round < 10; round += 1) {
    const edits = compatible(
      parseFramework(withProfile(file, now)).findings.filter(({ at }) => at.file === file),
    ).flatMap(({ edits: own = [] }) => own)
    if (edits.length === 0) return now
    now = applyEdits(now, edits) ?? 'an edit inside of a letter'
  }
  return 'no end'
}

function withProfile(file: string, text: string): Sources {
  const read = text.replace(/\r\n/g, '\n').normalize('NFC')
  return {
    ...example,
    profiles: example.profiles.map((profile) =>
      profile.source.file === file ? { ...profile, source: { file, text: read } } : profile,
    ),
  }
}
