/** `rungs explain`: where the facts of a gap come from, and what a code of a report means. */
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
    // Every gap is below its role.
    if (!id.includes('/')) return explainCode(call, id)
    const project = loadOrReport(call, projectRoot(call))
    if (typeof project === 'number') return project
    const gap = gapOfId(project.framework, id)
    if (!gap) {
      return usageError(
        call.terminal,
        `"${id}" names no gap`,
        'write <role>/<from>-to-<to>, or <role>/<level>-development; rungs gap shows what there is',
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
        `"${id}" is no fact of this gap`,
        near === undefined
          ? `rungs explain ${id.split('/').slice(0, 2).join('/')} lists them all`
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
