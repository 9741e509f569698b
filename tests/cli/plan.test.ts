import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { repository } from '../support/example.ts'
import { inCopy, rungs } from '../support/run-rungs.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rungs plan'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const plan = (): string => join(folder, 'plan.md')
const read = (): string => readFileSync(plan(), 'utf8')

async function newPlan(target = 'staff'): Promise<void> {
  expect(
    await rungs(repository, [
      'plan',
      'new',
      'backend-engineer@senior',
      target,
      '--out',
      plan(),
      '--date',
      '2026-03-01',
    ]),
  ).toEqual({
    code: 0,
    out: '',
    err: '',
  })
}

function edit(from: string, to: string): void {
  const text = read()
  expect(text).toContain(from)
  writeFileSync(plan(), text.replace(from, to))
}

describe('rungs plan new', () => {
  it('writes a ladder with its positions and a mark on everything that can be ticked', async () => {
    await newPlan()
    expect(read()).toContain(
      'plan: 1\nfrom: "backend-engineer@senior"\nto: "backend-engineer@staff"\nupdated: "2026-03-01"',
    )
    const boxes = read()
      .split('\n')
      .filter((line) => line.startsWith('- [ ]'))
    expect(boxes.length).toBeGreaterThan(10)
    for (const box of boxes) expect(box).toMatch(/<!-- rungs: \S+ -->$/)
  })

  it('lists the criteria of each capability, by which evidence can name them', async () => {
    await newPlan()
    expect(read()).toMatch(/Sets the API conventions that three or more teams follow.* \(#[a-z-]+\)/)
  })

  it('is made for a skip, a move to another role, and a deepening, too', async () => {
    for (const target of ['principal', 'data-engineer@senior', 'engineering-manager@manager', 'senior']) {
      const { code, out } = await rungs(repository, ['plan', 'new', 'backend-engineer@senior', target])
      expect(code, target).toBe(0)
      expect(out).toContain('<!-- rungs record')
    }
  })

  it.each([
    [['plan', 'new', 'backend-engineer', 'staff'], 'is no position'],
    [['plan', 'new', 'backend-engineer@senoir', 'staff'], 'did you mean senior?'],
    [['plan', 'new', 'backend-engineer@senior'], 'usage: rungs plan new'],
    [['plan', 'nwe', 'x'], 'did you mean new?'],
    [['plan', 'status', 'x', '--out', 'y'], 'has no option --out'],
  ])('refuses %j', async (argv, says) => {
    const { code, err } = await rungs(repository, argv)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('takes the place of no file', async () => {
    writeFileSync(plan(), 'mine')
    const { code, err } = await rungs(repository, ['plan', 'new', 'backend-engineer@senior', 'staff', '--out', plan()])
    expect({ code, text: read() }).toEqual({ code: 2, text: 'mine' })
    expect(err).toContain('already exists')
  })
})

describe('rungs plan update', () => {
  it('keeps ticks, notes and evidence, takes over what changed in the profile, and says what it did', async () => {
    await newPlan()
    const box = /- \[ \] (.*<!-- rungs: readiness\/capability\/api-design -->)/.exec(read())?.[1] ?? ''
    edit(`- [ ] ${box}`, `- [x] ${box}\n  - 2026-03-02: my evidence`)
    await inCopy(repository, async (project) => {
      const file = join(project, 'roles/backend-engineer/profile.md')
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(
          'Sets the API conventions that three or more teams follow',
          'Sets the API conventions that five teams follow',
        ),
      )
      const { code, out } = await rungs(project, ['plan', 'update', plan()])
      expect(code).toBe(0)
      expect(out).toContain('changed\n  capability/api-design\n')
      expect(out).toContain('the plan is up to date')
    })
    expect(read()).toContain('that five teams follow')
    expect(read()).toContain(`- [x] ${box}\n  - 2026-03-02: my evidence`)
  })

  it('goes along when the person aims at another level', async () => {
    await newPlan()
    edit('to: "backend-engineer@staff"', 'to: backend-engineer@principal')
    expect((await rungs(repository, ['plan', 'update', plan()])).code).toBe(0)
    expect(read()).toContain('Senior → Principal')
    expect(read()).toContain('to: backend-engineer@principal')
  })

  it('writes nothing when there is nothing to do, and nothing when the profiles have errors', async () => {
    await newPlan()
    const before = read()
    expect((await rungs(repository, ['plan', 'update', plan(), '--date', '2026-03-01'])).out).toBe(
      'the plan was up to date\n',
    )
    expect(read()).toBe(before)
    await inCopy(repository, async (project) => {
      writeFileSync(join(project, 'roles/backend-engineer/profile.md'), 'broken')
      expect((await rungs(project, ['plan', 'update', plan()])).code).toBe(1)
    })
    expect(read()).toBe(before)
  })

  it('refuses what is no plan, and leaves it alone', async () => {
    expect((await rungs(repository, ['plan', 'update', plan()])).err).toContain('could not be read')
    expect(existsSync(plan())).toBe(false)
    writeFileSync(plan(), '# My notes\n')
    const { code, err } = await rungs(repository, ['plan', 'update', plan()])
    expect({ code, text: read() }).toEqual({ code: 2, text: '# My notes\n' })
    expect(err).toContain('which positions')
    writeFileSync(plan(), '{ "version": 1 }\n')
    expect((await rungs(repository, ['plan', 'status', plan()])).err).toMatch(
      /is JSON, and rungs plan reads markdown\n {2}open it on the plan page/,
    )
    writeFileSync(plan(), Buffer.from([0xff, 0xfe, 0x41, 0x00]))
    expect((await rungs(repository, ['plan', 'update', plan()])).err).toContain('not UTF-8')
  })
})

describe('rungs plan status and packet', () => {
  it('hold the evidence against the criteria of the target', async () => {
    await newPlan()
    const id = /three or more teams follow.* \(#([a-z-]+)\)/.exec(read())?.[1] ?? ''
    edit('**Evidence**:', `- 2026-03-02: the [guide](https://example.com/g) (#${id})\n\n**Evidence**:`)
    const status = await rungs(repository, ['plan', 'status', plan()])
    expect(status.out).toContain('missing  API design: Advanced → Expert')
    expect(status.out).toMatch(new RegExp(`  thin     Sets the API conventions .*\\(#${id}\\)`))
    const packet = await rungs(repository, ['plan', 'packet', plan(), '--date', '2026-03-03'])
    expect(packet.out).toMatch(
      /^# Promotion packet: Backend Engineer Senior → Backend Engineer Staff\n\n\*Generated on: 2026-03-03\*/,
    )
    expect(packet.out).toContain(`- **2026-03-02**: the [guide](https://example.com/g)`)
    expect(packet.out).toContain('*No evidence yet.*')
    expect(packet.out).not.toMatch(/\d ?%|score of/)
  })
})

describe('rungs plan compare', () => {
  const theirs = (): string => join(folder, 'theirs.md')
  const stand = (file: string, id: string, text: string): void => {
    const mark = `: <!-- rungs: standing/${id} -->`
    const before = readFileSync(file, 'utf8')
    expect(before).toContain(mark)
    writeFileSync(file, before.replace(mark, `: ${text} <!-- rungs: standing/${id} -->`))
  }

  it('says where two people agree, where they differ, widest apart first, and what one has not rated', async () => {
    await newPlan()
    writeFileSync(theirs(), read())
    for (const [id, mine, other] of [
      ['api-design', 'Expert', 'Advanced'],
      ['failure-handling', 'expert', 'Novice'],
      ['system-design', '*Advanced*', 'Advanced'],
      ['domain-modeling', 'Rather good', 'Competent'],
    ] as const) {
      stand(plan(), id, mine)
      stand(theirs(), id, other)
    }
    edit('- [ ] **API design**', '- [x] **API design**')
    const { code, out } = await rungs(folder, ['plan', 'compare', 'plan.md', 'theirs.md', '--project', repository])
    expect(code).toBe(0)
    const [differ = '', unrated = '', agree = '', ticked = ''] = out.split('\n\n').slice(1)
    expect(differ).toMatch(
      /^To discuss: different ratings\n {2}Failure handling .*\n {4}plan.md: Expert\n {4}theirs.md: Novice\n {2}API design/,
    )
    expect(unrated).toContain('plan.md: "Rather good", which is no step of the scale')
    expect(unrated).toContain('not rated')
    expect(agree).toContain('Same rating\n  System design: Advanced (evidence: missing)')
    expect(ticked).toContain('ticked in plan.md only')
  })

  it('refuses plans of different positions', async () => {
    await newPlan()
    const other = await rungs(repository, ['plan', 'new', 'backend-engineer@senior', 'principal'])
    writeFileSync(theirs(), other.out)
    const { code, err } = await rungs(repository, ['plan', 'compare', plan(), theirs()])
    expect(code).toBe(2)
    expect(err).toContain('not about the same positions')
  })
})
