import { describe, expect, it } from 'vitest'
import type { Framework } from '../../../src/domain/framework.ts'
import type { InteractionDiagramView } from '../../../src/figures/interaction-diagram.ts'
import { interactionsOf, roleInteractionDiagram } from '../../../src/figures/interactions.ts'
import { say, yaml } from '../../source/inline-project.ts'
import { frameworkOf, repository } from '../../support/example.ts'
import { expectApart, isInside, roomOf, words } from './drawing.ts'

function fabricOf(framework: Framework, roles = framework.roles): InteractionDiagramView | null {
  return roleInteractionDiagram(framework, interactionsOf(framework, roles), (slug) => slug, words)
}

const framework = yaml`
  name: Small
  language: en
  scales:
    - name: Skill
      steps: [{ name: Low }, { name: High }]
  interactionTypes:
    - { id: feeds, name: Feeds, inSentence: feeds, reverse: is-fed-by }
    - { id: is-fed-by, name: Is fed by, inSentence: is fed by, reverse: feeds }
    - { id: meets, name: Meets, inSentence: meets, reverse: meets }
  tracks:
    - name: Craft
      levels: [{ name: Junior }]
`

function small(baker: string, miller: string): Framework {
  const profile = (name: string, interaction: string): string =>
    `name: ${name}\nlevels: [Junior]\n${interaction === '' ? '' : `interactions: [${interaction}]\n`}`
  return say({ framework, roles: { baker: profile('Baker', baker), miller: profile('Miller', miller) } }).framework
}

describe('who works with whom', () => {
  it('has a row for everybody who works with somebody and a line for everything that is written, none on another', () => {
    const example = frameworkOf(repository)
    const view = fabricOf(example)
    if (!view) throw new Error('there is no picture')
    // Coverage from both sides is one thing: the same line, said the other way round.
    const said = example.roles.flatMap(({ name, interactions }) =>
      interactions.map(({ partner, type }) =>
        [`${name} ${type.id} ${partner.name}`, `${partner.name} ${type.reverse ?? ''} ${name}`].toSorted().join('\n'),
      ),
    )
    expect(view.connections).toHaveLength(new Set(said).size)
    const names = example.roles.flatMap(({ name, interactions }) =>
      interactions.flatMap(({ partner }) => [name, partner.name]),
    )
    expect(new Set(view.rows.map(({ label }) => label.full))).toEqual(new Set(names))
    expectApart(view.rows)
    expect(new Set(view.connections.map(({ x }) => x)).size).toBe(view.connections.length)
    const heights = view.rows.map(({ lineY }) => lineY)
    for (const { ends, x } of view.connections) {
      expect(ends).toHaveLength(2)
      for (const { y } of ends) {
        expect(heights).toContain(y)
        expect(view.rows.find(({ lineY }) => lineY === y)?.lineEnd).toBeGreaterThanOrEqual(x)
      }
    }
    for (const { label, ...box } of view.rows) {
      for (const { text, y } of label.lines) {
        expect(isInside(roomOf(text, label.x, y, 'start', 13), box), text).toBe(true)
      }
    }
    for (const band of view.bands) {
      for (const { text, y } of band.label) {
        expect(isInside(roomOf(text, band.middle, y, 'middle', 12), band), text).toBe(true)
      }
      expect(isInside(band, { x: 0, y: 0, width: view.width, height: view.height })).toBe(true)
    }
    expectApart(view.bands)
  })

  it('draws what both sides write about each other once, with an arrow in the direction of its name', () => {
    const view = fabricOf(small('{ role: miller, type: is-fed-by }', '{ role: baker, type: feeds, frequency: Daily }'))
    expect(view?.bands.map(({ label }) => label.map(({ text }) => text).join(' '))).toEqual(['Feeds'])
    const [baker, miller] = view?.rows ?? []
    expect(view?.connections.map(({ ends }) => ends.map(({ kind, y }) => [kind, y]))).toEqual([
      [
        ['dot', miller?.lineY],
        ['arrow', baker?.lineY],
      ],
    ])
  })

  it('draws no arrow where it holds both ways', () => {
    const view = fabricOf(small('{ role: miller, type: meets, frequency: Weekly }', '{ role: baker, type: meets }'))
    expect(view?.connections.map(({ title, ends }) => [title, ...ends.map(({ kind }) => kind)])).toEqual([
      ['Baker meets Miller, Weekly', 'dot', 'dot'],
    ])
  })

  it('shows a partner outside with another outline, without a link, and under a heading of its own', () => {
    const view = fabricOf(small('{ role: Market, external: true, type: feeds }', ''))
    expect(view?.rows.map(({ label, href, isOutside }) => [label.full, href, isOutside])).toEqual([
      ['Baker', 'baker', false],
      ['Market', null, true],
    ])
    expect(view?.groups.map(({ name }) => name)).toEqual(['Outside the organization'])
  })

  it('is nothing where nobody works with anybody', () => {
    expect(fabricOf(small('', ''))).toBeNull()
  })
})
