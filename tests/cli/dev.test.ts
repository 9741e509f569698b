/** The terminal output of `rungs dev`. tests/dev tests the server, tests/package the process. */
import { describe, expect, it } from 'vitest'
import { exposureText } from '../../src/cli/dev/exposure.ts'
import { newFindings } from '../../src/cli/dev/new-findings.ts'
import { portErrorText } from '../../src/cli/dev/port-error.ts'
import { watchErrorText } from '../../src/cli/dev/watch-error.ts'
import { type Finding, finding } from '../../src/diagnostic/finding.ts'
import { repository } from '../support/example.ts'
import { rungs } from '../support/run-rungs.ts'

describe('rungs dev', () => {
  it.each(['http', '-1', '65536', '1e3', '0x10', '4173 ', ''])(
    'rejects the port "%s" and says what to write',
    async (port) => {
      const { code, err, out } = await rungs(repository, ['dev', `--port=${port}`])
      expect({ code, out, err }).toEqual({
        code: 2,
        out: '',
        err: `rungs: --port cannot be "${port}"\n  use a number from 0 to 65535\n`,
      })
    },
  )

  it.each(['', 'http://0.0.0.0', 'a b', '0.0.0.0/0'])('rejects the host "%s" and says what to write', async (host) => {
    expect(await rungs(repository, ['dev', `--host=${host}`])).toMatchObject({
      code: 2,
      err: `rungs: --host cannot be "${host}"\n  use an address or a host name, such as 0.0.0.0\n`,
    })
  })

  it('warns that others can read the site when it listens on more than this machine', () => {
    expect(exposureText('0.0.0.0')).toContain('warning: everyone in your network can read this site')
    expect(exposureText('192.168.0.7')).toContain('everyone who can connect to 192.168.0.7')
    expect(['127.0.0.1', '::1', 'localhost'].map(exposureText)).toEqual(['', '', ''])
  })

  it('says when the folder does not exist', async () => {
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

describe('after a change, the terminal reports', () => {
  it('everything at the start', () => expect(newFindings([error('x'), warning()], [])).toHaveLength(2))

  it('no finding that only moved', () =>
    expect(newFindings([error('x', 2), warning(3)], [error('x'), warning()])).toEqual([]))

  it('all errors when a finding is new, and only new warnings', () => {
    expect(newFindings([error('x'), error('y'), warning()], [error('x'), warning()])).toEqual([error('x'), error('y')])
    expect(newFindings([warning(), error('x')], [error('x')])).toEqual([warning(), error('x')])
  })
})

const failure = (code: string): Error & { readonly code: string } => Object.assign(new Error('x'), { code })

describe('failures of the machine have a remedy', () => {
  it.each([
    ['ENOSPC', 'the system limit of watched folders is reached', 'fs.inotify.max_user_watches'],
    ['EMFILE', 'the system limit of watching programs is reached', 'fs.inotify.max_user_instances'],
    ['EACCES', 'permission denied', 'make sure that you have permission to read'],
  ])('watching: %s', (code, reason, remedy) => {
    const text = watchErrorText(failure(code))
    expect(text).toContain(`cannot watch every folder: ${reason}\n`)
    expect(text).toContain(remedy)
  })

  it.each([
    ['EADDRINUSE', 'port 80 and the ports after it are taken'],
    ['EACCES', 'no permission to use port 80'],
    ['ENOSYS', 'cannot listen on port 80: ENOSYS'],
  ])('a port: %s', (code, reason) => {
    expect(portErrorText(failure(code), '127.0.0.1', 80)).toMatch(
      new RegExp(`^rungs: ${reason}\\n {2}choose .* --port\\n$`),
    )
  })

  it('an address that this machine does not have', () =>
    expect(portErrorText(failure('EADDRNOTAVAIL'), '10.9.9.9', 80)).toContain('this machine has no address "10.9.9.9"'))
})
