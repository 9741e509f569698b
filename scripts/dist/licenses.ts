/** The licenses of the bundled packages require that their texts are shipped with them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** These licenses allow bundling into an MIT package with their text. A person must decide about any other license. */
const allowed: readonly unknown[] = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']

interface Bundled {
  readonly title: string
  readonly text: string
}

/** Returns one text with the licenses of all packages that the bundled files come from, sorted by name. */
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
 * Returns the folder of the package that a module belongs to, or nothing for our own files. The ids of rolldown's
 * helpers begin with a NUL.
 */
function packageFolder(module: string): string | undefined {
  if (module.startsWith('\0rolldown/')) return packageFolder(fileURLToPath(import.meta.resolve('rolldown')))
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1]
}

function readLicense(folder: string): Bundled {
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof about !== 'object' || about === null || !('name' in about && 'version' in about && 'license' in about)) {
    throw new Error(`${folder}/package.json has no license`)
  }
  const title = `${String(about.name)} ${String(about.version)} (${String(about.license)})`
  if (!allowed.includes(about.license)) {
    throw new Error(`${title} would be bundled: decide whether its license allows that`)
  }
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  if (file === undefined) throw new Error(`${title} would be bundled but contains no license text`)
  return { title, text: readFileSync(join(folder, file), 'utf8') }
}
