/**
 * The setting that makes the / key open the search. It can be switched off, because single-key shortcuts disturb speech
 * input (WCAG 2.1.4).
 */
import { writeStorage, readStorage } from '../common/storage.ts'

const key = 'rungs.search.slash'

export function isSlashOn(): boolean {
  return readStorage(key) !== 'off'
}

export function switchSlash(isOn: boolean): void {
  writeStorage(key, isOn ? null : 'off')
}
