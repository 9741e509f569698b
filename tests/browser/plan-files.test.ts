/**
 * Plans leave the browser as files and links, and come back from them: whole, the same each time, and without a word
 * lost of what is there.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  about,
  addEvidence,
  downloaded,
  fill,
  jsonOf,
  open,
  openPlan,
  rate,
  reload,
  status,
  stored,
} from './support/plan.ts'

const buttons = ['Markdown', 'JSON', 'Table (CSV)', 'Calendar'] as const

async function files(page: Page): Promise<Record<string, string>> {
  const all: [string, string][] = []
  for (const button of buttons) {
    const { name, text } = await downloaded(page, button)
    all.push([name, text])
  }
  return Object.fromEntries(all)
}

const everything = async (): Promise<string> => {
  const page = await openPlan()
  await fill(page)
  return jsonOf(page)
}

const notes = (page: Page) => page.getByRole('textbox', { name: 'Notes on the whole plan' })

describe('a plan', () => {
  it.each(['http', 'file'] as const)(
    'is taken out as files, and an empty browser that reads one gives the same bytes, from %s',
    async (from) => {
      const page = await openPlan({ from })
      await fill(page)
      const taken = await files(page)
      expect(await files(page)).toEqual(taken)
      const name = 'plan-backend-engineer-senior-to-backend-engineer-staff'
      const {
        [`${name}.md`]: markdown = '',
        [`${name}.json`]: json = '',
        [`${name}.csv`]: csv = '',
        [`${name}.ics`]: calendar = '',
      } = taken
      expect(markdown).toMatch(
        /^---\n[^]*start: "2026-03-01"[^]*- 2026-03-02: Wrote the guide https:\/\/example.com\/guide \(#/,
      )
      expect(JSON.parse(json)).toMatchObject({
        version: 1,
        start: '2026-03-01',
        dates: { 'capability/api-design': '2026-09-01' },
      })
      expect(csv).toContain('"Reviewed the migration, ""line by line"""')
      expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20260901\r\n[^]*END:VCALENDAR\r\n$/)
      const other = await openPlan({ from })
      expect(await open(other, 'Open a plan', 'plan.json', json)).toBe('The plan was imported.')
      expect(await files(other)).toEqual(taken)
      await reload(other)
      expect(await files(other)).toEqual(taken)
    },
  )

  it('comes back from its markdown with everything that a person has said', async () => {
    const page = await openPlan()
    await fill(page)
    const [markdown, json] = [(await downloaded(page, 'Markdown')).text, await jsonOf(page)]
    const other = await openPlan()
    expect(await open(other, 'Open a plan', 'plan.md', `\uFEFF${markdown}`)).toBe('The plan was imported.')
    expect(await jsonOf(other)).toBe(json)
    await reload(other)
    expect(await other.locator('.tick-changed:visible').count()).toBe(0)
    expect((await downloaded(other, 'Markdown')).text).toBe(markdown)
  })

  it('is read by the program, as markdown', async () => {
    const page = await openPlan()
    await fill(page)
    const folder = mkdtempSync(join(tmpdir(), 'rungs plan '))
    try {
      const file = join(folder, 'plan.md')
      writeFileSync(file, (await downloaded(page, 'Markdown')).text)
      const {
        status: code,
        stdout,
        stderr,
      } = spawnSync(process.execPath, ['dist/cli.js', 'plan', 'status', file], { encoding: 'utf8' })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/thin +API design/)
      expect(stdout).toMatch(/missing +System design/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('without a date makes no calendar, and says so', async () => {
    const page = await openPlan()
    await rate(page, 'API design', 'Advanced')
    await page.getByRole('button', { name: 'Calendar' }).click()
    expect(await page.locator('.plan-out-status').innerText()).toBe(
      'This plan has no dates yet. Set a start date or a target date.',
    )
    await about(page, 'API design').getByLabel('Target date').fill('2026-09-01')
    expect((await downloaded(page, 'Calendar')).text).toContain('SUMMARY:API design')
    expect(await page.locator('.plan-out-status').innerText()).toBe('')
  })
})

describe('a file that is brought in', () => {
  it.each([
    ['is no plan', 'notes.md', '# My notes\n', '“notes.md” is not a plan.'],
    ['is of another program', 'data.json', '{"a":1}', '“data.json” is not a plan.'],
    [
      'was made by a later version',
      'new.json',
      '{"version":2,"from":"a@b","to":"c@d"}',
      '“new.json” comes from a newer version of this site.',
    ],
    [
      'is about other positions',
      'other.json',
      '{"version":1,"from":"backend-engineer@senior","to":"data-engineer@staff"}',
      '“other.json” is about other positions: backend-engineer@senior → data-engineer@staff. Choose those first.',
    ],
  ])('and %s changes nothing, and the page says why', async (_, name, text, says) => {
    const page = await openPlan()
    await rate(page, 'API design', 'Advanced')
    const before = await stored(page)
    expect(await open(page, 'Open a plan', name, text)).toBe(says)
    expect(await open(page, 'Open the other assessment', name, text)).toBe(says)
    expect(await stored(page)).toEqual(before)
    expect(await page.locator('.plan-views').innerHTML()).toBe('')
    expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(false)
  })

  it('twice is there once', async () => {
    const json = await everything()
    const page = await openPlan()
    await open(page, 'Open a plan', 'plan.json', json)
    expect(await open(page, 'Open a plan', 'plan.json', json)).toBe('The plan was imported.')
    expect(await jsonOf(page)).toBe(json)
  })

  it('and says something else is joined: what is there counts, both stay, and it can be taken back without what was written since', async () => {
    const json = await everything()
    const page = await openPlan()
    await rate(page, 'API design', 'Novice')
    await notes(page).fill('Mine')
    await addEvidence(page, 'API design', { date: '2026-01-02', what: 'Of my own' })
    const before = await jsonOf(page)
    expect(await open(page, 'Open a plan', 'plan.json', json)).toMatch(
      /^The plan was imported. Both plans have an entry for (?:.*API design.*Senior → Staff|.*Senior → Staff.*API design). Yours is used, and the other one is in the notes.$/,
    )
    const joined = await jsonOf(page)
    const both = [
      '"value": "novice"',
      'Imported: advanced',
      'Mine',
      'ümlauts',
      'Of my own',
      'Wrote the guide',
      'Ask Kim.',
    ]
    expect(both.filter((words) => !joined.includes(words))).toEqual([])
    await about(page, 'System design').getByLabel('Notes').fill('Written since')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(JSON.parse(await jsonOf(page))).toEqual({
      ...(JSON.parse(before) as Record<string, unknown>),
      notes: { plan: 'Mine', 'capability/system-design': 'Written since' },
    })
    expect(await status(page)).toBe('Restored.')
  })

  it('and is known in part is read as far as it goes; the rest is set aside, and the page says so', async () => {
    const page = await openPlan()
    const file = {
      version: 1,
      from: 'backend-engineer@senior',
      to: 'backend-engineer@staff',
      notes: { plan: 'Mine', b: 7 },
      mood: 'good',
    }
    expect(await open(page, 'Open a plan', 'plan.json', JSON.stringify(file))).toBe(
      'The plan was imported. Some parts of the plan are not known here. They are kept separately, and nothing is lost.',
    )
    expect(await notes(page).inputValue()).toBe('Mine')
    expect(Object.values(await stored(page)).join('')).toContain('"aside":[{"notes":{"b":7},"mood":"good"}]')
  })
})

describe('two views', () => {
  it('stand side by side with what to talk about, and the other one is not kept', async () => {
    const theirs = await openPlan()
    await rate(theirs, 'API design', 'Advanced')
    await rate(theirs, 'Failure handling', 'Novice')
    await rate(theirs, 'System design', 'Expert')
    await theirs.locator('li[data-item] input.box').nth(1).check()
    const json = await jsonOf(theirs)
    const page = await openPlan()
    await rate(page, 'API design', 'Advanced')
    await rate(page, 'Failure handling', 'Expert')
    await rate(page, 'Domain modeling', 'Competent')
    const before = await stored(page)
    expect(await open(page, 'Open the other assessment', 'manager.json', json)).toBe('manager.json')
    const part = page.getByRole('region', { name: 'Compare assessments' }).locator('.plan-views')
    const agenda = await part.locator('ol > li').allInnerTexts()
    expect(agenda[0]).toBe('Failure handling: you say Expert, the other assessment says Novice.')
    expect(agenda).toContain('System design: you say not rated, the other assessment says Expert.')
    expect(agenda).toContain('Domain modeling: you say Competent, the other assessment says not rated.')
    expect(agenda.join(' ')).not.toContain('API design')
    const rows = await part
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => Array.from(row.children, (cell) => cell.textContent?.trim())))
    expect(rows).toContainEqual(['API design', 'Advanced', 'Advanced', 'agree', 'missing'])
    expect(rows[0]).toEqual(['Failure handling', 'Expert', 'Novice', 'differ', 'missing'])
    expect(rows).toContainEqual([
      'Domain modeling',
      'Competent',
      'not rated',
      expect.stringMatching(/^not rated$/i),
      'missing',
    ])
    expect(await part.locator('ul > li').allInnerTexts()).toEqual([expect.stringMatching(/: in the other assessment$/)])
    expect(await stored(page)).toEqual(before)
    await reload(page)
    expect(await part.innerHTML()).toBe('')
  })
})
