/** A role as JSON, with the matrix of its capabilities. Each text occurs once. */
import type { Capability, Cell, Edge, Interaction, Responsibility, Role } from '../domain/framework.ts'
import type { ApiRole } from '../domain/schema/api/api-role.ts'
import type { Transition } from '../gap/gap.ts'
import { apiFrameworkPath, apiPositionPath, apiRolePath, relativeLink, rolePath, schemaPath } from '../addresses.ts'
import { criterionJson, ladderLinks, placeJson } from './json-parts.ts'

/** @param transitions the transitions with a ladder that lead to this role */
export function roleJson(role: Role, transitions: readonly Transition[]): ApiRole {
  const path = apiRolePath(role.slug)
  return {
    $schema: relativeLink(path, schemaPath('api-role')),
    version: 1,
    slug: role.slug,
    name: role.name,
    page: relativeLink(path, rolePath(role.slug)),
    framework: relativeLink(path, apiFrameworkPath),
    family: role.family,
    status: role.status,
    owners: role.owners,
    reviewed: role.reviewed,
    aliases: role.aliases,
    extends: role.extends,
    mission: role.mission?.value,
    levels: role.levels.map(({ id, name, aliases, track }) => ({
      id,
      name,
      aliases,
      track,
      json: relativeLink(path, apiPositionPath(role.slug, id)),
    })),
    capabilities: role.capabilities.map(capabilityJson),
    responsibilities: role.responsibilities.map(responsibilityJson),
    interactions: role.interactions.map(interactionJson),
    artifacts: role.artifacts.map(({ name, type, description }) => ({ name, type, description })),
    properties: role.properties,
    moves: role.edges.map(moveJson),
    ladders: transitions.map((gap) => ladderLinks(gap, path)),
    allowed: role.allowed.map(({ rule, where, reason, at }) => ({ rule, where, reason, at: placeJson(at) })),
    prose: role.body.text,
    extensions: role.extensions,
    at: placeJson(role.at),
  }
}

function capabilityJson(capability: Capability): ApiRole['capabilities'][number] {
  const {
    id,
    name,
    aliases,
    description,
    group,
    importance,
    priority,
    scale,
    cells,
    stepTransitions,
    steps,
    extensions,
    at,
  } = capability
  return {
    id,
    name,
    aliases,
    description,
    group,
    importance: importance?.value.id,
    priority: priority?.value.id,
    scale,
    levels: cells.map((cell) => cellJson(cell, capability)),
    steps: stepTransitions.flatMap(({ to }) => {
      const criteria = steps[to.rank] ?? []
      return criteria.length === 0 ? [] : [{ step: to.id, criteria: criteria.map(criterionJson) }]
    }),
    extensions,
    at: placeJson(at),
  }
}

function cellJson(
  { level, expectation, criteria, reason }: Cell,
  { steps }: Capability,
): ApiRole['capabilities'][number]['levels'][number] {
  const step = expectation.kind === 'step' ? expectation.step : undefined
  const ofStep = step ? (steps[step.rank] ?? []) : []
  const added = criteria.filter(
    (criterion) => !ofStep.some(({ id, text }) => id === criterion.id && text === criterion.text),
  )
  return { level, expectation: expectation.kind, step: step?.id, reason, levelCriteria: added.map(criterionJson) }
}

function responsibilityJson({
  id,
  name,
  description,
  primary,
  levels,
  at,
}: Responsibility): ApiRole['responsibilities'][number] {
  return {
    id,
    name,
    description,
    primary,
    levels: levels.map(({ level, required, expectation, metrics }) => ({
      level,
      required,
      expectation: expectation?.value,
      metrics: metrics?.value ?? [],
    })),
    at: placeJson(at),
  }
}

function interactionJson({ partner, type, frequency, notes, at }: Interaction): ApiRole['interactions'][number] {
  return {
    role: partner.kind === 'role' ? partner.slug : undefined,
    name: partner.name,
    type: type.id,
    typeName: type.name,
    frequency,
    notes,
    at: placeJson(at),
  }
}

function moveJson({ kind, from, to, duration, notes, at }: Edge): ApiRole['moves'][number] {
  return { kind, from, to, duration: duration?.value, notes, at: placeJson(at) }
}
