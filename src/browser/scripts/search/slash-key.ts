/**
 * Whether the key / opens the search: a key alone can be in the way of those who speak to their browser, so it can be
 * switched off.
 */
import { writeStorage, readStorage } from '../common/storage.ts'

const key = 'rungs.search.slash'

export function isSlashOn(): boolean {
  return readStorage(key) !== 'off'
}

export function switchSlash(isOn: boolean): void {
  writeStorage(key, isOn ? null : 'off')
}
