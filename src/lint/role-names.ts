/** Defines what a role may be called by somebody who does not link it. */
import type { Role } from '../domain/framework.ts'
import { plain } from './plain.ts'

/** Its aliases, its slug and its name, ready to be compared with `plain` texts. */
export function plainNames({ aliases, slug, name }: Pick<Role, 'aliases' | 'slug' | 'name'>): string[] {
  return [...aliases, slug, name].map(plain)
}
