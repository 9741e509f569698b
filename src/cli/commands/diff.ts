/** `rungs diff`: shows what a change of the framework means for each position. */
import { compare, type Verdict } from '../../changes/impact.ts'
import { type Command, projectOption, textOption } from '../command.ts'
import { diffMarkdown, diffText } from '../diff/diff-text.ts'
import { versionsOf } from '../diff/versions.ts'
import { exitCode } from '../exit-code.ts'

/** The least first. */
const verdicts: readonly Verdict[] = ['none', 'patch', 'minor', 'major']

export const diff: Command = {
  name: 'diff',
  usage: 'diff [<from>[..<to>]] | diff <from> <to>',
  arity: [0, 2],
  options: {
    format: {
      type: 'string',
      value: 'name',
      choices: ['text', 'markdown'],
      help: 'text for a terminal, or markdown for a comment on a pull request',
    },
    'fail-on': {
      type: 'string',
      value: 'verdict',
      choices: verdicts.slice(1),
      help: 'exit with 1 where the changes are at least a patch, minor or major',
    },
    ...projectOption,
  },
  run: (call) => {
    const versions = versionsOf(call)
    if (typeof versions === 'number') return versions
    const changes = compare(versions.from.framework, versions.to.framework)
    const names = { from: versions.from.name, to: versions.to.name }
    call.terminal.out(
      textOption(call, 'format') === 'markdown' ? diffMarkdown(changes, names) : diffText(changes, names),
    )
    const limit = textOption(call, 'fail-on')
    const fails =
      limit !== undefined && verdicts.findIndex((verdict) => verdict === limit) <= verdicts.indexOf(changes.verdict)
    return fails ? exitCode.findings : exitCode.ok
  },
}
