/**
 * What commands print of a framework in which everything occurs twice. Golden files hold whole answers; the tests say
 * which second case would otherwise be lost.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rungs } from '../support/run-rungs.ts'
import { secondCasesFolder, secondCasesGolden } from '../support/second-cases.ts'
import { temporaryProject } from '../support/temporary-project.ts'

/** The answer of a command that must succeed and complain about nothing. */
async function answer(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await rungs(secondCasesFolder, argv)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

describe('rungs gap says what changes', () => {
  it.each([
    ['to the next level', 'lighting', 'hand', 'lead'],
    ['when a level is skipped', 'light', 'hand', 'lead-hand'],
    ['on the way back', 'light', 'lead-hand', 'hand'],
    ['at the same level', 'lighting', 'lead', 'lead'],
    ['on the other track', 'lighting', 'lead', 'head'],
    ['on the way back from the other track', 'lighting', 'head', 'lead'],
    ['in a role of the other family', 'light', 'lead', 'stage@lead'],
    ['on the way back from a role of the other family', 'stage', 'lead', 'light@lead'],
    ['in a role that is several moves away', 'stage', 'hand', 'light@lead-hand'],
    ['in a role that no move leads to', 'prompter', 'voice', 'light@hand'],
    ['in a role that builds on this one', 'lighting', 'lead', 'lighting-lead@lead'],
  ])('%s: %s %s → %s', async (_, ...positions) => {
    const golden = `cli/gap-${positions.join('-').replace('@', '-')}.txt`
    await expect(await answer('gap', ...positions)).toMatchFileSnapshot(secondCasesGolden(golden))
  })

  it('as JSON, also of capabilities that have no steps', async () => {
    for (const target of ['light@hand', 'light@lead']) {
      const json = await answer('gap', 'prompter', 'voice', target, '--json')
      await expect(json).toMatchFileSnapshot(
        secondCasesGolden(`cli/gap-prompter-voice-${target.replace('@', '-')}.json`),
      )
    }
  })

  it.each([
    ['gap light hand balcony', 'use one of: hand, lead, lead-hand'],
    ['gap light hand lead-hnad', 'did you mean lead-hand?'],
    ['gap light hand stage@lead-hand', 'there is no level "lead-hand" at stage'],
    ['gap light hand opera@lead', 'use one of: light, lighting, lighting-lead, prompter, stage'],
  ])('or which positions there are: %s', async (call, says) => {
    const { code, out, err } = await rungs(secondCasesFolder, call.split(' '))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
  })

  it('for a role by an old name of it, also by the second one', async () => {
    const now = await answer('gap', 'light', 'hand', 'lead')
    expect(await answer('gap', 'lamp', 'hand', 'Lead')).toBe(now)
    expect(await answer('gap', 'lantern', 'Hand', 'lead')).toBe(now)
  })
})

describe('rungs explain', () => {
  const idsOf = async (id: string): Promise<string[]> =>
    (await answer('explain', id)).split('\n').filter((line) => line !== '' && !line.startsWith(' '))

  it.each([['light/hand-to-lead'], ['lighting/lead-to-head'], ['lighting/lead-development'], ['stage/head-to-lead']])(
    'gives the rule and the places of every fact of %s',
    async (id) => {
      await expect(await answer('explain', id)).toMatchFileSnapshot(
        secondCasesGolden(`cli/explain-${id.replace('/', '-')}.txt`),
      )
    },
  )

  it('prints the facts of an id, and not those of an id that only begins like it', async () => {
    expect(await idsOf('lighting/hand-to-lead/capability/rig')).toEqual([
      'lighting/hand-to-lead/capability/rig',
      'lighting/hand-to-lead/capability/rig/priority',
      'lighting/hand-to-lead/capability/rig/time',
      'lighting/hand-to-lead/capability/rig/actions/does',
      'lighting/hand-to-lead/capability/rig/indicators/does',
      'lighting/hand-to-lead/capability/rig/resources/does',
      'lighting/hand-to-lead/capability/rig/criterion/safe',
    ])
    expect(await idsOf('light/hand-to-lead/capability/rigging/criterion/safe')).toEqual([
      'light/hand-to-lead/capability/rigging/criterion/safe',
    ])
  })

  it('knows the gap of levels, roles and directions whose names begin alike', async () => {
    for (const id of [
      'lighting/lead-to-head',
      'lighting/head-to-head-of-house',
      'lighting/head-to-lead',
      'lighting/lead-to-lead-hand',
      'lighting/lead-hand-development',
      'lighting-lead/lead-to-head',
      'lighting-lead/lead-hand-to-light-lead',
    ]) {
      const ids = await idsOf(id)
      expect(ids.length, id).toBeGreaterThan(1)
      expect(
        ids.filter((fact) => !fact.startsWith(`${id}/`)),
        id,
      ).toEqual([])
    }
  })

  it('suggests a fact of that gap for one that is misspelled', async () => {
    expect(await rungs(secondCasesFolder, ['explain', 'lighting/hand-to-lead/capability/riging'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('did you mean lighting/hand-to-lead/capability/rigging?'),
    })
    expect(
      (await rungs(secondCasesFolder, ['explain', 'lighting/hand-to-lead/nothing-that-is-like-any-of-them'])).err,
    ).toContain('run rungs explain lighting/hand-to-lead to list all facts')
    expect((await rungs(secondCasesFolder, ['explain', 'lighting/hand-to-nowhere'])).err).toContain('there is no gap')
  })
})

describe('rungs ladder', () => {
  it('writes the ladder that it prints, with the date of the call, and never over a file', async () => {
    const folder = temporaryProject()
    const ladder = ['ladder', 'stage', 'lead', 'light@lead', '--date', '2026-02-28']
    const printed = await answer(...ladder)
    expect(printed).toContain('# Generated: 2026-02-28 00:00:00')
    expect(printed).toContain('After a season.')
    const out = join(folder, 'ladder.md')
    expect(await answer(...ladder, '--out', out)).toBe('')
    expect(readFileSync(out, 'utf8')).toBe(printed)
    expect(await rungs(secondCasesFolder, [...ladder, '--out', out])).toMatchObject({
      code: 2,
      err: expect.stringContaining('already exists'),
    })
  })
})

describe('rungs plan', () => {
  /** A plan of two capabilities that begin alike, each with evidence of its own. */
  async function filledPlan(folder: string, name = 'mine.md'): Promise<string> {
    const file = join(folder, name)
    await answer('plan', 'new', 'lighting@hand', 'lead', '--date', '2026-03-01', '--out', file)
    return file
  }
  const edit = (file: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]): void => {
    let text = readFileSync(file, 'utf8')
    for (const [from, to] of changes) {
      const changed = text.replace(from, to)
      expect(changed, `${from} is in the plan`).not.toBe(text)
      text = changed
    }
    writeFileSync(file, text)
  }
  const evidence = (capability: string, lines: string): readonly [RegExp, string] => [
    new RegExp(`(<!-- rungs: evidence/${capability} -->\n)`),
    `$1${lines}`,
  ]
  const stand = (capability: string, step: string): readonly [RegExp, string] => [
    new RegExp(`: <!-- rungs: standing/${capability} -->`),
    `: ${step} <!-- rungs: standing/${capability} -->`,
  ]

  it('new has a mark of its own for every item, also where two have one name', async () => {
    const file = await filledPlan(temporaryProject())
    const text = readFileSync(file, 'utf8')
    const marks = Array.from(text.matchAll(/<!-- rungs: (\S+) -->/g), ([, id]) => id)
    expect(marks.filter((id, index) => marks.indexOf(id) !== index)).toEqual([])
    await expect(text).toMatchFileSnapshot(secondCasesGolden('cli/plan-new.md'))
  })

  it('status and packet keep the evidence of two capabilities and of several criteria apart', async () => {
    const file = join(temporaryProject(), 'mine.md')
    await answer('plan', 'new', 'light@hand', 'lead', '--out', file)
    edit(
      file,
      evidence(
        'rigging',
        '- 2026-03-02: Checked with a lamp (#safe)\n- 2026-03-03: Checked again (#safe)\n- 2026-03-04: Drew a plan (#plan, #loft)\n',
      ),
      evidence(
        'rig',
        '- 2026-03-05: Named bar four (#safe)\n- 2026-03-06: Not of a criterion\n- 2026-03-07: Of another one (#plan)\n',
      ),
      evidence('lamp-rigging', '- 2026-03-08: Has the keys\n- 2026-03-02: Checked with a lamp\n'),
    )
    await expect(await answer('plan', 'status', file)).toMatchFileSnapshot(secondCasesGolden('cli/plan-status.txt'))
    const packet = await answer('plan', 'packet', file, '--date', '2026-03-09')
    await expect(packet).toMatchFileSnapshot(secondCasesGolden('cli/plan-packet.md'))
  })

  it('status says so where nothing is to close, and counts where one capability is', async () => {
    const folder = temporaryProject()
    for (const [from, to] of [
      ['lighting@head', 'head-of-house'],
      ['stage@head', 'lead'],
    ] as const) {
      const file = join(folder, `${from}.md`)
      await answer('plan', 'new', from, to, '--out', file)
      await expect(await answer('plan', 'status', file)).toMatchFileSnapshot(
        secondCasesGolden(`cli/plan-status-${from.replace('@', '-')}.txt`),
      )
    }
  })

  it('compare says of both people what each has said, and who has ticked what', async () => {
    const folder = temporaryProject()
    const mine = await filledPlan(folder)
    const theirs = await filledPlan(folder, 'theirs.md')
    edit(
      mine,
      stand('rigging', 'Learns'),
      stand('rig', 'Does'),
      ['- [ ] **Rigging**', '- [x] **Rigging**'],
      ['- [ ] **Read**', '- [x] **Read**'],
      evidence('rig', '- 2026-03-05: Repaired bar four (#safe)\n'),
    )
    edit(
      theirs,
      stand('rigging', 'Teaches'),
      stand('rig', 'does'),
      ['- [ ] **Rig**', '- [x] **Rig**'],
      ['- [ ] **Read**', '- [x] **Read**'],
      evidence('rig', '- 2026-03-06: Repaired bar nine (#safe)\n- 2026-03-05: Repaired bar four (#safe)\n'),
    )
    const paths = [mine, theirs] as const
    const text = (await answer('plan', 'compare', ...paths)).replaceAll(mine, 'mine.md').replaceAll(theirs, 'theirs.md')
    await expect(text).toMatchFileSnapshot(secondCasesGolden('cli/plan-compare.txt'))
  })

  it('compare of a plan with itself finds nothing that one of two has ticked', async () => {
    const file = await filledPlan(temporaryProject())
    edit(file, ['- [ ] **Rig**', '- [x] **Rig**'], stand('rig', 'Learns'))
    const text = await answer('plan', 'compare', file, file)
    expect(text).toContain('Same rating\n  Rig: Learns')
    expect(text).not.toContain('ticked')
  })

  it('update says of every item what became of it, and goes over to another target', async () => {
    const file = await filledPlan(temporaryProject())
    edit(
      file,
      ['- [ ] **Rig**', '- [x] **Rig**'],
      ['- [ ] **Rigging**', '- [x] **Rigging**'],
      [/- Practice Rig in two shows\n/, '- Practice Rig on Mondays\n'],
      ['to: "lighting@lead"', 'to: "lighting@lead-hand"'],
    )
    const out = await answer('plan', 'update', file, '--date', '2026-03-09')
    await expect(out).toMatchFileSnapshot(secondCasesGolden('cli/plan-update.txt'))
    await expect(readFileSync(file, 'utf8')).toMatchFileSnapshot(secondCasesGolden('cli/plan-updated.md'))
  })

  it('says of the second plan, too, that it cannot be read', async () => {
    const file = await filledPlan(temporaryProject())
    expect(await rungs(secondCasesFolder, ['plan', 'compare', file, `${file}-gone`])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('-gone could not be read'),
    })
  })

  it('compare refuses a plan of the way back, and of the same levels of another role', async () => {
    const folder = temporaryProject()
    const there = await filledPlan(folder)
    for (const [index, [from, to]] of [
      ['lighting@lead', 'hand'],
      ['stage@hand', 'lead'],
      ['lighting@hand', 'lead-hand'],
      ['lighting@lead', 'lead'],
      ['lighting@hand', 'stage@lead'],
    ].entries()) {
      const other = join(folder, `other-${index}.md`)
      await answer('plan', 'new', from ?? '', to ?? '', '--out', other)
      expect(await rungs(secondCasesFolder, ['plan', 'compare', there, other])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('not about the same positions'),
      })
    }
  })
})
