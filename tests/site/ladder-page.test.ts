import { describe, expect, it } from 'vitest'
import type { Framework } from '../../src/domain/framework.ts'
import { moves } from '../../src/gap/diff.ts'
import { ladderFilePath } from '../../src/addresses.ts'
import { transitionId } from '../../src/domain/position.ts'
import { frameworkOf, repository, siteOf } from '../support/example.ts'
import { aFramework } from '../support/framework-builder.ts'

const framework = frameworkOf(repository)

function filesOf(project: Framework): ReadonlyMap<string, string> {
  const { value, findings } = siteOf(project)
  expect(findings).toEqual([])
  return new Map((value?.site ?? []).map(({ path, text }) => [path, text]))
}

const files = filesOf(framework)

function page(path: string): string {
  const found = files.get(`ladders/${path}.html`)
  if (found === undefined) throw new Error(`there is no page ${path}`)
  return found
}

/** The text of a page as it is read: without tags, blanks folded. */
function read(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x3D;/g, '=')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
}

const ladderPages = Array.from(files).filter(([path]) => /^ladders\/.+\.html$/.test(path))

describe('the page of a ladder', () => {
  const html = page('data-engineer/senior-to-staff')

  it('begins with how much changes and how long it takes', () => {
    expect(read(html)).toMatch(/Data Engineer: Senior → Staff .* 6 raised 3 unchanged 2-3 years Estimated Timeline/)
  })

  it('shows what changes before what stays, and both before the rest of the ladder', () => {
    const order = [
      'id="glance"',
      'id="changes"',
      'id="unchanged"',
      'id="responsibilities"',
      'id="readiness"',
      'id="check-ins"',
      'id="notes"',
    ]
    const places = order.map((id) => html.indexOf(id))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('says every step of the way of a capability, and how urgent it is', () => {
    expect(read(html)).toContain('SQL # Advanced → Expert Priority: High Core × 1 = 3 Timeline: 12-18 months')
  })

  it('folds what stays the same', () => {
    expect(html).toMatch(/<details>\s*<summary>3 unchanged<\/summary>\s*<ul><li>Code review <span class="tag">Advanced/)
  })

  it('has every text that the markdown has', () => {
    const markdown = files.get('ladders/data-engineer/senior-to-staff.md') ?? ''
    const items = Array.from(
      markdown.matchAll(/^(?:- (?:\[ \] )?)?(?:\*\*[^*]+\*\*: )?(\w.+?)(?: {2})?$/gm),
      (match) => match[1] ?? '',
    ).slice(2)
    expect(items.length).toBeGreaterThan(120)
    const text = read(html)
    expect(
      items.filter((item) => !text.includes(item.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\\/g, ''))),
    ).toEqual([])
  })

  it('gives everything that can be ticked an id that stays, with an empty box beside it', () => {
    const items = Array.from(html.matchAll(/<li id="([^"]+)" data-item="([^"]+)"><span class="box"/g))
    const markdown = files.get('ladders/data-engineer/senior-to-staff.md') ?? ''
    expect(items).toHaveLength(Array.from(markdown.matchAll(/^- \[ \]/gm)).length)
    for (const [, id, item] of items) expect(id).toBe(item)
    expect(items.map(([, id]) => id)).toContain('readiness/capability/sql')
  })

  it('leads to the step before, the step after, the markdown and a comparison that begins here', () => {
    expect(html).toContain('href="../../ladders/data-engineer/mid-to-senior.html"')
    expect(html).toContain('href="../../ladders/data-engineer/staff-to-principal.html"')
    expect(html).toContain('href="../../ladders/data-engineer/senior-to-staff.md"')
    expect(html.replace(/&#x3D;/g, '=')).toContain(
      'href="../../compare.html#from=data-engineer@senior&amp;to=data-engineer@staff"',
    )
  })

  it('says aloud which words came and which went', () => {
    const marked = ladderPages.map(([, text]) => text).find((text) => text.includes('<ins>')) ?? ''
    expect(read(marked)).toMatch(/\[added: [^\]]+ ?\]/)
    expect(marked).toMatch(/<del><span class="unseen">\[removed: <\/span>/)
  })

  it.each(ladderPages)('%s has no heading without anything below it', (_, text) => {
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
    for (const match of main.matchAll(/<\/h([2-4])>\s*(?:<\/[a-z]+>\s*)*(?:<h([1-4])|<\/main|$)/g)) {
      // A group is headed once and its parts again.
      expect(Number(match[2] ?? 0), match[0]).toBeGreaterThan(Number(match[1]))
    }
  })
})

describe('the page of a declared move', () => {
  it('is there for every one, with its markdown beside it, and in no other folder', () => {
    const gaps = moves(framework)
    expect(gaps.map(({ kind }) => kind)).toContain('lateral')
    expect(gaps.map(({ kind }) => kind)).toContain('switch')
    for (const gap of gaps) {
      expect(files.has(`ladders/${transitionId(gap)}.html`)).toBe(true)
      expect(files.get(`ladders/${transitionId(gap)}.md`)).toContain(gap.to.role.name)
    }
    const ladders = siteOf(framework).value?.ladders.map(({ path }) => path) ?? []
    expect(gaps.some((gap) => ladders.includes(ladderFilePath(gap)))).toBe(false)
  })

  it('says what both roles ask for, what is new, what is asked less and what no more', () => {
    const text = read(page('backend-engineer/senior-to-engineering-manager-manager'))
    expect(text).toContain('Another track Backend Engineer Senior → Engineering Manager Manager')
    expect(text).toContain('3 expected in both 9 new 1 new wording 2 lowered 6 no longer expected')
    expect(text).toMatch(/System design Advanced Competent lowered/)
    expect(text).toMatch(/API design Advanced not required no longer expected/)
    expect(text).toContain('About This Move: Usually after leading')
  })
})

describe('a ladder of little', () => {
  const one = aFramework({
    tracks: { ic: ['only'] },
    roles: { cook: { capabilities: { stock: { levels: { only: 'described' } } } }, guest: {} },
  })

  it('says in words that nothing changes', () => {
    const text = read(filesOf(one).get('ladders/cook/only-development.html') ?? '')
    expect(text).toContain('1 unchanged')
    expect(text).toContain('No capability changes.')
  })

  it('says of what is not written that nothing is claimed', () => {
    const unwritten = aFramework({
      tracks: { ic: ['low', 'high'] },
      roles: { cook: { capabilities: { stock: { levels: { low: 'described' } } } } },
    })
    const text = read(filesOf(unwritten).get('ladders/cook/low-to-high.html') ?? '')
    expect(text).toContain('1 not described yet')
    expect(text).toMatch(/so these capabilities cannot be compared\. stock/i)
  })

  it('stands without a role, too', () => {
    const empty = filesOf({ ...framework, roles: [] })
    expect(read(empty.get('compare.html') ?? '')).toContain('There are no roles yet.')
    expect(read(empty.get('comparisons.html') ?? '')).toContain('There are no roles yet.')
  })

  it('marks a target that is still being written, or that nobody starts at any more', () => {
    const [role] = framework.roles
    if (!role) throw new Error('the example has no role')
    for (const [status, words] of [
      ['draft', 'is not finished yet'],
      ['deprecated', 'no longer offered to new people'],
    ] as const) {
      const marked = filesOf({ ...framework, roles: [{ ...role, status, edges: [], interactions: [] }] })
      expect(marked.get(`ladders/${role.slug}/mid-to-senior.html`)).toContain(words)
      expect(files.get(`ladders/${role.slug}/mid-to-senior.html`)).not.toContain(words)
    }
  })
})

describe('the sources', () => {
  it('are linked at their lines where the framework says where they are, and nowhere else', () => {
    expect(page('data-engineer/senior-to-staff')).not.toContain('class="edit"')
    const linked = filesOf({ ...framework, repoUrl: 'https://example.com/team/ladders/blob/main/' })
    const html = linked.get('ladders/data-engineer/senior-to-staff.html') ?? ''
    const sql = framework.roles
      .find(({ slug }) => slug === 'data-engineer')
      ?.capabilities.find(({ id }) => id === 'sql')
    const line = sql?.cells.find(({ level }) => level === 'staff')?.at.start?.line ?? 0
    expect(line).toBeGreaterThan(10)
    expect(html).toContain(`href="https://example.com/team/ladders/blob/main/roles/data-engineer/profile.md#L${line}"`)
    expect(html).toMatch(
      /id="readiness">[^<]*<a class="edit" href="https:\/\/example\.com\/team\/ladders\/blob\/main\/roles\/data-engineer\/profile\.md#L\d+"/,
    )
  })
})
