/**
 * Ids name the things of a framework in files, URLs and plans. Each kind is a type of its own, so that a level id
 * cannot be handed to a function that wants a role; only the parsing code in `src/source` makes them.
 */
declare const kind: unique symbol
type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type RoleSlug = Id<'role'>
export type LevelId = Id<'level'>
export type TrackId = Id<'track'>
export type CapabilityId = Id<'capability'>
export type ScaleId = Id<'scale'>
export type StepId = Id<'step'>
export type ResponsibilityId = Id<'responsibility'>
export type CriterionId = Id<'criterion'>

/**
 * The syntax of an id may look like: lowercase letters and digits in words joined by single hyphens, so that it is
 * safe in any file name and URL.
 */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The longest id, in characters: long enough for a sentence's beginning, short enough for every file system. */
export const idLength = 64

/**
 * The id that a name gets when none is written beside it: `Data modeling` becomes `data-modeling`, `Café & Bar` becomes
 * `cafe-bar`. Empty when nothing of the name can be kept (`資料`): the id must then be written.
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
  return trimHyphens(trimHyphens(slug).slice(0, idLength))
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, '')
}
