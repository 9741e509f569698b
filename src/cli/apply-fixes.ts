/** `--fix`: applies corrections that are certain, and lists them. */
import { type Correction, workOutCorrections } from '../files/authoring/corrections.ts'
import { uncommitted } from '../files/authoring/uncommitted.ts'
import { writeFiles } from '../files/transaction/write-files.ts'
import { finding, type Finding } from '../diagnostic/finding.ts'
import { placeText } from '../diagnostic/place-text.ts'
import type { Host } from '../files/host.ts'

/**
 * Corrects all files of a project or none.
 * @param check returns the findings of the project on the given host
 * @param say receives the lines about the corrections
 * @param allowDirty whether to correct files that git cannot restore
 * @returns the number of written corrections, and findings that explain why there are none
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
  return `${placeText(at)} ${shown(before)} → ${after === ' ' ? 'a space' : shown(after)}`
}

/** In characters. */
const longestShown = 60

/** Returns a text on one line, with invisible characters as code points. */
function shown(text: string): string {
  const line = text.trimEnd() === '' ? text : text.replace(/\n$/, '')
  const seen = line.replace(
    /[\p{Cc}\p{Cf}\u00a0\u2007\u202f]/gu,
    (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
  const characters = Array.from(seen)
  return characters.length > longestShown ? `${characters.slice(0, longestShown - 1).join('')}…` : seen
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}
