/** `rungs new capability`: adds a capability to the library or to a role. */
import type { Framework, Role } from '../../domain/framework.ts'
import { idLength, idPattern, slugOf } from '../../domain/ids.ts'
import { librarySchema } from '../../domain/schema/framework.ts'
import { insertItem, type NewItem } from '../../source/insert-item.ts'
import { parseYamlFile } from '../../source/parse-file.ts'
import type { SourceText } from '../../source/source-text.ts'
import { yamlText } from '../../source/yaml/yaml-text.ts'
import { type Call, textOption } from '../command.ts'
import type { ExitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import type { ValidProject } from '../project.ts'
import { add } from './addition.ts'
import { unknownName } from './unknown-name.ts'

export function newCapability(call: Call, project: ValidProject, id: string): ExitCode {
  if (!idPattern.test(id) || id.length > idLength) {
    const possible = slugOf(id)
    const remedy = `use up to ${idLength} lowercase letters, digits and single hyphens, such as code-review`
    return usageError(
      call.terminal,
      `"${id}" cannot be an id`,
      possible === '' || possible === id ? remedy : `did you mean ${possible}?`,
    )
  }
  const role = textOption(call, 'role')
  if (role !== undefined && textOption(call, 'file') !== undefined) {
    return usageError(
      call.terminal,
      '--role and --file exclude each other',
      'add the capability to a role or to a file of the library',
    )
  }
  return role === undefined ? toLibrary(call, project, id) : toRole(call, project, id, role)
}

function libraryOf({ sources }: ValidProject): { readonly id: string; readonly file: string }[] {
  return sources.library.flatMap(
    (source) =>
      parseYamlFile(source, librarySchema).value?.value.capabilities.map(({ id }) => ({ id, file: source.file })) ?? [],
  )
}

function toLibrary(call: Call, project: ValidProject, id: string): ExitCode {
  const { terminal } = call
  const taken = libraryOf(project).find((shared) => shared.id === id)
  if (taken) {
    return usageError(
      terminal,
      `there already is a capability "${id}"`,
      `change it in ${taken.file}, or choose another id`,
    )
  }
  const { library } = project.sources
  const wanted = textOption(call, 'file')
  const source = wanted === undefined ? library[0] : library.find(({ file }) => nameOf(file) === wanted)
  if (wanted !== undefined && !source && !(idPattern.test(wanted) && wanted.length <= idLength)) {
    return usageError(
      terminal,
      `"${wanted}" cannot be a file of the library`,
      'omit folder and extension, such as --file people',
    )
  }
  if (wanted === undefined && library.length > 1) {
    return usageError(
      terminal,
      'the library has several files',
      `name one: --file ${library.map(({ file }) => nameOf(file)).join(' or ')}`,
    )
  }
  const item = { id, name: textOption(call, 'name') ?? titleOf(id), ...withoutScale(project.framework) }
  const use = `rungs new capability ${id} --role <slug>`
  const next = `describe its steps there with criteria:, then use it in a profile: ${use}`
  if (source) return insert(call, project, source, item, next)
  const lines = Object.entries(item).map(([key, value]) => `${key}: ${yamlText(value)}`)
  const file = {
    file: `roles/capabilities/${wanted ?? 'shared'}.yaml`,
    text: `capabilities:\n  - ${lines.join('\n    ')}\n`,
  }
  return add(call, project, { kind: 'file', source: file }, next)
}

function toRole(call: Call, project: ValidProject, id: string, slug: string): ExitCode {
  const { terminal } = call
  const { framework, sources } = project
  const slugs: readonly string[] = framework.roles.map((role) => role.slug)
  const role = framework.roles.find((one) => one.slug === slug)
  const source = sources.profiles.find((profile) => profile.slug === slug)?.source
  if (!role || !source) return unknownName(terminal, 'role', slug, slugs)
  if (role.capabilities.some((capability) => capability.id === id)) {
    return usageError(
      terminal,
      `"${slug}" already has the capability "${id}"`,
      `change it in ${source.file}, or choose another id`,
    )
  }
  const shared = libraryOf(project).find((one) => one.id === id)
  const name = textOption(call, 'name')
  const item = shared
    ? { use: id, ...(name === undefined ? {} : { name }) }
    : { id, name: name ?? titleOf(id), ...withoutScale(framework) }
  return insert(call, project, source, item, nextForRole(framework, role))
}

function nextForRole({ scales }: Framework, { levels }: Role): string {
  if (scales.length === 0) return 'describe what each level expects there, with levelCriteria:'
  const wanted = levels.map(({ name }) => `${yamlText(name)}: …`).join(', ')
  const steps = scales[0]?.steps.map(({ name }) => name).join(', ') ?? ''
  return `add the step that each level expects there: levels: { ${wanted} }, with ${steps}`
}

/** A capability needs an explicit `scale: none` if the framework has no scale. */
function withoutScale({ scales }: Framework): NewItem {
  return scales.length === 0 ? { scale: 'none' } : {}
}

function insert(call: Call, project: ValidProject, source: SourceText, item: NewItem, next: string): ExitCode {
  const insertion = insertItem(source, ['capabilities'], item)
  if (!insertion) {
    const lines = Object.entries(item).map(([key, value]) => `${key}: ${yamlText(value)}`)
    return usageError(
      call.terminal,
      `cannot add to the capabilities of ${source.file} in their notation`,
      `add { ${lines.join(', ')} } by hand`,
    )
  }
  return add(call, project, { kind: 'text', source, insertion }, next)
}

function nameOf(file: string): string {
  return /([^/]+)\.yaml$/.exec(file)?.[1] ?? file
}

/** Converts `code-review` to `Code review`. */
function titleOf(id: string): string {
  return (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ')
}
