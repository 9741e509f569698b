/**
 * The roles that come with the project: people copy them, so they must be whole, and each level of them must ask for
 * something of its own.
 */
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Framework, Role } from '../../src/domain/framework.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { readProject } from '../../src/files/reading/read-project.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'

const read = readProject(resolve('.'), nodeHost)
const parsed = parseFramework(read.value)

function example(): Framework {
  if (!parsed.value) throw new Error('the example organization does not parse')
  return parsed.value
}

/** What a role asks for at one level, without where it is written. */
function askedAt(role: Role, level: number): string {
  return JSON.stringify(
    role.capabilities.map(({ cells }) => [cells[level]?.expectation, cells[level]?.criteria.map(({ text }) => text)]),
  )
}

describe('the example organization', () => {
  it('has nothing wrong with it', () => {
    expect([...read.findings, ...parsed.findings].filter(({ at }) => at.file.startsWith('roles/'))).toEqual([])
  })

  it('is large enough to show what a framework can say', () => {
    const { roles, tracks } = example()
    expect(roles.length).toBeGreaterThanOrEqual(12)
    expect(new Set(roles.map(({ family }) => family)).size).toBeGreaterThanOrEqual(4)
    expect(roles.every(({ family }) => family !== undefined)).toBe(true)
    expect(tracks.length).toBe(2)
  })

  it('leads from each track to the other and back', () => {
    const trackOf = new Map(
      example().tracks.flatMap(({ id, levels }) => levels.map((level) => [level.id as string, id as string] as const)),
    )
    const ways = example().roles.flatMap(({ edges }) =>
      edges
        .filter(({ kind }) => kind === 'switch')
        .map(({ from, to }) => `${trackOf.get(from.level)} to ${trackOf.get(to.level)}`),
    )
    const [first, second] = example().tracks
    expect(new Set(ways)).toEqual(new Set([`${first?.id} to ${second?.id}`, `${second?.id} to ${first?.id}`]))
  })

  it.each(example().roles)('$slug works only with roles that exist', ({ interactions, mission }) => {
    const slugs = example().roles.map(({ slug }) => slug)
    expect(interactions.length).toBeGreaterThan(0)
    for (const { partner } of interactions) if (partner.kind === 'role') expect(slugs).toContain(partner.slug)
    expect(mission).toBeDefined()
  })

  it.each(example().roles)('$slug asks for something else at every level', (role) => {
    const asked = role.levels.map((_, level) => askedAt(role, level))
    expect(new Set(asked).size).toBe(role.levels.length)
  })

  it('says no criterion twice', () => {
    const seen = new Map<string, string>()
    const twice: string[] = []
    for (const role of example().roles) {
      for (const capability of role.capabilities) {
        // Shared capabilities are written once, and inherited ones too: the place tells them apart.
        const here = [...capability.steps, ...capability.cells.map(({ criteria }) => criteria)].flat()
        for (const { text, at } of here) {
          const place = `${at.file}:${at.start?.line}:${at.start?.column}`
          const before = seen.get(text)
          if (before !== undefined && before !== place) twice.push(`${place} says what ${before} says: ${text}`)
          else seen.set(text, place)
        }
      }
    }
    expect(twice).toEqual([])
  })
})
