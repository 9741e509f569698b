/**
 * Finds the roles that use take a shared capability from the library: an entry of a profile's own with the same id
 * shows none of the library's text.
 */
import { placeText } from '../diagnostic/place-text.ts'
import type { Framework, LibraryCapability, Role } from './framework.ts'

/** Every capability of the library, in its order, with the roles that use it. */
export function libraryUse({
  library,
  roles,
}: Framework): { readonly capability: LibraryCapability; readonly usedBy: readonly Role[] }[] {
  const users = new Map<string, Set<Role>>(library.map(({ at }) => [placeText(at), new Set()]))
  for (const role of roles) for (const { definedAt } of role.capabilities) users.get(placeText(definedAt))?.add(role)
  return library.map((capability) => ({ capability, usedBy: Array.from(users.get(placeText(capability.at)) ?? []) }))
}
