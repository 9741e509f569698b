/** Bytes of a file → text as every other room wants it: UTF-8, no byte order mark, `\n` line ends, NFC, nothing that hides. */
import { finding, type Finding, type Outcome } from '../diagnostic/finding.ts'
import { hiddenCharacters } from './hidden-characters.ts'

const replacementCharacter = '\uFFFD'

/** The text, or nothing when the bytes are no UTF-8. A text with forbidden characters is given too, beside the findings about them. */
export function decode(bytes: Uint8Array, file: string): Outcome<string | undefined> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoded = raw.toString('utf8')
  const offset = firstInvalidByte(raw, decoded)
  if (offset !== undefined) {
    return { value: undefined, findings: [finding('not-utf8', { file }, { offset, guess: guessEncoding(raw) })] }
  }
  const text = decoded
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  return { value: text, findings: findingsIn(text, file) }
}

/** A replacement character in the decoded text stands for an invalid byte, unless its own three bytes are in the file. */
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

/** Each hidden character once, at its first place; where there is a null character the file is no text, and that alone is said. */
function findingsIn(text: string, file: string): Finding[] {
  // In a template a space without a width can be there to let a long word break.
  const found = hiddenCharacters(text).filter(({ hasNoWidth }) => !hasNoWidth || !file.startsWith('templates/'))
  const telling = found.filter(({ isNull }) => isNull)
  return (telling.length > 0 ? telling : found).map(({ name, point, hasNoWidth, edits }) => {
    const at = { file, start: point, end: { line: point.line, column: point.column + 1 } }
    return finding(hasNoWidth ? 'zero-width-character' : 'control-character', at, { name }, edits.length > 0 ? { edits } : {})
  })
}
