/**
 * What files are made from, in short: where that has not changed since the last build, neither have they. Whatever can
 * be in a file is in its fingerprint; more than can be is a rendering too many, less would be a stale page.
 */
import { createHash, hash } from 'node:crypto'
import type { Finding } from '../diagnostic/finding.ts'
import type { Framework, Role } from '../domain/framework.ts'
import type { OutputFile } from '../domain/output-file.ts'
import type { Sources, TemplateText } from '../source/sources.ts'

/** What a build reads beside the profiles. */
export interface Surroundings {
  readonly builtIn: readonly TemplateText[]
  readonly scripts: ReadonlyMap<string, string>
  readonly schemas: readonly OutputFile[]
  /** The program itself, in short. */
  readonly program: string
  /** The time to print on every ladder, where the caller fixes one. */
  readonly fixed: string | undefined
}

/** Everything that a build reads, in short. */
export function fingerprintOfInputs(
  sources: Sources,
  findings: readonly Finding[],
  surroundings: Surroundings,
  today: string,
): string {
  const { framework, library, profiles, unreadRoles, templates } = sources
  const texts = [
    framework,
    ...library,
    ...profiles.map(({ source }) => source),
    ...templates.map(({ source }) => source),
  ]
  const names = profiles.map(({ slug }) => slug)
  const digest = createHash('sha256').update(
    JSON.stringify([fingerprintOfSurroundings(surroundings), findings, names, unreadRoles ?? [], today]),
  )
  for (const source of texts) digest.update(JSON.stringify([source?.file, source?.text]))
  return digest.digest('hex')
}

/** All but the sources, in short. */
export function fingerprintOfSurroundings({ builtIn, scripts, schemas, program, fixed }: Surroundings): string {
  return shorten([builtIn, [...scripts], schemas, program, fixed ?? null])
}

export interface FilesMadeFrom {
  /** A file that shows these roles. @param also gives what else is in it, the same for all files that have it */
  readonly some: (roles: readonly Role[], also?: () => unknown) => string
  /** A file that shows something of all roles. */
  readonly all: string
}

/**
 * What the files of a framework are made from, in short.
 *
 * A file shows some roles, and of all others only what `headerOf` says; the framework without its roles can be in any
 * file.
 * @param own the project's own templates
 * @param paths of all files: a page links to another one only when there is one
 */
export function fingerprintsOfFiles(
  framework: Framework,
  known: readonly Finding[],
  own: readonly TemplateText[],
  surroundings: string,
  paths: readonly string[],
): FilesMadeFrom {
  const { roles, ...rest } = framework
  const common = shorten([surroundings, own, rest, roles.map(headerOf), paths])
  const each = new Map<string, string>(roles.map((role) => [role.slug, shorten(role)]))
  const ofRest = remembering((also: () => unknown) => shorten(also()))
  return {
    some: (shown, also) => shorten([common, shown.map(({ slug }) => each.get(slug)), also ? ofRest(also) : '']),
    all: shorten([common, Array.from(each), known]),
  }
}

function remembering<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/**
 * What any page may say of a role: it is listed in the navigation, and named where others work with it, move to it, or
 * extend it.
 */
function headerOf({ slug, name, family, status, aliases, levels }: Role): unknown {
  return [
    slug,
    name,
    family ?? null,
    status,
    aliases,
    levels.map(({ id, name: level, track, status: state }) => [id, level, track, state]),
  ]
}

function shorten(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'hex').slice(0, 32)
}
