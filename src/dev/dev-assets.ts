/**
 * The script, the style sheet and the empty page that only the development server serves. They come from `dist/dev/`,
 * which is built from `src/browser/scripts/dev/`.
 */
import type { Host } from '../files/host.ts'

export interface DevAssets {
  readonly script: string
  readonly style: string
  /** Shown until the first state without errors. */
  readonly emptyPage: string
}

/** @param program the folder of the installed package; absolute, with forward slashes */
export function readDevAssets(host: Host, program: string): DevAssets {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const read = (name: string): string => decoder.decode(host.disk.read(`${program}/dist/dev/${name}`))
  return { script: read('dev.js'), style: read('dev.css'), emptyPage: read('empty.html') }
}
