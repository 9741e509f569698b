/**
 * Reads the cases of this folder: one text file for each thing that can be wrong with a project, with the project, the
 * report and the remedy. tests/messages/README.md describes the format. The pages of docs/messages are made from the
 * same files.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Files = ReadonlyMap<string, Uint8Array>

/** One file of the case, as it stands there. */
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
  readonly path: string
  /** One line that says what it shows. */
  readonly shows: string
  readonly parts: readonly CasePart[]
  /** Files of the base project that neither project has, unless it brings them along. */
  readonly gone: readonly string[]
  /** The codes that the report must hold, each once for each time it is there. */
  readonly codes: readonly string[]
  /** Everything before the report. */
  readonly head: string
  /** The report, as it was when somebody read it last. */
  readonly says: string
}

const messagesFolder = 'tests/messages'
const header = /^== (?:(wrong|right|with)( \(escaped\))?: (\S.*)|(gone): (\S+)|(codes): (.+)|(says))$/

/** Every case, by code and name. */
export function messageCases(): MessageCase[] {
  const codes = readdirSync(messagesFolder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'base',
  )
  return codes
    .flatMap(({ name: code }) =>
      readdirSync(join(messagesFolder, code)).map((file) => ({ code, path: `${messagesFolder}/${code}/${file}` })),
    )
    .map(({ code, path }) => readCase(code, path, readFileSync(path, 'utf8')))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Reads one case. A line that looks like a header and is none fails, so that nothing is taken for a text by mistake.
 */
export function readCase(code: string, path: string, text: string): MessageCase {
  const parts: CasePart[] = []
  const gone: string[] = []
  let codes = [code]
  let head = text
  let says = ''
  for (const section of text.split(/^(?=== )/m).slice(1)) {
    const [first = ''] = section.split('\n', 1)
    const match = header.exec(first)
    if (!match) throw new Error(`${path}: "${first}" is no header of a case`)
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
  const [shows = ''] = text.split('\n', 1)
  return {
    code,
    name: path.slice(messagesFolder.length + 1).replace(/\.txt$/, ''),
    path,
    shows,
    parts,
    gone,
    codes,
    head,
    says,
  }
}

/** The project that the report is about. */
export function wrongProject({ parts, gone }: MessageCase): Files {
  const files = new Map(baseProject())
  for (const path of gone) files.delete(path)
  for (const part of parts) if (part.of !== 'right') files.set(part.path, bytesOf(part))
  return files
}

/** The project after the remedy; nothing where the remedy is not in a file. */
export function rightProject({ parts, gone }: MessageCase): Files | undefined {
  if (!parts.some(({ of }) => of === 'right')) return undefined
  const files = new Map(baseProject())
  for (const path of gone) files.delete(path)
  for (const part of parts) if (part.of !== 'wrong') files.set(part.path, bytesOf(part))
  return files
}

/** A small project without anything to complain about; the cases put their files over it. */
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
      if (known === undefined && !piece.startsWith('\\x')) throw new Error(`${path}: ${piece} is no escape`)
      return known === undefined ? Buffer.from(piece.slice(2), 'hex') : Buffer.from(known)
    }),
  )
}
