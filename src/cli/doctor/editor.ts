/** Whether editors can help with the files of a project. */
import type { Call } from '../command.ts'
import type { ValidProject } from '../project.ts'
import { advice, type Diagnosis, ok } from './diagnosis.ts'

const modeline = /^#\s*yaml-language-server:\s*\$schema=(\S+)/m

export function checkEditorSchema({ host }: Call, root: string, project: ValidProject | undefined): Diagnosis {
  const named = modeline.exec(project?.sources.framework?.text ?? '')?.[1]
  if (named !== undefined) {
    const isThere = /^[a-z]+:\/\//.test(named) || host.disk.stat(`${root}/roles/${named}`)?.kind === 'file'
    return isThere
      ? ok('editors', `roles/framework.yaml names its schema`)
      : advice(
          'editors',
          `there is no ${named}, which roles/framework.yaml names`,
          'npm install, or rungs schema --out <dir>',
        )
  }
  const settings = `${root}/.vscode/settings.json`
  const hasSettings =
    host.disk.stat(settings)?.kind === 'file' && Buffer.from(host.disk.read(settings)).includes('"yaml.schemas"')
  return hasSettings
    ? ok('editors', '.vscode/settings.json names schemas')
    : advice('editors', 'no schema is named for them', 'docs/editors.md says how, in two lines')
}
