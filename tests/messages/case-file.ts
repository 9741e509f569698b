/**
 * Reads the cases of this folder: one text file for each message, with one or more small projects that provoke it, the
 * report and the remedy. tests/messages/README.md describes the format. `npm run messages` writes docs/messages from
 * the same files.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Files = ReadonlyMap<string, Uint8Array>

/** One file of a case's project. */
export interface CasePart {
  readonly of: 'wrong' | 'right' | 'with'
  readonly path: string
  readonly text: string
  readonly isEscaped: boolean
}

export interface MessageCase {
  readonly code: string
  /** `unknown-key/misspelt-family` */
  readonly name: string
  /** The file that holds the case. */
  readonly path: string
  /** One line that says what the case shows. */
  readonly shows: string
  readonly parts: readonly CasePart[]
  /** Files of the base project that are missing from the case's projects. */
  readonly gone: readonly string[]
  /** The codes that the report must contain; a code is repeated for each finding. */
  readonly codes: readonly string[]
  /** The case's text before the report. */
  readonly head: string
  /** The report that is committed. */
  readonly says: string
}

const messagesFolder = 'tests/messages'
const header = /^== (?:(wrong|right|with)( \(escaped\))?: (\S.*)|(gone): (\S+)|(codes): (.+)|(says))$/

/** Every case, by code, and within a code in the order of its file. */
export function messageCases(): MessageCase[] {
  return readdirSync(messagesFolder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readCases(name.slice(0, -'.txt'.length), readFileSync(`${messagesFolder}/${name}`, 'utf8')))
}

/** The text of a case file, with the given report for each of its cases. */
export function caseFileText(cases: readonly MessageCase[], reports: readonly string[]): string {
  return cases.map(({ head }, index) => `${head}== says\n${reports[index] ?? ''}`).join('\n')
}

/** Reads the cases of one code. A line that begins like a header but is not one is an error. */
export function readCases(code: string, text: string): MessageCase[] {
  return text.split(/^(?==== )/m).map((one) => readCase(code, one.replace(/\n\n$/, '\n')))
}

function readCase(code: string, text: string): MessageCase {
  const path = `${messagesFolder}/${code}.txt`
  const [title = '', shows = ''] = text.split('\n', 2)
  if (!title.startsWith('=== ')) throw new Error(`${path}: "${title}" should be "=== <name of the case>"`)
  const parts: CasePart[] = []
  const gone: string[] = []
  let codes = [code]
  let head = text
  let says = ''
  for (const section of text.split(/^(?=== )/m).slice(1)) {
    const [first = ''] = section.split('\n', 1)
    const match = header.exec(first)
    if (!match) throw new Error(`${path}: "${first}" is not a header of a case`)
    const body = section.slice(first.length + 1)
    const [, of, escaped, file = '', isGone, goneFile = '', isCodes, listed = ''] = match
    if (of === 'wrong' || of === 'right' || of === 'with') {
      parts.push({ of, path: file, text: body, isEscaped: escaped !== undefined })
    } else if (isGone !== undefined) gone.push(goneFile)
    else if (isCodes !== undefined) codes = listed.split(', ')
    else {
      head = text.slice(0, text.length - section.length)
      says = body
    }
  }
  return { code, name: `${code}/${title.slice('=== '.length)}`, path, shows, parts, gone, codes, head, says }
}

/** The project that the report is about. */
export function wrongProject({ parts, gone }: MessageCase): Files {
  const files = new Map(baseProject())
  for (const path of gone) files.delete(path)
  for (const part of parts) if (part.of !== 'right') files.set(part.path, bytesOf(part))
  return files
}

/** The project after the remedy; `undefined` if the remedy is not an edit of a file. */
export function rightProject({ parts, gone }: MessageCase): Files | undefined {
  if (!parts.some(({ of }) => of === 'right')) return undefined
  const files = new Map(baseProject())
  for (const path of gone) files.delete(path)
  for (const part of parts) if (part.of !== 'wrong') files.set(part.path, bytesOf(part))
  return files
}

/** A small project without findings. Each case adds its files to it or replaces files of it. */
export function baseProject(): Files {
  const folder = `${messagesFolder}/base`
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name).replaceAll('\\', '/')
      return [path.slice(folder.length + 1), readFileSync(path)]
    }),
  )
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' }

function bytesOf({ text, isEscaped, path }: CasePart): Uint8Array {
  if (!isEscaped) return Buffer.from(text)
  const pieces = text.replaceAll('\n', '').split(/(\\x[0-9a-fA-F]{2}|\\.)/)
  return Buffer.concat(
    pieces.map((piece, index) => {
      if (index % 2 === 0) return Buffer.from(piece)
      const known = escapes[piece.slice(1)]
      if (known === undefined && !piece.startsWith('\\x')) throw new Error(`${path}: ${piece} is not an escape`)
      return known === undefined ? Buffer.from(piece.slice(2), 'hex') : Buffer.from(known)
    }),
  )
}
