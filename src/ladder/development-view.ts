/** The development content of the target level: everything except capabilities and responsibilities. */
import type { Duration } from '../domain/duration.ts'
import type { Framework, LevelDevelopment } from '../domain/framework.ts'
import { fillPhrase } from '../domain/phrase.ts'
import type { Development } from '../domain/schema/development.ts'
import type { Gap } from '../gap/gap.ts'
import { shownDevelopment } from '../gap/shown-development.ts'
import { block, list, maybe, number, text, type View } from '../template/shape.ts'
import type { ToClose } from './capability-view.ts'
import { itemId } from './item-id.ts'
import type { LadderTranslator } from '../words/translator.ts'
import { fillTransition, transitionNames } from './transition-phrase.ts'

const itemFields = { id: text(), name: text(), text: text() }

const readinessItemShape = block({
  ...itemFields,
  evidence: maybe(text()),
  examples: list(text()),
  measurement: maybe(text()),
})

/** The fields of a ladder's view with development content. */
export const developmentFields = {
  leadership: list(
    block({ id: text(), name: text(), objective: maybe(text()), activities: list(text()), measurement: maybe(text()) }),
  ),
  experiences: list(block({ ...itemFields, examples: list(text()), timeline: maybe(text()) })),
  projects: list(
    block({ ...itemFields, capabilities: list(text(), 'names'), scope: maybe(text()), duration: maybe(text()) }),
  ),
  mentorship: list(block({ ...itemFields, mentor: maybe(text()), frequency: maybe(text()), duration: maybe(text()) })),
  relationships: list(block({ ...itemFields, type: text(), focus: maybe(text()) })),
  exposure: list(block({ ...itemFields, activities: list(text()), timeline: maybe(text()) })),
  milestones: list(
    block({
      id: text(),
      name: text(),
      review: maybe(text()),
      afterMonths: maybe(number()),
      items: list(block({ ...itemFields, criteria: maybe(text()), review: maybe(text()) })),
    }),
  ),
  goals: list(block({ ...itemFields, impact: maybe(text()), measurement: maybe(text()) })),
  readiness: list(block({ id: text(), name: text(), items: list(readinessItemShape) })),
  checkIns: list(
    block({ id: text(), name: text(), afterMonths: maybe(number()), items: list(block({ id: text(), text: text() })) }),
  ),
}

const developmentShape = block(developmentFields)

export type DevelopmentView = View<typeof developmentShape>

/** @param closing the capabilities to close, most urgent first */
export function developmentView(
  framework: Framework,
  gap: Gap,
  closing: readonly ToClose[],
  words: LadderTranslator,
): DevelopmentView {
  const stated = shownDevelopment(gap)
  const fill = fillTransition(gap)
  const maybe = (text: string | undefined): string | null => (text === undefined ? null : fill(text))
  const time = (duration: Duration | undefined): string | null => (duration ? words.duration(duration) : null)
  const item = itemOf(fill)
  return {
    leadership: (stated.leadership?.value ?? []).map((area) => ({
      id: itemId('leadership', area.name),
      name: fill(area.name),
      objective: maybe(area.objective),
      activities: (area.activities ?? []).map(fill),
      measurement: maybe(area.measurement),
    })),
    experiences: (stated.experiences?.value ?? []).map((entry) => ({
      ...item('experience', entry),
      examples: (entry.examples ?? []).map(fill),
      timeline: time(entry.duration),
    })),
    projects: projectViews(framework, gap, closing, stated, words),
    mentorship: (stated.mentorship?.value ?? []).map((entry) => ({
      ...item('mentorship', entry),
      mentor: maybe(entry.mentor),
      frequency: maybe(entry.frequency),
      duration: time(entry.duration),
    })),
    relationships: relationshipViews(gap, stated.relationships?.value),
    exposure: (stated.exposure?.value ?? []).map((entry) => ({
      ...item('exposure', entry),
      activities: (entry.activities ?? []).map(fill),
      timeline: time(entry.duration),
    })),
    milestones: milestoneViews(gap, stated.milestones?.value ?? []),
    goals: (stated.goals?.value ?? []).map((entry) => ({
      ...item('goal', entry),
      impact: maybe(entry.impact),
      measurement: maybe(entry.measurement),
    })),
    readiness: readinessViews(gap, closing, stated.readiness?.value),
    checkIns: (stated.checkIns?.value ?? []).map((checkIn) => ({
      id: itemId(checkIn.name),
      name: fill(checkIn.name),
      afterMonths: checkIn.after?.max ?? null,
      items: checkIn.items.map((text) => ({ id: `check-in/${itemId(checkIn.name, text)}`, text: fill(text) })),
    })),
  }
}

/** Returns the common fields of an item with its placeholders filled in. */
function itemOf(fill: (text: string) => string) {
  return (kind: string, { name, text }: { name: string; text: string }) => ({
    id: itemId(kind, name),
    name: fill(name),
    text: fill(text),
  })
}

function milestoneViews(gap: Gap, milestones: NonNullable<Development['milestones']>): DevelopmentView['milestones'] {
  const fill = fillTransition(gap)
  const item = itemOf(fill)
  return milestones.map((milestone) => {
    const review = milestone.review === undefined ? null : fill(milestone.review)
    return {
      id: itemId(milestone.name),
      name: fill(milestone.name),
      review,
      afterMonths: milestone.after?.max ?? null,
      items: milestone.items.map((entry) => ({
        ...item(`milestone/${itemId(milestone.name)}`, entry),
        criteria: entry.criteria === undefined ? null : fill(entry.criteria),
        review,
      })),
    }
  })
}

/** Repeats a project that names a responsibility for every primary responsibility of the target position. */
function projectViews(
  framework: Framework,
  gap: Gap,
  closing: readonly ToClose[],
  stated: LevelDevelopment,
  words: LadderTranslator,
): DevelopmentView['projects'] {
  const capabilities = closing.slice(0, framework.keyCapabilities).map(({ capability }) => capability.name)
  const primary = gap.responsibilities.flatMap((entry) =>
    entry.kind !== 'dropped' && entry.responsibility.primary ? [entry.responsibility] : [],
  )
  const fill = fillTransition(gap)
  return (stated.projects?.value ?? []).flatMap((project) => {
    const subjects = /\{responsibility/.test(project.name + project.text) ? primary : [undefined]
    const scope = project.scope ?? stated.projectScope?.value
    const duration = project.duration ?? stated.projectDuration?.value
    return subjects.map((responsibility) => {
      const names = {
        ...transitionNames(gap),
        responsibility: responsibility?.name ?? '',
        'responsibility-in-sentence': responsibility?.inSentence ?? '',
      }
      const name = fillPhrase<'project'>(project.name, names)
      return {
        id: itemId('project', name),
        name,
        text: fillPhrase<'project'>(project.text, names),
        capabilities,
        scope: scope === undefined ? null : fill(scope),
        duration: duration ? words.duration(duration) : null,
      }
    })
  })
}

function relationshipViews(gap: Gap, relationships: Development['relationships']): DevelopmentView['relationships'] {
  if (!relationships) return []
  return gap.to.role.interactions.map(({ partner, type }) => {
    const names = {
      ...transitionNames(gap),
      interaction: type.name,
      'interaction-in-sentence': type.inSentence,
      partner: partner.name,
    }
    const fill = (text: string): string => fillPhrase<'relationship'>(text, names)
    return {
      id: itemId('relationship', partner.name, type.id),
      name: partner.name,
      text: fill(relationships.text),
      type: type.name,
      focus: relationships.focus === undefined ? null : fill(relationships.focus),
    }
  })
}

function readinessViews(
  gap: Gap,
  closing: readonly ToClose[],
  readiness: Development['readiness'],
): DevelopmentView['readiness'] {
  const fill = fillTransition(gap)
  const maybe = (text: string | undefined): string | null => (text === undefined ? null : fill(text))
  const groups = (readiness?.groups ?? []).map((group) => ({
    id: itemId(group.name),
    name: fill(group.name),
    items: group.items.map((entry) => ({
      id: itemId('readiness', group.name, entry.name),
      name: fill(entry.name),
      text: fill(entry.text),
      evidence: maybe(entry.evidence),
      examples: (entry.examples ?? []).map(fill),
      measurement: maybe(entry.measurement),
    })),
  }))
  const stated = readiness?.capabilities
  if (!stated) return groups
  const items = closing.flatMap((entry): View<typeof readinessItemShape>[] => {
    if (!entry.to) return []
    const names = {
      ...transitionNames(gap),
      capability: entry.capability.name,
      step: entry.to.name,
      'from-step': entry.kind === 'raised' ? entry.from.name : '',
    }
    const own = (text: string): string => fillPhrase<'readiness'>(text, names)
    return [
      {
        id: `readiness/capability/${entry.capability.id}`,
        name: entry.capability.name,
        text: own(stated.text),
        evidence: stated.evidence === undefined ? null : own(stated.evidence),
        examples: [],
        measurement: null,
      },
    ]
  })
  return items.length > 0 ? [{ id: 'capability', name: fill(stated.name), items }, ...groups] : groups
}
