/** Short ways to say what a build publishes, for the tests of this folder. */
import type { Host } from '../../../src/files/host.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import { ready } from '../../../src/domain/output-file.ts'
import type { Output, OutputFile } from '../../../src/files/publish/output.ts'
import { publish, type PublishResult } from '../../../src/files/publish/publish.ts'

type Files = Readonly<Record<string, string>>

/** Files by name, as one root holds them, and the date of all of them. */
export function files(root: string, texts: Files, date?: string): OutputFile[] {
  return Object.entries(texts).map(([path, text]) => ({
    root,
    ...ready({ path, text, ...(date === undefined ? {} : { date }) }),
  }))
}

export function output(roots: Readonly<Record<string, Files>>): Output {
  return { roots: Object.keys(roots), files: Object.entries(roots).flatMap(([root, texts]) => files(root, texts)) }
}

/** Publishes ladders, and a site where one is given. */
export function publishFiles(project: string, ladders: Files, site?: Files, host: Host = nodeHost): PublishResult {
  return publish(project, output(site ? { ladders, site } : { ladders }), { replaceEdited: false }, host)
}

export function replaceEdited(project: string, ladders: Files): PublishResult {
  return publish(project, output({ ladders }), { replaceEdited: true }, nodeHost)
}

/** The codes and files of a refusal. */
export function refusal(result: PublishResult): string[] {
  return result.kind === 'refused' ? result.findings.map(({ code, at }) => `${code} ${at.file}`) : [result.kind]
}
