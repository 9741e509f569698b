import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderLadder } from '../../src/pipeline/render.ts'
import { diff, transitions } from '../../src/gap/diff.ts'
import type { Gap } from '../../src/gap/gap.ts'
import { ladderFilePath } from '../../src/addresses.ts'
import { transitionId } from '../../src/domain/position.ts'
import { datesIn } from '../../src/files/publish/dates.ts'
import { renderersOf, repository } from '../support/example.ts'
import { gapsOf } from '../support/gap-between.ts'

const renderers = renderersOf(repository)
const gaps = gapsOf(renderers.framework, transitions(renderers.framework))

function render(gap: Gap, date: string): string {
  const { value, findings } = renderLadder(renderers, gap, date)
  expect(findings).toEqual([])
  return value ?? ''
}

function gapBetween(role: string, from: string, to: string): Gap {
  const gap = gaps.find((candidate) => candidate.to.role.slug === role && candidate.from.level.id === from && candidate.to.level.id === to)
  if (!gap) throw new Error(`no ladder ${role} ${from} ${to}`)
  return gap
}

describe('the sample ladder', () => {
  it('is reproduced byte for byte from the shipped Data Engineer profile', () => {
    const sample = readFileSync(new URL('senior-to-staff.md', import.meta.url), 'utf8')
    expect(render(gapBetween('data-engineer', 'senior', 'staff'), '2025-09-10 22:21:48')).toBe(sample)
  })

  it('has none of its words in TypeScript', () => {
    const sources = ['ladder/ladder-view.ts', 'ladder/development-view.ts', 'ladder/capability-view.ts', 'ladder/resource-view.ts', 'gap/diff.ts', 'gap/priority.ts', 'pipeline/outputs.ts']
    const code = sources.map((file) => readFileSync(`${repository}/src/${file}`, 'utf8')).join('\n')
    for (const word of ['Promotion Readiness', 'Current Level', 'Development Plan', 'Proficiency', 'Cross-team', 'SQL', 'Peer recognition']) expect(code).not.toContain(word)
  })
})

describe('the committed ladders', () => {
  it.each(gaps.map((gap) => [ladderFilePath(gap), gap] as const))('%s is what the profiles say today', (path, gap) => {
    const text = readFileSync(`${repository}/ladders/${path}`, 'utf8')
    expect(text, 'run `npm run build` and commit ladders/').toBe(render(gap, datesIn(text)[0] ?? ''))
  })

  it('are listed in their README, and nothing else is', () => {
    const readme = readFileSync(`${repository}/ladders/README.md`, 'utf8')
    const linked = Array.from(readme.matchAll(/\]\(([^)]+\.md)\)/g), (match) => match[1] ?? '')
    expect(linked.toSorted()).toEqual(gaps.map((gap) => ladderFilePath(gap)).toSorted())
  })
})

describe('a ladder', () => {
  it('shows what is new in words where the profile has words for both levels', () => {
    const text = render(gapBetween('backend-engineer', 'mid', 'senior'), '2026-01-01 00:00:00')
    expect(text).toContain('**What Changes**:')
    expect(text).toMatch(/- Grows: .+\n {2}- Before: /)
    expect(text).toMatch(/- New: /)
  })

  it.each(gaps.map((gap) => [transitionId(gap), gap] as const))('%s has no empty heading, no placeholder and no leftover of code', (_, gap) => {
    const text = render(gap, '2026-01-01 00:00:00')
    expect(text).not.toMatch(/^(#{2,}) .*\n+(?:\1 |-{3}|$(?![\s\S]))/m)
    expect(text).not.toMatch(/undefined|\[object|\{[a-z-]+\}|\*\*: *\n\n/)
  })

  it('of a move to another role names both roles and asks for no level that is already held', () => {
    const found = diff(renderers.framework, { role: at('backend-engineer'), level: level('senior') }, { role: at('platform-engineer'), level: level('senior') })
    if (!found.ok) throw new Error('the positions exist')
    const text = render(found.value, '2026-01-01 00:00:00')
    expect(text).toContain('Backend Engineer Senior → Platform Engineer Senior')
    expect(text).toContain('## No Longer Expected')
    expect(text).not.toContain('## Leadership')
  })
})

function at(slug: string): Gap['to']['role']['slug'] {
  return gapOfRole(slug).to.role.slug
}

function level(id: string): Gap['to']['level']['id'] {
  return gapBetween('backend-engineer', id, id).to.level.id
}

function gapOfRole(slug: string): Gap {
  const gap = gaps.find((candidate) => candidate.to.role.slug === slug)
  if (!gap) throw new Error(`no role ${slug}`)
  return gap
}
