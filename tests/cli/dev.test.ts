/** What `rungs dev` says at the terminal; how it serves is in tests/dev, and as a process in tests/package. */
import { describe, expect, it } from 'vitest'
import { newFindings } from '../../src/cli/dev/new-findings.ts'
import { portErrorText } from '../../src/cli/dev/port-error.ts'
import { watchErrorText } from '../../src/cli/dev/watch-error.ts'
import { type Finding, finding } from '../../src/diagnostic/finding.ts'
import { repository } from '../support/example.ts'
import { rungs } from '../support/run-rungs.ts'

describe('rungs dev', () => {
  it.each(['http', '-1', '65536', '1e3', '0x10', '4173 ', ''])(
    'refuses the port "%s", with what to write',
    async (port) => {
      const { code, err, out } = await rungs(repository, ['dev', `--port=${port}`])
      expect({ code, out, err }).toEqual({
        code: 2,
        out: '',
        err: `rungs: --port cannot be "${port}"\n  use a number from 0 to 65535\n`,
      })
    },
  )

  it('has no option that lets other machines in', async () => {
    expect(await rungs(repository, ['dev', '--host', '0.0.0.0'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('dev has no option --host'),
    })
  })

  it('says where the project is, as every command does', async () => {
    expect(await rungs(repository, ['dev', 'nothere'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no folder "nothere"'),
    })
  })
})

const at = (line: number): { file: string; start: { line: number; column: number } } => ({
  file: 'roles/a/profile.md',
  start: { line, column: 1 },
})
const error = (text: string, line = 1): Finding =>
  finding('unknown-family', at(line), { text, suggestion: undefined, known: [] })
const warning = (line = 1): Finding => finding('no-roles', at(line), {})

describe('after a change, the terminal tells', () => {
  it('everything at first', () => expect(newFindings([error('x'), warning()], [])).toHaveLength(2))

  it('nothing of what only moved', () =>
    expect(newFindings([error('x', 2), warning(3)], [error('x'), warning()])).toEqual([]))

  it('every error when something is new, and only warnings that are new', () => {
    expect(newFindings([error('x'), error('y'), warning()], [error('x'), warning()])).toEqual([error('x'), error('y')])
    expect(newFindings([warning(), error('x')], [error('x')])).toEqual([warning(), error('x')])
  })
})

const failure = (code: string): Error & { readonly code: string } => Object.assign(new Error('x'), { code })

describe('what the machine refuses is told with a remedy', () => {
  it.each([
    ['ENOSPC', 'the system watches as many folders as it may', 'fs.inotify.max_user_watches'],
    ['EMFILE', 'too many programs watch folders', 'fs.inotify.max_user_instances'],
    ['EACCES', 'permission denied', 'see to it that you may read'],
  ])('watching: %s', (code, reason, remedy) => {
    const text = watchErrorText(failure(code))
    expect(text).toContain(`changes may not be seen: ${reason}\n`)
    expect(text).toContain(remedy)
  })

  it.each([
    ['EADDRINUSE', 'port 80 and those after it are taken'],
    ['EACCES', 'port 80 is not yours to use'],
    ['EADDRNOTAVAIL', 'nothing can be served at port 80: EADDRNOTAVAIL'],
  ])('a port: %s', (code, reason) => {
    expect(portErrorText(failure(code), 80)).toMatch(new RegExp(`^rungs: ${reason}\\n {2}choose .* --port\\n$`))
  })
})
