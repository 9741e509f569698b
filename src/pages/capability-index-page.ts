/** The index of all capabilities, from A to Z and by group. */
import { block, list, maybe, number, text } from '../template/shape.ts'
import { alphabetOf } from './parts/alphabet.ts'
import { type SharedCapability, sharedCapabilities } from './parts/capability-uses.ts'
import { linkShape } from './parts/link.ts'
import { homeCrumb } from './page-head.ts'
import type { Page, RenderPage, Site } from './page.ts'
import { byCapabilityGroup } from './parts/capability-groups.ts'
import { capabilityIndexPath, capabilityPath, relativeLink } from '../addresses.ts'

const entryShape = block({ ...linkShape.fields, roles: number('how many ask for it') })

export const capabilityIndexShape = block({
  letters: list(
    block({
      anchor: text(),
      letter: maybe(text('missing for names that begin with no letter')),
      capabilities: list(entryShape),
    }),
    'in the order of the alphabet of the words file',
  ),
  groups: list(
    block({
      name: maybe(text('missing for what belongs to no group')),
      description: maybe(text()),
      capabilities: list(linkShape),
    }),
    'empty where the framework has no groups',
  ),
})

export function capabilityIndexPages(
  { framework, words }: Site,
  render: RenderPage<typeof capabilityIndexShape>,
): Page[] {
  const heading = words.text('capabilityIndex.heading', {})
  const description = words.text('capabilityIndex.description', { name: framework.name })
  const alphabet = alphabetOf(words.text('capabilityIndex.alphabet', {}))
  const all = sharedCapabilities(framework).toSorted((a, b) => alphabet.compare(a.name, b.name))
  const link = ({ id, name }: SharedCapability) => ({
    text: name,
    href: relativeLink(capabilityIndexPath, capabilityPath(id)),
  })
  const letters = Array.from(new Set(all.map(({ name }) => alphabet.letterOf(name))))
  const page = {
    letters: letters.map((letter, index) => ({
      anchor: `letter-${index + 1}`,
      letter: letter ?? null,
      capabilities: all
        .filter(({ name }) => alphabet.letterOf(name) === letter)
        .map((shared) => ({ ...link(shared), roles: shared.uses.length })),
    })),
    groups:
      framework.groups.length === 0
        ? []
        : byCapabilityGroup(framework, all, ({ group }) => group).map(({ group, items }) => ({
            name: group?.name ?? null,
            description: group?.description ?? null,
            capabilities: items.map(link),
          })),
  }
  const head = {
    path: capabilityIndexPath,
    title: heading,
    description,
    trail: [homeCrumb(words)],
    source: framework.at,
  }
  return [{ head, render: (context) => render(context, page) }]
}
