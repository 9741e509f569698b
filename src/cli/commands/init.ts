/** `rungs init`: a small project to begin with. */
import { createFiles, type NewFile } from '../../files/authoring/create-files.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Disk } from '../../files/host.ts'
import { starterFiles } from '../../files/reading/starter-files.ts'
import { version } from '../../version.ts'
import { type Call, type Command, textOption } from '../command.ts'
import { foldersUp } from '../doctor/machine.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { usageError } from '../usage-error.ts'
import { projectRoot } from '../project.ts'

/** Where a site can be published from; each has a folder of its own in `starter/ci/`. */
const hosts: readonly string[] = ['github', 'gitlab', 'netlify', 'cloudflare']

export const init: Command = {
  name: 'init',
  usage: 'init [dir]',
  arity: [0, 1],
  options: {
    ci: {
      type: 'string',
      value: 'host',
      help: `also write the workflow that checks and publishes: ${hosts.join(', ')}; otherwise none is written`,
    },
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
  const root = projectRoot(call, call.args[0]).replace(/\/+$/, '')
  const files = filesFor(call, ci)
  const taken = firstForeign(
    `${root}/roles`,
    'roles',
    new Map(files.map(({ path, contents }) => [path, contents])),
    call.host.disk,
  )
  if (taken !== undefined) {
    return usageError(
      call.terminal,
      `there are roles already: ${taken}`,
      'rungs check looks at them; for a second project name another folder: rungs init <dir>',
    )
  }
  const result = createFiles(root, files, call.host.disk)
  if (result.kind === 'blocked') {
    return usageError(
      call.terminal,
      `${result.by} is in the way: ${result.reason}`,
      'move it away, or name another folder: rungs init <dir>',
    )
  }
  const kept = new Set(result.kept)
  for (const { path } of files) call.terminal.out(`${kept.has(path) ? 'kept   ' : 'written'}  ${path}\n`)
  if (ci !== undefined && isInsideRepository(root, call.host.disk)) {
    call.terminal.out(
      '\nThe repository begins further up, where hosts look for a workflow: move it there, and let it work in this folder.\n',
    )
  }
  call.terminal.out(`\n${nextSteps(call.args[0], kept.has('package.json'))}`)
  return exitCode.ok
}

interface TextFile extends NewFile {
  readonly contents: string
}

function filesFor({ host, program }: Call, ci: string | undefined): TextFile[] {
  const folders = [`${program}/starter/project`, ...(ci === undefined ? [] : [`${program}/starter/ci/${ci}`])]
  return folders
    .flatMap((folder) => starterFiles(host, folder))
    .map(({ path, text }) => ({
      path,
      contents: path === 'package.json' ? text.replace('{rungs-version}', version) : text,
    }))
}

/**
 * The first thing in `roles/` that is not as we would write it. What is so is left from a call that was cut off, and is
 * no reason to refuse. Names with a dot are not read as roles, and our own temporary files have one.
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

function nextSteps(folder: string | undefined, hasPackage: boolean): string {
  const enter = folder === undefined || folder === '.' ? '' : `cd ${quoted(folder)} && `
  const build = hasPackage
    ? `npm install --save-dev rungs@^${version} && npx rungs build`
    : 'npm install && npm run build'
  return `Next: ${enter}${build}\nThen open site/index.html, and change roles/framework.yaml to the words of your company.\n`
}

/** As a shell takes it. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
