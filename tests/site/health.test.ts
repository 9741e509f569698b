import { describe, expect, it } from 'vitest'
import { finding, type Finding } from '../../src/diagnostic/finding.ts'
import type { Framework } from '../../src/domain/framework.ts'
import { editLink } from '../../src/pages/parts/edit-link.ts'
import { siteOf } from '../support/example.ts'
import { aFramework } from '../support/framework-builder.ts'

const framework = aFramework({
  roles: {
    smith: {
      levels: ['junior', 'mid', 'senior'],
      capabilities: {
        forging: {
          levels: { junior: 'novice', mid: 'expert', senior: 'expert' },
          criteria: { novice: { heat: 'Keeps the fire even.' } },
        },
        trade: { levels: { junior: 'not required', mid: 'novice' } },
      },
    },
    carter: {
      levels: ['senior', 'staff'],
      capabilities: { driving: { levels: { senior: 'novice', staff: 'competent' } } },
    },
  },
})

function health(of: Framework, findings: readonly Finding[] = []): string {
  const made = siteOf(of, [], findings)
  expect(made.findings).toEqual([])
  return made.value?.site.find(({ path }) => path === 'health.html')?.text ?? ''
}

/** The rows of the table with this caption, as what is read in each cell. */
function rows(html: string, caption: string): string[][] {
  const table =
    html
      .split('<table>')
      .find((part) => part.includes(`${caption}</caption>`))
      ?.split('</table>')[0] ?? ''
  return Array.from(table.matchAll(/<tr>(.*?)<\/tr>/gs), (row) =>
    Array.from((row[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs), (cell) => shown(cell[1] ?? '')),
  )
}

function shown(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

describe('the page about the health of a framework', () => {
  it('counts what is written, what has no criteria, what is not asked and what is not written', () => {
    expect(rows(health(framework), 'Cells by role')).toEqual([
      ['Role', '', 'With criteria', 'Without criteria', 'Not required', 'Not described yet', 'All cells'],
      ['smith', '', '1', '3', '1', '1', '6'],
      ['carter', '', '0', '2', '0', '0', '2'],
      ['All roles', '', '1', '5', '1', '1', '8'],
    ])
  })

  it('draws shares that fill the bar, and leaves the drawing out for those who hear the table', () => {
    const bars = Array.from(
      health(framework).matchAll(/<svg class="bar"[^>]*aria-hidden="true"[^>]*>(.*?)<\/svg>/g),
      (match) => match[1] ?? '',
    )
    expect(bars).toHaveLength(2)
    for (const bar of bars) {
      const widths = Array.from(bar.matchAll(/ width="([\d.]+)"/g), (match) => Number(match[1]))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1)
    }
  })

  it('shows how much rises at each level, how far at most, and where nothing does', () => {
    expect(rows(health(framework), 'capabilities that rise')).toEqual([
      ['Role', 'mid', 'senior', 'staff'],
      ['smith', '2 up to 3 steps', '0 nothing rises', '–'],
      ['carter', '–', '–', '1'],
    ])
  })

  it('says calmly that there is nothing to do', () => {
    const html = health(framework)
    expect(html).toContain('There is nothing to do.')
    expect(html).not.toContain('<details')
  })

  it('groups what was found by role and rule, with remedy, place and a link to the line', () => {
    const at = { file: 'roles/smith/profile.md', start: { line: 12, column: 3 } }
    const found = [
      finding('owner-missing', { file: 'roles/smith/profile.md' }, {}),
      finding('lowered-without-reason', at, { capability: 'forging', level: 'senior', from: 'expert', to: 'novice' }),
      finding(
        'unused-capability',
        { file: 'roles/capabilities/a.yaml', start: { line: 2, column: 1 } },
        { capability: 'Fletching' },
      ),
      finding(
        'unused-capability',
        { file: 'roles/capabilities/a.yaml', start: { line: 9, column: 1 } },
        { capability: 'Thatching' },
      ),
    ]
    const html = health({ ...framework, repoUrl: 'https://example.com/team/blob/main' }, found)
    expect(rows(html, 'Findings by rule').map(([code, count]) => [code, count])).toEqual([
      ['Rule', 'Findings'],
      ['unused-capability', '2'],
      ['lowered-without-reason', '1'],
      ['owner-missing', '1'],
    ])
    const groups = html
      .split('<details')
      .slice(1)
      .map((part) => shown(`<${part.split('</details>')[0] ?? ''}`))
    expect(groups.map((group) => group.split(' ').slice(0, 2))).toEqual([
      ['roles/capabilities/a.yaml', '2'],
      ['smith', '2'],
    ])
    expect(groups[1]).toContain('&quot;forging&quot; drops from expert to novice at senior without a reason')
    expect(groups[1]).toContain('explain senior under reasons:, or raise the step')
    expect(html).toContain(
      '<a class="place" href="https://example.com/team/blob/main/roles/smith/profile.md#L12">roles/smith/profile.md:12</a>',
    )
  })

  it('names places without a link where nobody knows where the repository is', () => {
    const html = health(framework, [finding('owner-missing', { file: 'roles/smith/profile.md' }, {})])
    expect(html).toContain('<code class="place">roles/smith/profile.md</code>')
    expect(html).not.toContain('class="edit"')
  })

  it('marks a review that is due, and tells where nobody is named', () => {
    const [smith, carter] = framework.roles
    const roles = smith && carter ? [{ ...smith, owners: ['The guild'], reviewed: '2020-01-01' }, carter] : []
    const due = finding('review-overdue', { file: 'roles/smith/profile.md' }, { reviewed: '2020-01-01', months: 12 })
    expect(rows(health({ ...framework, roles }, [due]), 'date of its last review').slice(1)).toEqual([
      ['smith', 'The guild', '2020-01-01 review due'],
      ['carter', 'no owner', 'no date'],
    ])
  })

  it('tells an inherited allowance once, with its reason', () => {
    const allowance = {
      rule: 'uneven-step',
      where: 'forging',
      reason: 'A master teaches it in one winter.',
      at: { file: 'roles/smith/profile.md' },
    } as const
    const roles = framework.roles.map((role) => ({ ...role, allowed: [allowance] }))
    expect(rows(health({ ...framework, roles }), 'with their reasons').slice(1)).toEqual([
      ['uneven-step', 'forging', 'A master teaches it in one winter.', 'roles/smith/profile.md'],
    ])
  })

  it('lists shared capabilities with the least used first', () => {
    const at = (line: number) => ({ file: 'roles/capabilities/a.yaml', start: { line, column: 1 } })
    const [smith, carter] = framework.roles
    const used = (role: Framework['roles'][number]) => ({
      ...role,
      capabilities: role.capabilities.map((capability) => ({ ...capability, definedAt: at(1) })),
    })
    const library = ['Forging', 'Thatching'].map((name, index) => ({
      id: `a-${index}` as Framework['library'][number]['id'],
      name,
      aliases: [],
      scale: undefined,
      at: at(index + 1),
    }))
    const roles = smith && carter ? [used(smith), used(carter)] : []
    expect(rows(health({ ...framework, roles, library }), 'least used first').slice(1)).toEqual([
      ['Thatching', '0', 'roles/capabilities/a.yaml:2'],
      ['Forging', '2', 'roles/capabilities/a.yaml:1'],
    ])
  })
})

describe('a link to the source', () => {
  it('opens the file at its line', () => {
    const place = { file: 'roles/a b/profile.md', start: { line: 7, column: 2 } }
    expect(editLink({ repoUrl: 'https://example.com/x/' }, place)).toBe(
      'https://example.com/x/roles/a%20b/profile.md#L7',
    )
    expect(editLink({ repoUrl: 'https://example.com/x' }, { file: 'roles/a.md' })).toBe(
      'https://example.com/x/roles/a.md',
    )
    expect(editLink({ repoUrl: undefined }, place)).toBeNull()
  })
})
