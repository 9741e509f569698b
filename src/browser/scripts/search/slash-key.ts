/**
 * Whether the key / opens the search: a key alone can be in the way of those who speak to their browser, so it can be
 * switched off.
 */
import { remember, remembered } from '../common/remember.ts'

const key = 'rungs.search.slash'

export function isSlashOn(): boolean {
  return remembered(key) !== 'off'
}

export function switchSlash(isOn: boolean): void {
  remember(key, isOn ? null : 'off')
}
