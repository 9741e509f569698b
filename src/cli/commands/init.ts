/** `rungs init`: creates a small project. */
import { packProgram } from '../../files/authoring/pack-program.ts'
import { finishInterrupted } from '../../files/transaction/transaction.ts'
import { writeFiles } from '../../files/transaction/write-files.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Disk } from '../../files/host.ts'
import { starterFiles } from '../../files/reading/starter-files.ts'
import { type Call, type Command, textOption } from '../command.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { completePackage, tarballPath } from '../init/package-json.ts'
import { usageError } from '../usage-error.ts'
import { foldersUp, resolveFolder } from '../project.ts'

/** The supported CI hosts. Each has a folder in `starter/ci/`. */
const hosts: readonly string[] = ['github', 'gitlab', 'netlify', 'cloudflare']

export const init: Command = {
  name: 'init',
  usage: 'init [dir]',
  arity: [0, 1],
  options: {
    ci: {
      type: 'string',
      value: 'host',
      help: `also write a workflow that checks and publishes the project: ${hosts.join(', ')}`,
    },
    scripts: { type: 'boolean', help: 'add what rungs needs to an existing package.json, which is kept otherwise' },
  },
  run,
}

function run(call: Call): ExitCode {
  const ci = textOption(call, 'ci')
  if (ci !== undefined && !hosts.includes(ci)) {
    const near = nearest(ci, hosts)
    return usageError(
      call.terminal,
      `there is no workflow for "${ci}"`,
      near === undefined ? `use one of: ${hosts.join(', ')}` : `did you mean ${near}?`,
    )
  }
  const { disk } = call.host
  const root = resolveFolder(call, call.args[0]).replace(/\/+$/, '')
  if (disk.stat(root)) finishInterrupted(root, call.host)
  const files = filesFor(call, ci)
  const taken = firstForeign(`${root}/roles`, 'roles', new Map(files.map((file) => [file.path, file.contents])), disk)
  if (taken !== undefined) {
    return usageError(
      call.terminal,
      `the project already has roles: ${taken}`,
      'run rungs check to check them, or name another folder: rungs init <dir>',
    )
  }
  const packageFile = `${root}/package.json`
  const hasPackage = disk.stat(packageFile)?.kind === 'file'
  const completed = hasPackage ? completePackage(new TextDecoder().decode(disk.read(packageFile))) : undefined
  if (hasPackage && completed === undefined) {
    return usageError(
      call.terminal,
      'package.json is not an object in JSON, or its scripts or devDependencies are not',
      'correct it, or name another folder: rungs init <dir>',
    )
  }
  const isCompleted = call.options['scripts'] === true && completed !== undefined && completed.added.length > 0
  const all = [...files, { path: tarballPath, contents: packProgram(call.program, disk) }]
  const missing = all.filter(({ path }) => disk.stat(`${root}/${path}`) === undefined)
  const changes = [
    ...missing.map(({ path, contents }) => ({ path, before: undefined, after: contents })),
    ...(isCompleted ? [{ path: 'package.json', before: disk.read(packageFile), after: completed.text }] : []),
  ]
  const [conflict] = writeFiles(root, changes, call.host)
  if (conflict) {
    return usageError(
      call.terminal,
      `${conflict.path} is in the way: ${conflict.reason}`,
      'move it away, or name another folder: rungs init <dir>',
    )
  }
  const written = missing.map(({ path }) => path)
  const kept = all.map(({ path }) => path).filter((path) => !written.includes(path))
  printFiles(call, written, isCompleted ? ['package.json'] : [], kept)
  if (ci !== undefined && isInsideRepository(root, disk)) {
    call.terminal.out(
      '\nHosts look for workflows in the root folder of the repository. ' +
        'Move the workflow there, and set this folder as its working directory.\n',
    )
  }
  call.terminal.out(`\n${nextSteps(call.args[0], isCompleted ? [] : (completed?.added ?? []))}`)
  return exitCode.ok
}

/** Prints one line for each file, in the order of their paths. */
function printFiles(
  { terminal }: Call,
  written: readonly string[],
  changed: readonly string[],
  kept: readonly string[],
): void {
  const lines = [
    ...written.map((path) => ({ path, state: 'written' })),
    ...changed.map((path) => ({ path, state: 'changed' })),
    ...kept.filter((path) => !changed.includes(path)).map((path) => ({ path, state: 'kept   ' })),
  ]
  for (const { path, state } of lines.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    terminal.out(`${state}  ${path}\n`)
  }
}

function filesFor({ host, program }: Call, ci: string | undefined): { path: string; contents: string }[] {
  const folders = [`${program}/starter/project`, ...(ci === undefined ? [] : [`${program}/starter/ci/${ci}`])]
  return folders
    .flatMap((folder) => starterFiles(host, folder))
    .map(({ path, text }) => ({
      path,
      contents: path === 'package.json' ? text.replace('{rungs-tarball}', tarballPath) : text,
    }))
}

/**
 * Returns the first file in `roles/` that differs from the starter project. Equal files may be from an earlier call.
 * Names that begin with a dot are no roles.
 */
function firstForeign(folder: string, path: string, ours: ReadonlyMap<string, string>, disk: Disk): string | undefined {
  if (disk.stat(folder)?.kind !== 'folder') return undefined
  for (const { name, kind } of disk.list(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = `${path}/${name}`
    if (name.startsWith('.')) continue
    const same =
      kind === 'file' &&
      ours.has(inner) &&
      Buffer.from(disk.read(`${folder}/${name}`)).equals(Buffer.from(ours.get(inner) ?? ''))
    const foreign = kind === 'folder' ? firstForeign(`${folder}/${name}`, inner, ours, disk) : same ? undefined : inner
    if (foreign !== undefined) return foreign
  }
  return undefined
}

function isInsideRepository(root: string, disk: Disk): boolean {
  const [own = root, ...outer] = foldersUp(root)
  return !disk.stat(`${own}/.git`) && outer.some((folder) => disk.stat(`${folder}/.git`))
}

/** @param missing the lines that a kept package.json lacks */
function nextSteps(folder: string | undefined, missing: readonly string[]): string {
  const enter = folder === undefined || folder === '.' ? '' : `cd ${quoted(folder)} && `
  const lines = missing.map((line) => `  ${line}\n`).join('')
  const add = lines === '' ? '' : `package.json was kept. Add these lines, or run rungs init --scripts:\n\n${lines}\n`
  // A kept package.json may have another script with the name build.
  const build = lines === '' ? 'npm install && npm run build' : 'npm install && npx rungs build'
  return `${add}Next: ${enter}${build}\nThen open site/index.html, and adapt roles/framework.yaml to your company.\n`
}

/** Quotes a text for a shell. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
