/** The names by which other files can refer to a role can call a role: its slug and its aliases. */
import type { Prose } from '../../domain/framework.ts'
import type { RoleSlug } from '../../domain/ids.ts'
import type { Profile } from '../../domain/schema/profile.ts'
import type { Authored } from '../authored.ts'
import { freeAliases, Lookup, type ReportFinding, statedAliases } from './lookup.ts'

/** A profile as it was read, before anything is looked up. */
export interface ProfileSource {
  readonly slug: RoleSlug
  readonly authored: Authored<Profile>
  readonly body: Prose
}

/** A role under one of the texts that mean it: `id` is its slug or one of its aliases. */
export interface RoleReference {
  readonly id: string
  readonly name: string
  readonly source: ProfileSource
}

/**
 * Every slug and alias that a role can be called by.
 * @param allSlugs of every role of the project, also where its profile could not be read
 */
export function roleReferences(
  profiles: readonly ProfileSource[],
  allSlugs: readonly string[],
  report: ReportFinding,
): Lookup<RoleReference> {
  const aliases = freeAliases(
    'role',
    allSlugs.map((id) => ({ id })),
    profiles.flatMap((source) => statedAliases(source.authored, source.slug).map((stated) => ({ ...stated, source }))),
    report,
  )
  return new RoleLookup([
    ...aliases.map(({ alias, source }): RoleReference => ({ id: alias, name: source.authored.value.name, source })),
    ...profiles.map((source): RoleReference => ({ id: source.slug, name: source.authored.value.name, source })),
  ])
}

/** Roles are referred to by slug alone; two roles may have the same name. */
class RoleLookup extends Lookup<RoleReference> {
  readonly #byId = new Map(this.things.toReversed().map((reference) => [reference.id, reference]))

  override find(text: string): RoleReference | undefined {
    return this.#byId.get(text)
  }

  override unknown(text: string): ReturnType<Lookup<RoleReference>['unknown']> {
    return this.#slugs().unknown(text)
  }

  override meant(text: string): string | undefined {
    return this.#slugs().meant(text)
  }

  #slugs(): Lookup<{ readonly id: string; readonly name: string }> {
    return new Lookup(this.things.map(({ id }) => ({ id, name: id })))
  }
}
