/** The entries that a project's package.json needs for `npm install` and `npm run check`. */
import { version } from '../../version.ts'

/** The path of the packed program in a project. */
export const tarballPath = `vendor/rungs-${version}.tgz`

const needed = {
  scripts: { build: 'rungs build', check: 'rungs check' },
  devDependencies: { rungs: `file:${tarballPath}` },
} as const

export interface CompletedPackage {
  /** The whole package.json with the added entries, in its own indentation. */
  readonly text: string
  /** One line for each section with added entries: `"scripts": { "check": "rungs check" }`. */
  readonly added: readonly string[]
}

/**
 * Adds what is missing. A script whose name the project uses for something else is added as `rungs:<name>`. Returns
 * nothing if the text is not a JSON object, or a section of it is not one.
 */
export function completePackage(text: string): CompletedPackage | undefined {
  const whole = parseObject(text)
  const scripts = sectionOf(whole, 'scripts')
  const devDependencies = sectionOf(whole, 'devDependencies')
  if (!whole || !scripts || !devDependencies) return undefined
  const missing = {
    scripts: missingScripts(scripts),
    devDependencies: devDependencies['rungs'] === needed.devDependencies.rungs ? {} : needed.devDependencies,
  }
  const completed = {
    ...whole,
    ...(hasEntries(missing.scripts) && { scripts: { ...scripts, ...missing.scripts } }),
    ...(hasEntries(missing.devDependencies) && { devDependencies: { ...devDependencies, ...missing.devDependencies } }),
  }
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
  const added = Object.entries(missing).filter(([, entries]) => hasEntries(entries))
  return {
    text: `${JSON.stringify(completed, undefined, indent)}\n`,
    added: added.map(([name, entries]) => `"${name}": ${inline(entries)}`),
  }
}

type JsonObject = Readonly<Record<string, unknown>>

function missingScripts(scripts: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(needed.scripts)
      .filter(([name, command]) => scripts[name] !== command && scripts[`rungs:${name}`] !== command)
      .map(([name, command]) => [Object.hasOwn(scripts, name) ? `rungs:${name}` : name, command]),
  )
}

function parseObject(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text))
  } catch {
    // It is not JSON; the caller reports that.
    return undefined
  }
}

/** Returns a section, an empty one if there is none, or nothing if it is not an object. */
function sectionOf(whole: JsonObject | undefined, name: string): JsonObject | undefined {
  return asObject(whole?.[name] ?? {})
}

function asObject(value: unknown): JsonObject | undefined {
  // Any object of JSON that is not a list has this type.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined
}

function hasEntries(entries: JsonObject): boolean {
  return Object.keys(entries).length > 0
}

function inline(entries: JsonObject): string {
  const pairs = Object.entries(entries).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  return `{ ${pairs.join(', ')} }`
}
