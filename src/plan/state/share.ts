/** Encodes a plan for a link: compressed, in characters that messengers don't change. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { fingerprint } from '../../domain/fingerprint.ts'
import { withSortedKeys } from './plan-json.ts'
import { type PlanState, type ReadState, readPlanState } from './plan-state.ts'

/** In characters. Browsers, messengers and mail programs pass on links of this length without cutting them. */
export const longestShare = 8192

/** In bytes. More is no plan. */
const largestState = 256 * 1024

/** In characters. Unpacking more would block the browser. */
const longestRead = 8 * longestShare

/** Returns the part of a link after `#plan=`. The same plan gives the same text. */
export function shareText(state: PlanState): string {
  const json = JSON.stringify(withSortedKeys(state))
  // A mistyped character may unpack to different text. The fingerprint detects that.
  const packed = deflateSync(strToU8(fingerprint(json) + json), { level: 9, mem: 8 })
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Decodes the result of `shareText`. Never throws. */
export function readShare(text: string): ReadState {
  const cleaned = text.replace(/[^A-Za-z0-9_-]/g, '')
  if (cleaned.length > longestRead) return { kind: 'foreign' }
  try {
    const binary = atob(cleaned.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = inflateSync(
      Uint8Array.from(binary, (letter) => letter.charCodeAt(0)),
      { out: new Uint8Array(largestState) },
    )
    const unpacked = strFromU8(bytes)
    const json = unpacked.slice(unpacked.indexOf('{'))
    if (unpacked !== fingerprint(json) + json) return { kind: 'foreign' }
    const value: unknown = JSON.parse(json)
    return readPlanState(value)
  } catch {
    // The text is cut off, mistyped or no plan.
    return { kind: 'foreign' }
  }
}
