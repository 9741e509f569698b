/** `--fix`: corrects what is certain, and says what was corrected. */
import { type Correction, workOutCorrections } from '../files/authoring/corrections.ts'
import { uncommitted } from '../files/authoring/uncommitted.ts'
import { writeFiles } from '../files/transaction/write-files.ts'
import { finding, type Finding } from '../diagnostic/finding.ts'
import { placeText } from '../diagnostic/place-text.ts'
import type { Host } from '../files/host.ts'

/**
 * Corrects a project, all of it or nothing.
 * @param check finds what is wrong with the project on the host that it is given
 * @param say takes the lines about what was corrected
 * @param allowDirty whether files count that git could not bring back
 * @returns how many corrections were written, and why none was
 */
export function applyFixes(
  root: string,
  host: Host,
  check: (host: Host) => readonly Finding[],
  { allowDirty, say }: { readonly allowDirty: boolean; readonly say: (text: string) => void },
): { readonly written: number; readonly findings: readonly Finding[] } {
  const { made, files } = workOutCorrections(root, host, check)
  if (files.length === 0) return { written: 0, findings: [] }
  const refused = allowDirty ? [] : refusals(root, files, host)
  if (refused.length > 0) return { written: 0, findings: refused }
  const conflicts = writeFiles(root, files, host)
  if (conflicts.length > 0) {
    return { written: 0, findings: conflicts.map(({ path }) => finding('changed-meanwhile', { file: path }, {})) }
  }
  const paths = new Set(files.map(({ path }) => path))
  const done = made.filter(({ path }) => paths.has(path))
  for (const correction of done) say(`${correctionText(correction)}\n`)
  say(`${counted(done.length, 'correction')} in ${counted(paths.size, 'file')}\n`)
  return { written: done.length, findings: [] }
}

function refusals(
  root: string,
  files: readonly { readonly path: string; readonly real: string }[],
  host: Host,
): Finding[] {
  const dirty = uncommitted(
    host.disk.realPath(root),
    files.map(({ real }) => real),
    host.git,
  )
  if (!dirty) return [finding('no-repository', { file: '.' }, {})]
  return files
    .filter(({ real }) => dirty.includes(real))
    .map(({ path }) => finding('not-committed', { file: path }, {}))
}

function correctionText({ at, before, after }: Correction): string {
  if (after === '') return `${placeText(at)} ${shown(before)} removed`
  return `${placeText(at)} ${shown(before)} → ${after === ' ' ? 'a blank' : shown(after)}`
}

/** The most of a text that is shown, in characters. */
const longest = 60

/** A text on one line, with what cannot be seen in it as numbers. */
function shown(text: string): string {
  const line = text.trimEnd() === '' ? text : text.replace(/\n$/, '')
  const seen = line.replace(
    /[\p{Cc}\p{Cf}\u00a0\u2007\u202f]/gu,
    (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
  const characters = Array.from(seen)
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : seen
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}
