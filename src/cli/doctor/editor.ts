import type { Call } from '../command.ts'
import type { ValidProject } from '../project.ts'
import { advice, type Diagnosis, ok } from './diagnosis.ts'

const modeline = /^#\s*yaml-language-server:\s*\$schema=(\S+)/m

export function checkEditorSchema({ host }: Call, root: string, project: ValidProject | undefined): Diagnosis {
  const named = modeline.exec(project?.sources.framework?.text ?? '')?.[1]
  if (named !== undefined) {
    const isThere = /^[a-z]+:\/\//.test(named) || host.disk.stat(`${root}/roles/${named}`)?.kind === 'file'
    return isThere
      ? ok('editors', 'roles/framework.yaml names its schema')
      : advice(
          'editors',
          `roles/framework.yaml names the schema ${named}, which does not exist`,
          'run npm install or rungs schema --out <dir>',
        )
  }
  const settings = `${root}/.vscode/settings.json`
  const hasSettings =
    host.disk.stat(settings)?.kind === 'file' && Buffer.from(host.disk.read(settings)).includes('"yaml.schemas"')
  return hasSettings
    ? ok('editors', '.vscode/settings.json names schemas')
    : advice('editors', 'no schema is configured', 'add two lines to your settings: see docs/editors.md')
}
