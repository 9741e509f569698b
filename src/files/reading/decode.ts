/**
 * Bytes of a file → text as every other room wants it: UTF-8, no byte order mark, `\n` line ends, NFC, nothing that
 * hides.
 */
import { finding, type Outcome, type Place } from '../../diagnostic/finding.ts'
import { characterFindings } from './character-findings.ts'
import { pointsIn } from './points-in.ts'

const replacementCharacter = '\uFFFD'
/** Controls that YAML cannot hold. Each has been reported, and the reader of YAML need not stumble over it. */
const controls = /[\u0001-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f]/g

/**
 * The text, or nothing when the file is no text. A text with characters that nobody sees is given too, beside the
 * findings about them; controls in it have become `U+FFFD`.
 */
export function decode(bytes: Uint8Array, file: string): Outcome<string | undefined> {
  const known = decoded.get(bytes)
  if (known?.file === file) return known.outcome
  const outcome = decodeAnew(bytes, file)
  decoded.set(bytes, { file, outcome })
  return outcome
}

// Whoever keeps the bytes of files that have not changed has them decoded once, and gets the very same text.
const decoded = new WeakMap<Uint8Array, { readonly file: string; readonly outcome: Outcome<string | undefined> }>()

function decodeAnew(bytes: Uint8Array, file: string): Outcome<string | undefined> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoded = raw.toString('utf8')
  const offset = firstInvalidByte(raw, decoded)
  if (offset !== undefined) {
    const guess = guessEncoding(raw)
    // In UTF-16 and in pictures there are no lines to count.
    const at = guess === 'Windows-1252' ? placeBehind(raw.toString('utf8', 0, offset), file) : { file }
    const letter =
      guess === 'Windows-1252' ? new TextDecoder('windows-1252').decode(raw.subarray(offset, offset + 1)) : undefined
    return { value: undefined, findings: [finding('not-utf8', at, { offset, guess, letter })] }
  }
  const text = decoded
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    return { value: undefined, findings: [finding('lfs-pointer', { file }, {})] }
  }
  const findings = characterFindings(text, file)
  return { value: text.includes('\u0000') ? undefined : text.replace(controls, replacementCharacter), findings }
}

/**
 * A replacement character in the decoded text stands for an invalid byte, unless its own three bytes are in the file.
 */
function firstInvalidByte(raw: Buffer, decoded: string): number | undefined {
  let offset = 0
  let from = 0
  for (let at = decoded.indexOf(replacementCharacter); at >= 0; at = decoded.indexOf(replacementCharacter, from)) {
    offset += Buffer.byteLength(decoded.slice(from, at))
    if (!(raw[offset] === 0xef && raw[offset + 1] === 0xbf && raw[offset + 2] === 0xbd)) return offset
    offset += 3
    from = at + 1
  }
  return undefined
}

function guessEncoding(raw: Buffer): string {
  if ((raw[0] === 0xff && raw[1] === 0xfe) || (raw[0] === 0xfe && raw[1] === 0xff)) return 'UTF-16'
  return raw.includes(0) ? 'a binary file' : 'Windows-1252'
}

/** The place behind a text. */
function placeBehind(text: string, file: string): Place {
  const normal = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  const start = pointsIn(normal)(normal.length)
  return { file, start, end: { line: start.line, column: start.column + 1 } }
}
