/** Short ways to say what a build publishes, for the tests of this folder. */
import type { Host } from '../../../src/files/host.ts'
import { nodeHost } from '../../../src/files/node-host.ts'
import type { OutputFile } from '../../../src/domain/output-file.ts'
import type { BuildTime, Output } from '../../../src/files/publish/output.ts'
import { publish, type PublishResult } from '../../../src/files/publish/publish.ts'

type Files = Readonly<Record<string, string>>

/** The time of a build on a day of January 2026. */
export function dayOf(day: string): BuildTime {
  return { time: `2026-01-${day} 00:00:00`, isFixed: false }
}

/** Files by name, as one root holds them. */
export function files(root: string, texts: Files): OutputFile[] {
  return Object.entries(texts).map(([path, text]) => ({
    root,
    path,
    inputs: { roles: 'all' },
    render: () => ({ value: text, findings: [] }),
  }))
}

/** A document that prints its date at its end, after a space. */
export function datedFile(root: string, path: string, text: string): OutputFile {
  return {
    root,
    path,
    inputs: { roles: 'all' },
    datedBy: `${root}/${path}`,
    render: (date) => ({ value: `${text} ${date}`, findings: [] }),
  }
}

export function output(roots: Readonly<Record<string, Files>>): Output {
  const all = Object.entries(roots).flatMap(([root, texts]) => files(root, texts))
  return { roots: Object.keys(roots), files: all, time: dayOf('01'), allowEmpty: true }
}

/** What is published when there is only one root. */
export function outputOf(root: string, ofRoot: readonly OutputFile[], time: BuildTime = dayOf('01')): Output {
  return { roots: [root], files: ofRoot, time, allowEmpty: true }
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
