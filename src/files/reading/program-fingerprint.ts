/**
 * Decides whether the program is the same as the last time: a new version may make other files of the same profiles.
 */
import { createHash } from 'node:crypto'
import type { Host } from '../host.ts'

/** The program in short. @param program the folder that it was installed in; absolute, with forward slashes */
export function programFingerprint(host: Host, program: string): string {
  const folder = `${program}/dist`
  const names = host.disk
    .list(folder)
    .flatMap(({ name, kind }) => (kind === 'file' && name.endsWith('.js') ? [name] : []))
  const digest = createHash('sha256')
  for (const name of names.toSorted()) digest.update(host.disk.read(`${folder}/${name}`))
  return digest.digest('hex')
}
