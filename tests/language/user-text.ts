/** Collects the text that users read: messages, words, hover texts, documentation, help and templates. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One piece of text, with the file that a correction changes. */
export interface UserText {
  readonly file: string
  readonly text: string
}

/** Every text that users read, in English. */
export function userTexts(): UserText[] {
  return [
    ...filesIn('src/diagnostic/wordings', '.ts').flatMap(stringLiterals),
    ...filesIn('src/cli', '.ts').flatMap(stringLiterals),
    ...filesIn('src/domain/schema', '.ts').flatMap(stringLiterals),
    ...[...filesIn('templates/words', 'en.yaml'), ...filesIn('starter', '')].flatMap(lines),
    ...filesIn('templates', '.hbs').flatMap(templateText),
    ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'].flatMap(proseLines),
    ...filesIn('docs', '.md').flatMap(proseLines),
  ]
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
    .toSorted()
}

/** The string literals of a module that are phrases, not names. */
function stringLiterals(file: string): UserText[] {
  const code = readFileSync(file, 'utf8').replaceAll(/^\s*(?:\/?\*|\/\/).*$/gm, '')
  return Array.from(code.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g), ([text]) => text)
    .map((text) => text.replaceAll(/\$\{[^}]*\}/g, '…'))
    .filter((text) => text.includes(' '))
    .map((text) => ({ file, text }))
}

function lines(file: string): UserText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text) => ({ file, text }))
}

/** The lines of a page without code, since code shows data of an example. */
function proseLines(file: string): UserText[] {
  const prose = readFileSync(file, 'utf8').replaceAll(/^(`{3,}).*\n[^]*?^\1$/gm, '')
  return prose.split('\n').map((text) => ({ file, text: text.replaceAll(/`[^`]*`/g, '') }))
}

/** The text of a template without its tags and its comments. */
function templateText(file: string): UserText[] {
  const text = readFileSync(file, 'utf8').replaceAll(/\{\{!--[^]*?--\}\}|\{\{[^}]*\}\}|<[^>]*>/g, ' ')
  return text.split('\n').map((line) => ({ file, text: line }))
}
