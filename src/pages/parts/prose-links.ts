/**
 * Links in the prose of profiles. Authors link files of the repository, so that links work on a git host; on the site
 * they lead to the pages of those files.
 */
import {
  aboutPath,
  capabilityAnchor,
  capabilityIndexPath,
  capabilityPath,
  comparePath,
  comparisonsPath,
  indexPath,
  ladderFilePath,
  ladderPagePath,
  levelIndexPath,
  levelPath,
  mapPath,
  planPath,
  positionPath,
  proseAnchor,
  relativeLink,
  rolePath,
} from '../../addresses.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Framework, Role } from '../../domain/framework.ts'
import { transitions } from '../../gap/diff.ts'
import { editLink } from './edit-link.ts'

/** The address on the site, or undefined for a link that leads nowhere, perhaps with the link that was meant. */
export type ResolveLink = (
  url: string,
) => { readonly href: string } | { readonly href: undefined; readonly suggestion: string | undefined }

/**
 * Returns a function that resolves the links of a role's prose.
 * @param headingsOf returns the ids of the headings in the prose of a role
 */
export function proseLinks(
  framework: Framework,
  headingsOf: (role: Role) => readonly string[],
): (role: Role) => ResolveLink {
  const roles = new Map(
    framework.roles.flatMap((role) => [role.at.file, folderOf(role.at.file)].map((path) => [path, role] as const)),
  )
  const ladders = new Map([
    ['ladders', comparisonsPath],
    ['ladders/README.md', comparisonsPath],
    ...transitions(framework).map((each) => [`ladders/${ladderFilePath(each)}`, ladderPagePath(each)] as const),
  ])
  const pages = pagesOf(framework)
  const files = [...framework.roles.map(({ at }) => at.file), ...ladders.keys()]
  const unknown = (suggestion: string | undefined) => ({ href: undefined, suggestion })

  /** @param page the page of the role that has the fragment, relative to the page with the link; empty for itself */
  const fragment = (page: string, role: Role, id: string): ReturnType<ResolveLink> => {
    if (id === '') return { href: page === '' ? '#' : page }
    const headings = headingsOf(role)
    if (headings.includes(id)) return { href: `${page}#${proseAnchor(id)}` }
    if (role.capabilities.some((capability) => capabilityAnchor(capability.id) === id)) return { href: `${page}#${id}` }
    const near = nearest(id, headings)
    return unknown(near === undefined ? undefined : `#${near}`)
  }

  return (role) => (url) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return { href: url }
    const [, pathText = '', id = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
    if (pathText === '') return url === '' ? unknown(undefined) : fragment('', role, decoded(id))
    const own = rolePath(role.slug)
    const path = joined(pathText.startsWith('/') ? '' : folderOf(role.at.file), decoded(pathText))
    const target = path === undefined ? undefined : roles.get(path)
    if (target) return fragment(relativeLink(own, rolePath(target.slug)), target, decoded(id))
    const ladder = path === undefined ? undefined : ladders.get(path)
    if (ladder !== undefined) return { href: relativeLink(own, ladder) }
    // A path from the root may also be an address of another part of the same host.
    if (pathText.startsWith('/')) return { href: url }
    const page = joined(folderOf(own), decoded(pathText))
    if (page !== undefined && pages.has(page)) return { href: url }
    const isGenerated = path === undefined || /^(?:roles|ladders)(?:\/|$)/.test(path)
    const source = isGenerated ? null : editLink(framework, { file: path })
    if (source !== null) return { href: source }
    const near = path === undefined ? undefined : nearest(path, files)
    return unknown(near === undefined ? undefined : between(role.at.file, near))
  }
}

/** The pages that links to the site itself may lead to. */
function pagesOf({ roles, tracks, library }: Framework): ReadonlySet<string> {
  return new Set([
    indexPath,
    comparePath,
    comparisonsPath,
    planPath,
    mapPath,
    aboutPath,
    levelIndexPath,
    capabilityIndexPath,
    ...tracks.flatMap(({ levels }) => levels.map(({ id }) => levelPath(id))),
    ...library.map(({ id }) => capabilityPath(id)),
    ...roles.flatMap(({ slug, levels, capabilities }) => [
      rolePath(slug),
      ...levels.map(({ id }) => positionPath(slug, id)),
      ...capabilities.map(({ id }) => capabilityPath(id)),
    ]),
  ])
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/')
}

/** Returns the path from the root of the repository or site, or undefined for a path that leaves it. */
function joined(folder: string, path: string): string | undefined {
  const segments = folder === '' ? [] : folder.split('/')
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined
    } else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

/** Returns the shortest link from one file to another. */
function between(from: string, to: string): string {
  const [here, there] = [from.split('/'), to.split('/')]
  let common = 0
  while (common < here.length - 1 && here[common] === there[common]) common += 1
  return '../'.repeat(here.length - 1 - common) + there.slice(common).join('/')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return text
  }
}
