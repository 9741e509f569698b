/** Lists the names that each template can use, as markdown, from the shapes of the views. */
import { hostViews } from '../../src/api/host-files.ts'
import { ladderViews } from '../../src/ladder/ladder-templates.ts'
import { siteViews } from '../../src/pages/index.ts'
import { kindsOf } from '../../src/template/shape-kind.ts'
import type { BlockShape, Shape } from '../../src/template/shape.ts'

const begin = '<!-- names: written by `npm run reference` -->'

/** Returns the page with renewed lists of names. The text before the lists stays. */
export function withNames(page: string): string {
  const before = page.slice(0, page.indexOf(begin))
  return `${before}${begin}\n\n${names()}`
}

function names(): string {
  const sets = [
    { folder: 'ladder', views: ladderViews },
    { folder: 'site', views: siteViews },
    { folder: 'host', views: hostViews },
  ]
  return sets.flatMap(({ folder, views }) => sections(folder, views)).join('\n')
}

/** Returns one section for all templates of a view. */
function sections(folder: string, views: Readonly<Record<string, BlockShape>>): string[] {
  return Array.from(new Set(Object.values(views)), (view) => {
    const files = Object.keys(views).filter((name) => views[name] === view)
    const title = files.map((name) => `\`${folder}/${name}.hbs\``).join(', ')
    return `### ${title}\n\n${fields(view, '')}`
  })
}

function fields(block: BlockShape, indent: string): string {
  return Object.entries(block.fields)
    .map(([name, shape]) => `${indent}- \`${name}\` ${inWords(shape)}\n${inner(shape, `${indent}  `)}`)
    .join('')
}

function inner(shape: Shape, indent: string): string {
  if (shape.kind === 'block') return fields(shape, indent)
  return shape.kind === 'list' || shape.kind === 'maybe' ? inner(shape.of, indent) : ''
}

function inWords(shape: Shape): string {
  if (shape.kind === 'maybe') return `${inWords(shape.of)} (may be missing)`
  const kind = {
    text: 'text',
    number: 'number',
    flag: 'yes or no',
    block: 'block',
    words: 'the words of `templates/words/`',
    list: '',
  }[shape.kind]
  const about = shape.about === undefined ? '' : `: ${shape.about}`
  return `– ${shape.kind === 'list' ? `list of ${kindsOf(shape.of)}` : kind}${about}`
}
