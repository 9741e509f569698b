/** The shared capabilities of the library, each checked once where it is written. */
import type { Place } from '../../diagnostic/finding.ts'
import type { ScaleId } from '../../domain/ids.ts'
import type { AuthoredLibraryCapability } from '../../domain/schema/capability.ts'
import type { Authored } from '../authored.ts'
import { libraryLayer } from './capabilities.ts'
import { checkCapability, noScale } from './check-capability.ts'
import { freeAliases, Lookup, type ReportFinding, statedAliases, withoutDuplicates } from './lookup.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface LibraryReference {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly scale: ScaleId | undefined
  readonly at: Place
  readonly authored: Authored<AuthoredLibraryCapability>
}

/** The capabilities of all library files. */
export function resolveLibrary(
  libraries: readonly Authored<{ readonly capabilities: readonly AuthoredLibraryCapability[] }>[],
  vocabulary: Vocabulary,
  report: ReportFinding,
): Lookup<LibraryReference> {
  const entries = libraries.flatMap((file) =>
    file.value.capabilities.map((capability, index) => {
      const authored = file.part(capability, 'capabilities', index)
      const scale =
        capability.scale === undefined
          ? vocabulary.scales.things[0]
          : capability.scale === noScale
            ? noScale
            : vocabulary.scales.find(capability.scale)
      checkCapability(libraryLayer(authored).authored, scale, vocabulary.levels, vocabulary, report)
      return {
        id: capability.id,
        name: capability.name,
        aliases: capability.aliases ?? [],
        scale: scale === noScale ? undefined : scale?.id,
        at: authored.place('id'),
        authored,
      }
    }),
  )
  freeAliases(
    'capability',
    entries.map(({ id }) => ({ id })),
    entries.flatMap(({ authored, id }) => statedAliases(authored, id)),
    report,
  )
  return new Lookup(withoutDuplicates('capability', entries, report))
}
