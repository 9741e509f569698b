/** The page of a capability: the roles that require it, its steps, and how to reach them. */
import type {
  Capability,
  StepTransition,
  Criterion,
  Framework,
  Level,
  Resource,
  Role,
  Scale,
  Track,
} from '../domain/framework.ts'
import { block, flag, list, maybe, text, type View } from '../template/shape.ts'
import { type SharedCapability, sharedCapabilities, type CapabilityUse } from './parts/capability-uses.ts'
import { distinctNames } from './parts/distinct-names.ts'
import { editLink } from './parts/edit-link.ts'
import { type Link, linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { criterionShape, fullCriterionView } from './parts/criterion-view.ts'
import { cellBefore, expectationShape, expectationView } from './parts/expectation-view.ts'
import { statementsByRole } from './parts/statements-by-role.ts'
import {
  capabilityAnchor,
  capabilityIndexPath,
  capabilityPath,
  levelPath,
  positionPath,
  relativeLink,
  rolePath,
} from '../addresses.ts'
import type { Translator } from '../words/translator.ts'

const rolesOfVariant = list(linkShape, 'the roles that say so; empty if all roles say the same')

const wordingShape = block({ roles: rolesOfVariant, criteria: list(criterionShape) })

const climbShape = block({
  roles: rolesOfVariant,
  time: maybe(text()),
  actions: list(text()),
  indicators: list(text()),
  resources: list(
    block({ title: text(), url: maybe(text()), kind: maybe(text()), cost: maybe(text()), time: maybe(text()) }),
  ),
})

export const capabilityPageShape = block({
  heading: text(),
  group: maybe(text()),
  isUsed: flag('some role asks for it'),
  descriptions: list(block({ roles: rolesOfVariant, text: text() })),
  tracks: list(
    block({
      name: text(),
      isOne: flag('there is no other track in the list'),
      levels: list(linkShape),
      roles: list(
        block({
          ...linkShape.fields,
          importance: maybe(text()),
          cells: list(
            block({ isThere: flag('the role has this level'), href: text('the position'), ...expectationShape.fields }),
            'one for each level',
          ),
        }),
      ),
    }),
    'where it is needed',
  ),
  scales: list(
    block({
      name: text(),
      description: maybe(text()),
      steps: list(
        block({
          name: text(),
          description: maybe(text()),
          wordings: list(wordingShape),
          climbs: list(climbShape, 'how to get to the step'),
        }),
        'lowest first',
      ),
    }),
  ),
  levels: list(
    block({ name: text(), wordings: list(wordingShape) }),
    'what single levels say beyond the step, or instead of steps',
  ),
  edit: maybe(text('a link')),
})

type CapabilityPageView = View<typeof capabilityPageShape>
type TrackView = CapabilityPageView['tracks'][number]

interface CapabilityPage {
  readonly framework: Framework
  readonly shared: SharedCapability
  readonly path: string
  readonly words: Translator
  readonly linkTo: (role: Role) => Link
}

export function capabilityPages({ framework, words }: Site, render: RenderPage<typeof capabilityPageShape>): Page[] {
  const all = sharedCapabilities(framework)
  const titles = distinctNames(all)
  return all.map((shared) => {
    const path = capabilityPath(shared.id)
    const names = { capability: titles.get(shared.id) ?? shared.name }
    const linkTo = (role: Role): Link => ({ text: role.name, href: relativeLink(path, rolePath(role.slug)) })
    return {
      head: {
        path,
        title: words.text('capabilityPage.title', names),
        description: words.text('capabilityPage.description', names),
        trail: [homeCrumb(words), { text: words.text('capabilityIndex.heading', {}), path: capabilityIndexPath }],
        source: shared.at,
      },
      render: (context) => render(context, capabilityView({ framework, shared, path, words, linkTo })),
    }
  })
}

function capabilityView(page: CapabilityPage): CapabilityPageView {
  const { framework, shared, path, linkTo } = page
  const { uses } = shared
  const scales = framework.scales.filter(({ id }) => uses.some(({ capability }) => capability.scale === id))
  const tracks = framework.tracks.flatMap((track) => trackView(path, track, uses))
  return {
    heading: shared.name,
    group: framework.groups.find(({ id }) => id === shared.group)?.name ?? null,
    isUsed: uses.length > 0,
    descriptions: statementsByRole(
      { items: uses, of: uses.length, linkTo },
      ({ capability }) => capability.description,
    ).map(({ roles, value }) => ({
      roles,
      text: value,
    })),
    tracks: tracks.map((track) => ({ ...track, isOne: tracks.length === 1 })),
    scales: scales.map((scale) => scaleView(page, scale)),
    levels: levelViews(page),
    edit: editLink(framework, shared.at),
  }
}

/** Returns the levels of a track at which roles have the capability, or nothing if no such role is on the track. */
function trackView(path: string, track: Track, uses: readonly CapabilityUse[]): Omit<TrackView, 'isOne'>[] {
  const isHere = ({ id, track: of }: Level): boolean => of === track.id && track.levels.some((level) => level.id === id)
  const here = uses.filter(({ role }) => role.levels.some(isHere))
  if (here.length === 0) return []
  const levels = track.levels.filter(({ id }) =>
    here.some(({ role }) => role.levels.some((level) => isHere(level) && level.id === id)),
  )
  return [
    {
      name: track.name,
      levels: levels.map(({ id, name }) => ({ text: name, href: relativeLink(path, levelPath(id)) })),
      roles: here.map(({ role, capability }) => ({
        text: role.name,
        href: relativeLink(path, rolePath(role.slug)),
        importance: capability.importance?.value.name ?? null,
        cells: levels.map(({ id }) =>
          cellView(
            path,
            role,
            capability,
            role.levels.findIndex((level) => level.id === id && level.track === track.id),
          ),
        ),
      })),
    },
  ]
}

const absent: Omit<TrackView['roles'][number]['cells'][number], 'isThere' | 'href'> = {
  step: null,
  reached: 0,
  steps: 0,
  isOptional: false,
  isUnknown: false,
  isNotRequired: false,
  isRaised: false,
  isLowered: false,
}

function cellView(
  path: string,
  role: Role,
  capability: Capability,
  index: number,
): TrackView['roles'][number]['cells'][number] {
  const level = role.levels[index]
  const cell = capability.cells[index]
  if (!level || !cell) return { isThere: false, href: '', ...absent }
  const href = `${relativeLink(path, positionPath(role.slug, level.id))}#${capabilityAnchor(capability.id)}`
  return { isThere: true, href, ...expectationView(capability, cell, cellBefore(role, capability, index)) }
}

/** Roles may use different scales for one capability. Each scale is shown with its roles. */
function scaleView({ shared, words, linkTo }: CapabilityPage, scale: Scale): CapabilityPageView['scales'][number] {
  const uses = shared.uses.filter(({ capability }) => capability.scale === scale.id)
  const among = { items: uses, of: shared.uses.length, linkTo }
  return {
    name: scale.name,
    description: scale.description ?? null,
    steps: scale.steps.map((step) => ({
      name: step.name,
      description: step.description ?? null,
      wordings: statementsByRole(among, ({ capability }) => wordingOf(capability.steps[step.rank])).map(
        ({ roles, value }) => ({ roles, criteria: value }),
      ),
      climbs: statementsByRole(among, ({ capability }) => climbView(capability.stepTransitions[step.rank], words)).map(
        ({ roles, value }) => ({ roles, ...value }),
      ),
    })),
  }
}

function wordingOf(criteria: readonly Criterion[] | undefined): View<typeof wordingShape>['criteria'] | undefined {
  return criteria && criteria.length > 0 ? criteria.map(fullCriterionView) : undefined
}

function climbView(
  climb: StepTransition | undefined,
  words: Translator,
): Omit<View<typeof climbShape>, 'roles'> | undefined {
  if (!climb || !(climb.actions ?? climb.indicators ?? climb.resources ?? climb.duration)) return undefined
  return {
    time: climb.duration ? words.duration(climb.duration.value) : null,
    actions: climb.actions?.value ?? [],
    indicators: climb.indicators?.value ?? [],
    resources: (climb.resources?.value ?? []).map((resource) => resourceView(resource, words)),
  }
}

function resourceView(
  { title, url, kind, cost, duration }: Resource,
  words: Translator,
): View<typeof climbShape>['resources'][number] {
  return {
    title,
    url: url ?? null,
    kind: kind ?? null,
    cost: cost ?? null,
    time: duration ? words.duration(duration) : null,
  }
}

/** Returns the criteria of levels that are not criteria of their step. */
function levelViews({ framework, shared: { uses }, linkTo }: CapabilityPage): CapabilityPageView['levels'] {
  const levels = framework.tracks.flatMap((track) => track.levels)
  return levels.flatMap((level) => {
    const here = uses.flatMap(({ role, capability }) => {
      const index = role.levels.findIndex(({ id, track }) => id === level.id && track === level.track)
      return index < 0 ? [] : [{ role, added: addedAt(capability, index) }]
    })
    const wordings = statementsByRole({ items: here, of: uses.length, linkTo }, ({ added }) => wordingOf(added)).map(
      ({ roles, value }) => ({
        roles,
        criteria: value,
      }),
    )
    return wordings.length > 0 ? [{ name: level.name, wordings }] : []
  })
}

function addedAt({ cells, steps }: Capability, index: number): readonly Criterion[] {
  const cell = cells[index]
  const ofStep = cell?.expectation.kind === 'step' ? (steps[cell.expectation.step.rank] ?? []) : []
  return cell?.criteria.filter((criterion) => !ofStep.includes(criterion)) ?? []
}
