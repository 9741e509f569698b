/** A plan in a link: compressed, and in letters that every messenger leaves alone. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { fingerprint } from '../../domain/fingerprint.ts'
import { inOneOrder } from './plan-json.ts'
import { type PlanState, type ReadState, readPlanState } from './plan-state.ts'

/**
 * The longest part of a link behind the `#` that browsers, messengers and mail programs are known to pass on whole, in
 * characters.
 */
export const longestShare = 8192

/** More than this is no plan, whatever it unpacks to. */
const largestState = 256 * 1024

/** More than this is no link: unpacking it would keep a browser busy. */
const longestRead = 8 * longestShare

/** The part of a link behind `#plan=`. The same plan gives the same text. */
export function shareText(state: PlanState): string {
  const json = JSON.stringify(inOneOrder(state))
  // One letter that is mistyped may unpack to words that nobody wrote; their fingerprint tells.
  const packed = deflateSync(strToU8(fingerprint(json) + json), { level: 9, mem: 8 })
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Reads what `shareText` made. Nothing throws, whatever was pasted. */
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
    // Cut off, mistyped, or no plan at all: there is nothing in it that could be kept.
    return { kind: 'foreign' }
  }
}
