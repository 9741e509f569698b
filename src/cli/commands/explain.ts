/** `rungs explain`: shows the sources of a gap, or explains a message code. */
import { placeText } from '../../diagnostic/place-text.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import { explainGap, gapOfId } from '../../gap/explain.ts'
import { type Command, projectOption } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { explainCode } from '../explain-code.ts'
import { usageError } from '../usage-error.ts'
import { loadOrReport, projectRoot } from '../project.ts'
import { formatOption } from '../report.ts'

export const explain: Command = {
  name: 'explain',
  usage: 'explain <id or code>',
  arity: [1, 1],
  options: { ...formatOption, ...projectOption },
  run: (call) => {
    const id = call.args[0] ?? ''
    // The id of a gap begins with its role and a slash.
    if (!id.includes('/')) return explainCode(call, id)
    const project = loadOrReport(call, projectRoot(call))
    if (typeof project === 'number') return project
    const gap = gapOfId(project.framework, id)
    if (!gap) {
      return usageError(
        call.terminal,
        `there is no gap "${id}"`,
        'write <role>/<from>-to-<to> or <role>/<level>-development',
      )
    }
    const all = explainGap(gap)
    const facts = all.filter((fact) => fact.id === id || fact.id.startsWith(`${id}/`))
    if (facts.length === 0) {
      const near = nearest(
        id,
        all.map((fact) => fact.id),
      )
      return usageError(
        call.terminal,
        `the gap has no fact "${id}"`,
        near === undefined
          ? `run rungs explain ${id.split('/').slice(0, 2).join('/')} to list all facts`
          : `did you mean ${near}?`,
      )
    }
    for (const { id: fact, says, rule, sources } of facts) {
      const places = sources.map((place) => `  from: ${placeText(place)}\n`).join('')
      call.terminal.out(`${fact}\n  says: ${says}\n  rule: ${rule}\n${places}`)
    }
    return exitCode.ok
  },
}
