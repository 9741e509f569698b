/** Facts of the model in the published JSON. A place is a file and a line, and references to the framework are ids. */
import type { Place } from '../diagnostic/finding.ts'
import type { Criterion, Fact, Level, LevelDevelopment, Named, Step } from '../domain/framework.ts'
import type { ApiFramework } from '../domain/schema/api/api-framework.ts'
import type { ApiPosition } from '../domain/schema/api/api-position.ts'
import type { ApiRole } from '../domain/schema/api/api-role.ts'
import type { Transition } from '../gap/gap.ts'
import { apiLadderPath, ladderPagePath, ladderSourcePath, relativeLink } from '../addresses.ts'

export function placeJson({ file, start }: Place): ApiRole['at'] {
  return { file, line: start?.line }
}

export function factJson<Value>({ value, origin, at }: Fact<Value>) {
  return { value, origin, at: placeJson(at) }
}

export function stepJson({ id, name }: Step): { readonly id: string; readonly name: string } {
  return { id, name }
}

export function namedJson({
  id,
  name,
  description,
}: Pick<Named, 'id' | 'name' | 'description'>): ApiFramework['families'][number] {
  return { id, name, description }
}

export function criterionJson({
  id,
  text,
  examples,
  markers,
  renamedFrom,
  at,
}: Criterion): ApiPosition['capabilities'][number]['criteria'][number] {
  return { id, text, examples, markers, renamedFrom, at: placeJson(at) }
}

/** Returns the stated facts of a level, from the role or from its track. */
export function levelFactsJson({
  summary,
  scope,
  autonomy,
  impact,
  leadership,
  timeHorizon,
  expectation,
  timeToNext,
}: Level) {
  return {
    summary,
    scope,
    autonomy,
    impact,
    leadership,
    timeHorizon,
    expectation: expectation?.value,
    timeToNext: timeToNext?.value,
  }
}

/** Returns the fields of a development block whose origin `isWanted` accepts. */
export function developmentJson(
  development: LevelDevelopment,
  isWanted: (origin: Fact<unknown>['origin']) => boolean,
): ApiPosition['development'] {
  const facts: readonly [string, Fact<unknown>][] = Object.entries(development)
  return Object.fromEntries(facts.flatMap(([field, fact]) => (isWanted(fact.origin) ? [[field, factJson(fact)]] : [])))
}

/** @param from the file that has the links */
export function ladderLinks(gap: Transition, from: string): ApiRole['ladders'][number] {
  return {
    kind: gap.kind,
    from: { role: gap.from.role.slug, level: gap.from.level.id },
    to: { role: gap.to.role.slug, level: gap.to.level.id },
    json: relativeLink(from, apiLadderPath(gap)),
    page: relativeLink(from, ladderPagePath(gap)),
    markdown: relativeLink(from, ladderSourcePath(gap)),
  }
}
