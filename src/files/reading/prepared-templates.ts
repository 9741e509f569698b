/**
 * The templates that were compiled when the program was made. They are code, and are read from where the program is and
 * from nowhere else.
 */
import { hash } from 'node:crypto'
import type { Host } from '../host.ts'

/** As they lie in dist/: sets by the SHA-256 of what each may be used for. */
interface Shipped {
  readonly sets: readonly { readonly of: readonly string[]; readonly templates: Readonly<Record<string, Template>> }[]
}

interface Template {
  readonly code: string
  readonly words: readonly string[]
}

/** The place where they lie below the folder of the program. */
const preparedPath = 'dist/templates.json'

/** @param program the folder that the program was installed in; absolute, with forward slashes */
export function preparedTemplates(
  host: Host,
  program: string,
): (identity: string) => Readonly<Record<string, Template>> | undefined {
  const file = `${program}/${preparedPath}`
  // Where the program runs from its sources there may be none.
  if (host.disk.stat(file)?.kind !== 'file') return () => undefined
  // It was written by `scripts/dist/prepare-templates.ts`.
  const { sets } = JSON.parse(new TextDecoder().decode(host.disk.read(file))) as Shipped
  return (identity) => {
    const wanted = hash('sha256', identity)
    return sets.find(({ of }) => of.includes(wanted))?.templates
  }
}
