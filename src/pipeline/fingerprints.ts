/**
 * Fingerprints: a file whose fingerprint is that of the last build is not rendered again. Whatever can be in a file is
 * in its fingerprint; a fact too many costs a rendering, a fact too few leaves a stale page.
 */
import { createHash, hash } from 'node:crypto'
import type { Finding } from '../diagnostic/finding.ts'
import type { Framework, Role } from '../domain/framework.ts'
import { type FileInputs, type OutputFile, wholePath } from '../domain/output-file.ts'
import type { BuildTime } from '../files/publish/output.ts'
import type { Program } from '../files/reading/program.ts'
import type { Sources, TemplateText } from '../source/sources.ts'

/**
 * The fingerprint of everything that a build reads.
 * @param time its day is the one from which overdue reviews are counted
 */
export function fingerprintOfSources(
  { framework, library, profiles, unreadRoles, templates }: Sources,
  findings: readonly Finding[],
  program: Program,
  { time, isFixed }: BuildTime,
): string {
  const texts = [
    framework,
    ...library,
    ...profiles.map(({ source }) => source),
    ...templates.map(({ source }) => source),
  ]
  const names = profiles.map(({ slug }) => slug)
  const digest = createHash('sha256').update(
    JSON.stringify([
      fingerprintOfProgram(program),
      findings,
      names,
      unreadRoles ?? [],
      isFixed ? time : time.slice(0, 10),
    ]),
  )
  for (const source of texts) digest.update(JSON.stringify([source?.file, source?.text]))
  return digest.digest('hex')
}

/**
 * The fingerprints of the files of a framework, from their inputs. Every file is also made from the framework without
 * its roles, the headers of the roles, the templates, the program, and the paths of all files, since pages link to those
 * that there are.
 */
export function fingerprints(
  framework: Framework,
  findings: readonly Finding[],
  own: readonly TemplateText[],
  program: Program,
  files: readonly OutputFile[],
): (inputs: FileInputs) => string {
  const { roles, ...rest } = framework
  const common = shorten([fingerprintOfProgram(program), own, rest, roles.map(headerOf), files.map(wholePath)])
  const ofRoles = new Map(roles.map((role) => [role, shorten(role)]))
  const ofAll = shorten([common, Array.from(ofRoles.values()), findings])
  const ofExtras = new Map<() => unknown, string>()
  return (inputs) => {
    if (inputs.roles === 'all') return ofAll
    const { extra } = inputs
    const ofExtra = extra && (ofExtras.get(extra) ?? shorten(extra()))
    if (extra && ofExtra !== undefined) ofExtras.set(extra, ofExtra)
    return shorten([common, inputs.roles.map((role) => ofRoles.get(role)), ofExtra ?? ''])
  }
}

function fingerprintOfProgram({ builtIn, scripts, schemas, fingerprint }: Program): string {
  return shorten([builtIn, [...scripts], [...schemas], fingerprint])
}

/**
 * Returns what any page may say of a role: it is listed in the navigation, and named where others work with it, move to
 * it, or extend it.
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
