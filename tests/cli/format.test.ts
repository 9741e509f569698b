import { describe, expect, it } from 'vitest'
import { reportSchema } from '../../src/domain/schema/report.ts'
import { rungs } from '../support/run-rungs.ts'
import { put, temporaryProject, treeOf } from '../support/temporary-project.ts'
import { smallFramework } from '../source/inline-project.ts'

const right =
  'name: Smith\nlevels: [Junior, Senior]\nreviewed: "2026-09-01"\ncapabilities:\n  - name: Iron\n    levels: { Junior: Low, Senior: High }\n'

function project(profile = right.replace('High', 'Hig')): string {
  return temporaryProject({ 'roles/framework.yaml': smallFramework, 'roles/smith/profile.yaml': profile })
}

describe('--format', () => {
  it.each(['check', 'build'])('%s shows people the line, on stderr, when nothing is asked for', async (command) => {
    const { code, out, err } = await rungs(project(), [command])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(
      '  6 │     levels: { Junior: Low, Senior: Hig }\n    │                                    ^^^ did you mean "High"?\n',
    )
    expect(err).toMatch(/\n1 error(?:, \d+ warnings?)? in 1 of 2 files · nothing was written\n$/)
  })

  it('short says one line a finding and one about the disk, on stderr', async () => {
    const { out, err } = await rungs(project(), ['build', '--format', 'short'])
    expect(out).toBe('')
    expect(err).toBe(
      'roles/smith/profile.yaml:6:36 error[unknown-step] "Hig" is not a step of the scale "skill"; did you mean "High"?\n1 error in 1 of 2 files · nothing was written\n',
    )
  })

  it.each(['check', 'build'])(
    '%s gives json as the whole of stdout, whether something was found or not',
    async (command) => {
      const failed = await rungs(project(), [command, '--format', 'json'])
      expect(failed).toMatchObject({ code: 1, err: '' })
      expect(reportSchema.parse(JSON.parse(failed.out))).toMatchObject({
        files: 2,
        errors: 1,
        findings: [{ code: 'unknown-step', file: 'roles/smith/profile.yaml' }],
      })
      const passed = await rungs(project(right), [command, '--format', 'json'])
      expect(passed).toMatchObject({ code: 0, err: '' })
      const outcome = command === 'build' ? 'everything was written' : 'nothing was written'
      expect(reportSchema.parse(JSON.parse(passed.out))).toMatchObject({ outcome, files: 2, errors: 0 })
    },
  )

  it('github and sarif are the whole of stdout too', async () => {
    const github = await rungs(project(), ['check', '--format', 'github'])
    expect(github).toMatchObject({ code: 1, err: '' })
    expect(
      github.out
        .trim()
        .split('\n')
        .every((line) => /^::(?:error|warning) file=roles\//.test(line)),
    ).toBe(true)
    const sarif = await rungs(project(right), ['build', '--format', 'sarif'])
    expect(sarif).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(sarif.out)).toMatchObject({ version: '2.1.0' })
  })

  it('keeps reports of a command with a result of its own on stderr', async () => {
    const { code, out, err } = await rungs(project(), ['gap', 'smith', 'junior', 'senior', '--format', 'json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(JSON.parse(err)).toMatchObject({ version: 1, errors: 1 })
    const ladder = await rungs(project(right), ['ladder', 'smith', 'junior', 'senior', '--format', 'json'])
    expect(ladder.out).toMatch(/^# /m)
    expect(JSON.parse(ladder.err)).toMatchObject({ version: 1, errors: 0 })
  })

  it('asks what was meant by another name, and does nothing', async () => {
    const folder = project(right)
    expect(await rungs(folder, ['build', '--format', 'jsn'])).toEqual({
      code: 2,
      out: '',
      err: 'rungs: --format cannot be "jsn"\n  did you mean json?\n',
    })
    expect(await rungs(folder, ['check', '--format=xml'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('use one of: pretty, short, json, github, sarif'),
    })
    expect(Object.keys(treeOf(folder))).toEqual(['roles/framework.yaml', 'roles/smith/profile.yaml'])
  })

  it('names no folder of the machine, in any format', async () => {
    const folder = project()
    for (const format of ['pretty', 'short', 'json', 'github', 'sarif']) {
      const { out, err } = await rungs(folder, ['check', '--format', format])
      expect(out + err).toContain('roles/smith/profile.yaml')
      expect(out + err).not.toContain(folder)
    }
  })

  it('shows the line of a template of the project', async () => {
    const folder = project(right)
    put(folder, 'templates/ladder/transition.hbs', '# {{title}}\n\n{{missionn}}\n')
    const { code, err } = await rungs(folder, ['build'])
    expect(code).toBe(1)
    expect(err).toMatch(/^templates\/ladder\/transition\.hbs:3:\d+ error\[template-unknown-name\]/m)
    expect(err).toContain('  3 │ {{missionn}}\n')
  })
})

describe('colors', () => {
  it.each([
    [{}, false, false],
    [{}, true, true],
    [{ NO_COLOR: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
  ])('with %j, and a screen: %s, are used: %s', async (env, errIsScreen, isPainted) => {
    const { err } = await rungs(project(), ['check'], env, { errIsScreen })
    expect(err.includes('\u001b[')).toBe(isPainted)
  })
})
