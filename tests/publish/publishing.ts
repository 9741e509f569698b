/** Short ways to say what a build publishes, for the tests of this folder. */
import type { Host } from '../../src/host.ts'
import { nodeHost } from '../../src/publish/node-host.ts'
import type { Output } from '../../src/publish/output.ts'
import { publish, type PublishResult } from '../../src/publish/publish.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

export function output(root: string, files: Files): Output {
  return { root, files: Object.entries(files).map(([path, bytes]) => ({ path, bytes })) }
}

/** Publishes ladders, and a site where one is given. */
export function publishFiles(project: string, ladders: Files, site?: Files, host: Host = nodeHost): PublishResult {
  return publish(project, [output('ladders', ladders), ...(site ? [output('site', site)] : [])], { replaceEdited: false }, host)
}

export function replaceEdited(project: string, ladders: Files): PublishResult {
  return publish(project, [output('ladders', ladders)], { replaceEdited: true }, nodeHost)
}

/** The codes and files of a refusal. */
export function refusal(result: PublishResult): string[] {
  return result.kind === 'refused' ? result.findings.map(({ code, at }) => `${code} ${at.file}`) : [result.kind]
}
