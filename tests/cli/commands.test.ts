import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository, templatesFolder } from '../support/example.ts'
import { inCopy, rungs } from '../support/run-rungs.ts'
import { temporaryProject } from '../support/temporary-project.ts'

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .toSorted()
}

function state(folder: string): (readonly [string, string, number])[] {
  return filesBelow(folder).map((path) => [path, readFileSync(path, 'utf8'), statSync(path).mtimeMs] as const)
}

describe('rungs build', () => {
  it('writes ladders and site, and a second build touches nothing', async () => {
    await inCopy(repository, async (folder) => {
      const first = await rungs(folder, ['build'])
      expect(first).toMatchObject({ code: 0, err: '' })
      const before = state(folder)
      const second = await rungs(folder, ['build'])
      expect(second.code).toBe(0)
      expect(second.out).toContain('0 written')
      expect(state(folder)).toEqual(before)
    })
  })

  it('changes nothing and exits 1 when a profile is wrong, and names every place', async () => {
    await inCopy(repository, async (folder) => {
      await rungs(folder, ['build'])
      const before = [...state(join(folder, 'ladders')), ...state(join(folder, 'site'))]
      for (const role of ['data-engineer', 'qa-engineer']) {
        const profile = join(folder, `roles/${role}/profile.md`)
        writeFileSync(profile, readFileSync(profile, 'utf8').replace(/^family: .*$/m, 'family: kitchen'))
      }
      const { code, err, out } = await rungs(folder, ['build'])
      expect(code).toBe(1)
      expect(out).toBe('')
      expect(err).toMatch(
        /^roles\/data-engineer\/profile\.md:\d+:9 error\[unknown-family\] "kitchen" is not a family$/m,
      )
      expect(err).toMatch(/^ +roles\/qa-engineer\/profile\.md:\d+:9$/m)
      expect(err).toContain('2 errors in 2 of')
      expect(err).toContain('nothing was written')
      expect([...state(join(folder, 'ladders')), ...state(join(folder, 'site'))]).toEqual(before)
    })
  })

  it('gives a new date to a ladder that changed, and to no other', async () => {
    await inCopy(repository, async (folder) => {
      await rungs(folder, ['build', '--date', '2025-01-02'])
      const profile = join(folder, 'roles/data-analyst/profile.md')
      writeFileSync(
        profile,
        readFileSync(profile, 'utf8').replace(/^mission: .*$/m, 'mission: Answers questions with numbers that hold.'),
      )
      const { code } = await rungs(folder, ['build'])
      expect(code).toBe(0)
      const dateOf = (ladder: string): string =>
        /Generated: (.{10})/.exec(readFileSync(join(folder, 'ladders', ladder), 'utf8'))?.[1] ?? ''
      expect(dateOf('data-analyst/mid-to-senior.md')).not.toBe('2025-01-02')
      expect(dateOf('data-engineer/mid-to-senior.md')).toBe('2025-01-02')
      // The ladders of other moves are on the site alone.
      expect(dateOf('../site/ladders/data-analyst/mid-to-data-engineer-mid.md')).toBe('2025-01-02')
      expect(dateOf('../site/ladders/backend-engineer/mid-to-data-engineer-mid.md')).toBe('2025-01-02')
      expect(dateOf('../site/ladders/ux-researcher/mid-to-product-manager-mid.md')).toBe('2025-01-02')
    })
  })

  it('takes its time from SOURCE_DATE_EPOCH and refuses one that is no number', async () => {
    await inCopy(repository, async (folder) => {
      expect((await rungs(folder, ['build'], { SOURCE_DATE_EPOCH: '1757542908' })).code).toBe(0)
      const sample = readFileSync(join(repository, 'tests/golden/senior-to-staff.md'), 'utf8')
      expect(readFileSync(join(folder, 'ladders/data-engineer/senior-to-staff.md'), 'utf8')).toBe(sample)
      expect(await rungs(folder, ['build'], { SOURCE_DATE_EPOCH: 'soon' })).toMatchObject({
        code: 2,
        err: expect.stringContaining('SOURCE_DATE_EPOCH'),
      })
    })
  })

  it.each(['soon', '-1', '1.5', '1e9', '0x10', ' 1', '1 ', '999999999999', '\u0661', 'NaN'])(
    'refuses %j as SOURCE_DATE_EPOCH, with what to write',
    async (epoch) => {
      const { code, err, out } = await rungs(temporaryProject(), ['build'], { SOURCE_DATE_EPOCH: epoch })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toBe(`rungs: SOURCE_DATE_EPOCH is "${epoch}"\n  set it to whole seconds since 1970, or unset it\n`)
    },
  )

  it('removes the ladders and pages of a role that is gone, and keeps files that it did not write', async () => {
    await inCopy(join(repository, 'starter/project'), async (folder) => {
      const profile = readFileSync(join(folder, 'roles/software-engineer/profile.md'), 'utf8')
      mkdirSync(join(folder, 'roles/tinker'))
      writeFileSync(join(folder, 'roles/tinker/profile.md'), profile.replace(/^name: .*$/m, 'name: Tinker'))
      expect(await rungs(folder, ['build'])).toMatchObject({ code: 0 })
      const generated = (): string[] => filesBelow(folder).filter((path) => /\/(?:ladders|site)\//.test(path))
      const ofTinker = generated().filter((path) => path.includes('tinker'))
      expect(ofTinker).toEqual(
        expect.arrayContaining([
          join(folder, 'ladders/tinker/mid-to-senior.md'),
          join(folder, 'site/roles/tinker.html'),
        ]),
      )
      writeFileSync(join(folder, 'site/CNAME'), 'ladders.example.org\n')
      writeFileSync(join(folder, 'ladders/tinker/notes.md'), 'mine')
      const others = generated().filter((path) => !ofTinker.includes(path))
      rmSync(join(folder, 'roles/tinker'), { recursive: true })
      expect(await rungs(folder, ['build'])).toMatchObject({ code: 0 })
      expect(generated()).toEqual(others)
    })
  })

  it('with --check fails while the committed ladders are stale, and writes nothing', async () => {
    await inCopy(repository, async (folder) => {
      expect(await rungs(folder, ['build', '--check'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('output-stale'),
      })
      expect(existsSync(join(folder, 'ladders'))).toBe(false)
      await rungs(folder, ['build'])
      expect(await rungs(folder, ['build', '--check'])).toMatchObject({ code: 0 })
    })
  })
})

describe('rungs gap', () => {
  it('prints what changes, in words', async () => {
    const { code, out } = await rungs(repository, ['gap', 'backend-engineer', 'mid', 'senior'])
    expect(code).toBe(0)
    expect(out).toContain('Backend Engineer Mid → Backend Engineer Senior (next, 2-3 years)')
    expect(out).toContain('API design: Competent → Advanced (High')
  })

  it('compares with another role, and shows the way there', async () => {
    const { out } = await rungs(repository, ['gap', 'backend-engineer', 'Senior', 'engineering-manager@Manager'])
    expect(out).toContain('(switch')
    expect(out).toContain('backend-engineer@senior → engineering-manager@manager (switch)')
  })

  it('gives the whole gap as versioned JSON', async () => {
    const { out } = await rungs(repository, ['gap', 'data-engineer', 'senior', 'staff', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      kind: 'next',
      from: { role: 'data-engineer', level: 'senior' },
      to: { level: 'staff' },
      time: { rule: 'stated' },
    })
  })

  it.each([
    [['gap', 'data-enginer', 'senior', 'staff'], 'did you mean data-engineer?'],
    [['gap', 'data-engineer', 'senior', 'staf'], 'did you mean staff?'],
    [['gap', 'data-engineer', 'senior'], 'usage: rungs gap <role> <from> <to>'],
    [['gapp'], 'did you mean gap?'],
    [['gap', 'a', 'b', 'c', '--jsn'], 'did you mean --json?'],
    [['ladder', 'data-engineer', 'mid', 'senior', '--date', '2025-02-30'], 'is not a date'],
  ])('%j exits 2 and says what was meant', async (argv, remedy) => {
    const { code, err, out } = await rungs(repository, argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(remedy)
  })
})

describe('rungs ladder', () => {
  it('prints a skip, a lateral, a switch and a deepening', async () => {
    for (const [from, to] of [
      ['junior', 'senior'],
      ['senior', 'platform-engineer@senior'],
      ['senior', 'engineering-manager@manager'],
      ['senior', 'senior'],
    ] as const) {
      const { code, out } = await rungs(repository, ['ladder', 'backend-engineer', from, to, '--date', '2026-01-01'])
      expect(code).toBe(0)
      expect(out).toContain('# Generated: 2026-01-01 00:00:00')
      expect(out).toContain('## Capability Gap Analysis')
    }
  })

  it('never overwrites a file', async () => {
    await inCopy(repository, async (folder) => {
      writeFileSync(join(folder, 'mine.md'), 'mine')
      expect((await rungs(folder, ['ladder', 'qa-engineer', 'mid', 'senior', '--out', 'mine.md'])).code).toBe(2)
      expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe('mine')
      expect((await rungs(folder, ['ladder', 'qa-engineer', 'mid', 'senior', '--out', 'new.md'])).code).toBe(0)
      expect(readFileSync(join(folder, 'new.md'), 'utf8')).toContain('QA Engineer')
    })
  })
})

describe('rungs explain', () => {
  it('names rule, file and line of a fact', async () => {
    const { code, out } = await rungs(repository, ['explain', 'data-engineer/senior-to-staff/capability/sql/priority'])
    expect(code).toBe(0)
    expect(out).toContain('says: High: Core (3) × 1 = 3')
    expect(out).toContain('rule: importance-times-steps')
    expect(out).toMatch(/from: roles\/data-engineer\/profile\.md:\d+:\d+/)
  })

  it('says what a code means, as reports promise, in a folder without a project too', async () => {
    const { code, out } = await rungs(templatesFolder, ['explain', 'unknown-step'])
    expect(code).toBe(0)
    expect(out).toMatch(/^unknown-step\n/)
    expect(out).toContain('steps are compared to find the gap, so each one must be part of the scale')
    expect(await rungs(templatesFolder, ['explain', 'constructor'])).toMatchObject({ code: 2 })
  })

  it('lists every fact of a gap', async () => {
    const { out } = await rungs(repository, ['explain', 'data-engineer/senior-to-staff'])
    expect(out).toContain('data-engineer/senior-to-staff/time')
    expect(out).toContain('data-engineer/senior-to-staff/responsibility/')
  })
})

describe('rungs', () => {
  it('helps with examples, for itself and for each command', async () => {
    const { code, out } = await rungs(repository, ['--help'])
    expect(code).toBe(0)
    for (const name of ['init', 'build', 'check', 'new', 'gap', 'ladder', 'explain', 'doctor', 'schema']) {
      expect(out).toContain(`  ${name}`)
      expect((await rungs(repository, [name, '--help'])).out).toContain(`rungs ${name}`)
    }
  })

  it('checks the example without a word of complaint', async () => {
    expect(await rungs(repository, ['check'])).toEqual({ code: 0, out: '14 roles checked, no errors\n', err: '' })
  })

  it('builds a framework without roles, and says what is next', async () => {
    await inCopy(join(repository, 'tests/fixtures/only-framework'), async (folder) => {
      const { code, err } = await rungs(folder, ['build'])
      expect(code).toBe(0)
      expect(err).toContain('warning[no-roles]')
      expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toContain('There are no roles yet.')
    })
  })

  it('tells of a template that takes the place of nothing', async () => {
    await inCopy(join(repository, 'tests/fixtures/only-framework'), async (folder) => {
      mkdirSync(join(folder, 'templates/ladder'), { recursive: true })
      writeFileSync(join(folder, 'templates/ladder/transitoin.hbs'), '# {{title}}')
      const { code, err } = await rungs(folder, ['build'])
      expect(code).toBe(0)
      expect(err).toContain('templates/ladder/transitoin.hbs warning[template-unused]')
      expect(err).toContain('did you mean "transition"?')
    })
  })

  it('uses a template of the project in place of the built-in one, and names the place of a fault in it', async () => {
    await inCopy(join(repository, 'tests/fixtures/second-framework'), async (folder) => {
      mkdirSync(join(folder, 'templates/ladder'), { recursive: true })
      writeFileSync(join(folder, 'templates/ladder/transition.hbs'), '# {{title}}\n\nOur own words.\n')
      expect(await rungs(folder, ['build'])).toMatchObject({ code: 0 })
      const ladder = filesBelow(join(folder, 'ladders')).find((path) => path.includes('-to-')) ?? ''
      expect(readFileSync(ladder, 'utf8')).toContain('Our own words.')
      writeFileSync(join(folder, 'templates/ladder/transition.hbs'), '# {{title}}\n\n{{missionn}}\n')
      const { code, err } = await rungs(folder, ['build'])
      expect(code).toBe(1)
      expect(err).toMatch(/templates\/ladder\/transition\.hbs:3:\d+ error\[template-unknown-name\]/)
    })
  })

  it('says what to do in an empty folder', async () => {
    const { code, err } = await rungs(temporaryProject({}), ['check'])
    expect(code).toBe(2)
    expect(err).toBe(
      'rungs: there is no project in ".": it has no folder roles/\n  run rungs init to create a project, or name the folder of one\n',
    )
  })

  it.each([
    ['roles/capabilities', ['check', '.'], '"." is inside a project\n  name the folder of the project: ../..'],
    ['.', ['build', 'roles'], '"roles" is inside a project\n  name the folder of the project: .'],
    ['.', ['check', 'nothere'], 'there is no folder "nothere"'],
    ['.', ['check', 'roles/framework.yaml'], '"roles/framework.yaml" is a file'],
  ])('says where the project is, called in %s with %j', async (place, argv, expected) => {
    await inCopy(repository, async (folder) => {
      const { code, err } = await rungs(join(folder, place), argv)
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(expected) })
    })
  })
})
