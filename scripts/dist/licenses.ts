/** What the licenses of the bundled packages ask for: their texts go along. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Those that allow to bundle into an MIT package when their text goes along. Another one is a decision for a person.
 */
const allowed: readonly unknown[] = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']

interface Bundled {
  readonly title: string
  readonly text: string
}

/** One text for all packages that the bundled files are from, by name. */
export function licenseTexts(modules: readonly string[]): string {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined))
  const packages = Array.from(folders, readLicense).toSorted((a, b) => (a.title < b.title ? -1 : 1))
  const intro = 'The files of this folder contain the packages below, each under the license that follows its name.\n'
  return [
    intro,
    ...packages.map(({ title, text }) => `${title}\n${'-'.repeat(title.length)}\n\n${text.trim()}\n`),
  ].join('\n')
}

/**
 * The folder of the package that a file belongs to; nothing for a file of ours. Rolldown's own helpers begin with a
 * NUL.
 */
function packageFolder(module: string): string | undefined {
  if (module.startsWith('\0rolldown/')) return packageFolder(fileURLToPath(import.meta.resolve('rolldown')))
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1]
}

function readLicense(folder: string): Bundled {
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof about !== 'object' || about === null || !('name' in about && 'version' in about && 'license' in about)) {
    throw new Error(`${folder}/package.json names no license`)
  }
  const title = `${String(about.name)} ${String(about.version)} (${String(about.license)})`
  if (!allowed.includes(about.license)) throw new Error(`${title} would be bundled: is its license all right?`)
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  if (file === undefined) throw new Error(`${title} would be bundled but holds no license text`)
  return { title, text: readFileSync(join(folder, file), 'utf8') }
}
