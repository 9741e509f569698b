/**
 * What the development server serves beside the site. It is no part of any site: `dist/dev/`, made from
 * `src/browser/scripts/dev/`.
 */
import type { Host } from '../files/host.ts'

export interface DevAssets {
  readonly script: string
  readonly style: string
  /** The page that is shown while there never was a site. */
  readonly emptyPage: string
}

/** @param program the folder that the program was installed in; absolute, with forward slashes */
export function readDevAssets(host: Host, program: string): DevAssets {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const read = (name: string): string => decoder.decode(host.disk.read(`${program}/dist/dev/${name}`))
  return { script: read('dev.js'), style: read('dev.css'), emptyPage: read('empty.html') }
}
