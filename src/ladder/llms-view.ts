/** `llms.txt` in the format of llmstxt.org, which lists plain-text files for language models. */
import type { Framework, Role } from '../domain/framework.ts'
import type { Transition } from '../gap/gap.ts'
import { block, list, text, type View, words } from '../template/shape.ts'
import { ladderSourcePath } from '../addresses.ts'
import type { LadderTranslator } from '../words/translator.ts'

const linkShape = block({ text: text(), address: text() })

export const llmsShape = block({
  words: words(),
  title: text(),
  summary: text(),
  base: text('the prefix of each path of the site: its address, or nothing'),
  families: list(
    block({ name: text(), ladders: list(linkShape, 'from one level to the next') }),
    'those that have ladders',
  ),
  development: list(linkShape, 'ladders for growing at a level'),
})

/**
 * @param gaps the gaps with a generated ladder, in the order to list them
 * @param base the prefix for paths of the site
 */
export function llmsView(
  framework: Framework,
  gaps: readonly Transition[],
  words: LadderTranslator,
  base: string,
): View<typeof llmsShape> {
  const link = (gap: Transition): View<typeof llmsShape>['development'][number] => {
    const names = { from: gap.from.level.name, to: gap.to.level.name, level: gap.to.level.name }
    const subtitle = words.text(gap.kind === 'deepen' ? 'developmentSubtitle' : 'subtitle', names)
    return { text: `${gap.to.role.name}: ${subtitle}`, address: base + ladderSourcePath(gap) }
  }
  const next = gaps.filter(({ kind }) => kind !== 'deepen')
  const ladders = (belongs: (role: Role) => boolean): View<typeof llmsShape>['development'] =>
    next.filter(({ to }) => belongs(to.role)).map(link)
  const families = framework.families.map(({ id, name }) => ({ name, ladders: ladders(({ family }) => family === id) }))
  const others = { name: words.text('otherRoles', {}), ladders: ladders(({ family }) => family === undefined) }
  return {
    words: words.all,
    title: words.text('indexTitle', { name: framework.name }),
    summary: words.text('llmsSummary', { name: framework.name }),
    base,
    families: [...families, others].filter((family) => family.ladders.length > 0),
    development: gaps.filter(({ kind }) => kind === 'deepen').map(link),
  }
}
