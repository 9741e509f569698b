/** What a project can say to the linter: how loud a rule is, and what is done on purpose. */
import { describe, expect, it } from 'vitest'
import { type Finding, inWords, severityOf } from '../../src/diagnostic/finding.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import { type InlineProject, sources } from '../source/inline-project.ts'
import { rungs } from '../support/run-rungs.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { guild, lintOf } from './linting.ts'

const falling = 'levels: { Junior: Advanced, Mid: Novice }'

/** Forging and welding fall at Mid; nobody owns the profile. */
const smith = (more = ''): string =>
  `name: Smith\nlevels: [Junior, Mid]\n${more}capabilities:\n  - { id: fire, name: Forging, ${falling} }\n  - { name: Welding, ${falling} }\n`
const farrier = (more = ''): string => `name: Farrier\nextends: smith\n${more}`

const allow = (...entries: readonly string[]): string => `allow: [${entries.join(', ')}]\n`
const lowered = (where?: string): string =>
  `{ rule: lowered-without-reason, ${where === undefined ? '' : `where: ${where}, `}reason: Others take over. }`

/** What is said about these rules, in short; the other rules have nothing to do with it. */
function about(codes: readonly Finding['code'][], project: InlineProject): string[] {
  return lintOf(project)
    .filter(({ code }) => codes.includes(code))
    .map((found) => {
      const { args } = found
      const what = 'capability' in args ? args.capability : 'rule' in args ? args.rule : found.at.file.split('/')[1]
      return `${severityOf(found)} ${found.code} ${what} ${found.at.file.split('/')[1]}`
    })
}

const falls = (roles: Readonly<Record<string, string>>, framework = guild): string[] =>
  about(['lowered-without-reason', 'unused-allowance'], { framework, roles })

const both = ['warning lowered-without-reason Forging smith', 'warning lowered-without-reason Welding smith']

describe('how loud a rule is', () => {
  it('is a warning where the project says nothing', () => {
    expect(falls({ smith: smith() })).toEqual(both)
  })

  it.each([
    ['off', []],
    ['warning', both],
    ['error', both.map((line) => line.replace('warning', 'error'))],
  ])('is what the framework says: %s', (severity, found) => {
    expect(falls({ smith: smith() }, `${guild}lint: { lowered-without-reason: { severity: ${severity} } }\n`)).toEqual(
      found,
    )
  })

  it('says nothing about other rules', () => {
    const project = {
      framework: `${guild}lint: { lowered-without-reason: { severity: off } }\n`,
      roles: { smith: smith() },
    }
    expect(about(['owner-missing'], project)).toEqual(['warning owner-missing smith smith'])
  })

  it.each([
    ['error', 1],
    ['warning', 0],
  ])('decides whether rungs check succeeds: %s', async (severity, code) => {
    const root = temporaryProject({
      'roles/framework.yaml': `${guild}lint: { owner-missing: { severity: ${severity} } }\n`,
      'roles/smith/profile.yaml': smith(),
    })
    const run = await rungs(root, ['check'])
    expect(run.code).toBe(code)
    expect(run.err).toContain(`${severity}[owner-missing]`)
  })
})

describe('what a profile does on purpose', () => {
  it('is not found in it', () => {
    expect(falls({ smith: smith(allow(lowered())) })).toEqual([])
  })

  it.each(['fire', 'Forging'])('may be one thing alone, by id or by name: %s', (where) => {
    expect(falls({ smith: smith(allow(lowered(where))) })).toEqual(both.slice(1))
  })

  it.each(['mid', 'Mid'])('may be everything at a level, by id or by name: %s', (where) => {
    expect(falls({ smith: smith(allow(lowered(where))) })).toEqual([])
  })

  it('says nothing about other rules', () => {
    expect(about(['owner-missing'], { roles: { smith: smith(allow(lowered())) } })).toHaveLength(1)
  })

  it('says nothing about other profiles', () => {
    const miller = smith().replace('Smith', 'Miller')
    expect(falls({ smith: smith(allow(lowered())), miller })).toEqual(
      both.map((line) => line.replace('smith', 'miller')),
    )
  })

  it('is on purpose in the roles that build on it as well', () => {
    const own = 'capabilities:\n  - { id: fire, levels: { Junior: Expert, Mid: Competent } }\n'
    expect(falls({ smith: smith(allow(lowered('fire'))), farrier: farrier(own) })).toEqual(both.slice(1))
  })

  it('is still found in the role that it builds on', () => {
    expect(falls({ smith: smith(), farrier: farrier(allow(lowered())) })).toEqual(both)
  })
})

describe('what the framework does on purpose', () => {
  const allowing = (where: string): string =>
    `${guild}lint: { lowered-without-reason: { allow: [{ ${where}reason: So it is here. }] } }\n`

  it('is found in no role', () => {
    expect(falls({ smith: smith(), miller: smith() }, allowing(''))).toEqual([])
  })

  it.each(['fire', 'Forging'])('may be one thing alone, by id or by name: %s', (where) => {
    expect(falls({ smith: smith() }, allowing(`where: ${where}, `))).toEqual(both.slice(1))
  })

  it('may be in the framework or the library, which no profile can allow', () => {
    const project = (framework: string, more = ''): InlineProject => ({
      framework,
      library: 'capabilities: [{ id: review, name: Review }]\n',
      roles: { smith: smith(more) },
    })
    const codes = ['unused-capability', 'unused-allowance'] as const
    expect(
      about(
        codes,
        project(`${guild}lint: { unused-capability: { allow: [{ where: review, reason: It is for next year. }] } }\n`),
      ),
    ).toEqual([])
    expect(
      about(codes, project(guild, allow('{ rule: unused-capability, where: review, reason: It is for next year. }'))),
    ).toEqual(['warning unused-capability Review capabilities', 'warning unused-allowance unused-capability smith'])
  })
})

describe('an allowance that allows nothing', () => {
  const steady = smith().replaceAll('Novice', 'Advanced')

  it('is found where it is written', () => {
    const roles = { smith: steady.replace('capabilities', `${allow(lowered())}capabilities`) }
    const [found, ...others] = lintOf({ roles }).filter(({ code }) => code === 'unused-allowance')
    expect(found?.at).toMatchObject({ file: 'roles/smith/profile.yaml', start: { line: 3, column: 9 } })
    expect(others).toEqual([])
  })

  it('is found beside one that does', () => {
    expect(falls({ smith: smith(allow(lowered('fire'), lowered('Bellows'))) })).toEqual([
      both[1],
      'warning unused-allowance lowered-without-reason smith',
    ])
  })

  it('is found in the framework', () => {
    const framework = `${guild}lint: { lowered-without-reason: { allow: [{ where: Bellows, reason: So it is here. }] } }\n`
    expect(falls({ smith: smith() }, framework)).toEqual([
      ...both,
      'warning unused-allowance lowered-without-reason framework.yaml',
    ])
  })

  it('is found once, however many roles inherit it', () => {
    const roles = { smith: steady.replace('capabilities', `${allow(lowered())}capabilities`), farrier: farrier() }
    expect(falls(roles)).toEqual(['warning unused-allowance lowered-without-reason smith'])
  })

  it('is not one that only a role that inherits it needs', () => {
    const roles = {
      smith: steady.replace('capabilities', `${allow(lowered('fire'))}capabilities`),
      farrier: farrier('capabilities: [{ id: fire, levels: { Mid: Novice } }]\n'),
    }
    expect(falls(roles)).toEqual([])
  })

  it('is left alone while its rule is off', () => {
    const roles = { smith: steady.replace('capabilities', `${allow(lowered())}capabilities`) }
    expect(falls(roles, `${guild}lint: { lowered-without-reason: { severity: off } }\n`)).toEqual([])
  })

  it.each([
    ['off', []],
    ['error', ['error unused-allowance lowered-without-reason smith']],
  ])('is as loud as the framework says: %s', (severity, found) => {
    const roles = { smith: steady.replace('capabilities', `${allow(lowered())}capabilities`) }
    expect(falls(roles, `${guild}lint: { unused-allowance: { severity: ${severity} } }\n`)).toEqual(found)
  })
})

describe('a rule that does not exist', () => {
  const wrong = (project: InlineProject): string[] =>
    parseFramework(sources({ framework: guild, ...project })).findings.map(
      (found) =>
        `${found.at.file}:${found.at.start?.line}:${found.at.start?.column} ${found.code}: ${inWords(found).hint}`,
    )

  it('is an error in a profile, with the one that was probably meant', () => {
    expect(
      wrong({ roles: { smith: smith(allow('{ rule: lowerd-without-reason, reason: Others take over. }')) } }),
    ).toEqual(['roles/smith/profile.yaml:3:17 unknown-lint-rule: did you mean "lowered-without-reason"?'])
  })

  it('is an error in the framework, with the one that was probably meant', () => {
    expect(
      wrong({ framework: `${guild}lint:\n  owner-mising: { severity: off }\n`, roles: { smith: smith() } }),
    ).toEqual(['roles/framework.yaml:20:3 unknown-key: did you mean "owner-missing"?'])
  })

  it('is told once, however many roles inherit it', () => {
    expect(
      wrong({ roles: { smith: smith(allow('{ rule: nonsense, reason: Others take over. }')), farrier: farrier() } }),
    ).toHaveLength(1)
  })
})
