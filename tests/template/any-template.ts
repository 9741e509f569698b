/** Sets of templates that are right for a shape, at random, and views of the shape to fill them with. */
import fc from 'fast-check'
import type { TemplateFile } from '../../src/template/parse-template.ts'
import type { BlockShape, Shape } from '../../src/template/shape.ts'
import type { Words } from '../../src/template/word-forms.ts'
import { wordsShape } from '../../src/template/words-shape.ts'
import { builtIn } from './small-set.ts'

export interface AnySet {
  readonly files: readonly TemplateFile[]
  /** How many names of values are written in the templates. */
  readonly names: number
  /** The same set with one name misspelt. */
  readonly misspelt: (which: number) => readonly TemplateFile[]
}

interface Around {
  /** From the value that names are looked up in to the outermost one. */
  readonly scopes: readonly Shape[]
  readonly root: Shape
  readonly named: readonly (readonly [string, Shape])[]
  readonly depth: number
  /** Whether the innermost block is a loop. */
  readonly inLoop?: boolean
}

/** Stand around every name of a value until the set is whole. */
const [opens, closes] = ['\u0001', '\u0002']

export function anySet(shape: Shape & BlockShape, words: Words): fc.Arbitrary<AnySet> {
  return fc.gen().map((gen) => {
    const partials: string[] = []
    const allWords = wordsShape(words)
    const pick = <Thing>(...things: readonly Thing[]): Thing => anyOf(things, gen(fc.nat, { max: things.length - 1 }))
    const times = (most: number): number => gen(fc.nat, { max: most })
    const name = (written: string): string => opens + written + closes

    const body = (around: Around): string =>
      Array.from({ length: around.depth > 3 ? 0 : 1 + times(2) }, () => `a ${statement(around)} b\n`).join('')

    const statement = (around: Around): string => {
      const [here = around.root] = around.scopes
      const { inLoop: _, ...outside } = around
      const inside = { ...outside, depth: around.depth + 1 }
      switch (times(9)) {
        case 0:
          return partial('', { scopes: [here], root: around.root, named: [], depth: inside.depth })
        case 1:
          return `{{#> layout}}${body(inside)}{{/layout}}`
        case 2:
          if (around.inLoop === true) {
            return pick('{{@index}}', '{{@key}}', '{{#if @first}}first{{/if}}', '{{#unless @last}}, {{/unless}}')
          }
          return here.kind === 'text' ? '{{this}}' : '{{! nothing }}'
        default: {
          const [path, found] = start(around)
          return use(path, found, inside)
        }
      }
    }

    const partial = (argument: string, around: Around): string => {
      const at = partials.push('') - 1
      partials[at] = body(around)
      return `{{> partials/p${at}${argument}}}`
    }

    const start = (around: Around): readonly [string, Shape] => {
      const blocks = around.scopes.flatMap((scope, up) =>
        scope.kind === 'block' ? [['../'.repeat(up), scope] as const] : [],
      )
      const [prefix, scope] = pick<readonly [string, Shape]>(...blocks, ['@root.', around.root])
      const named = around.named.length > 0 && times(2) === 0 ? pick(...around.named) : undefined
      if (named) return [name(named[0]), named[1]]
      const [field, shape] = pick(...(scope.kind === 'block' ? Object.entries(scope.fields) : []))
      const shadowed = prefix === '' && around.named.some(([taken]) => taken === field)
      return [(prefix === '' && (shadowed || times(3) === 0) ? pick('./', 'this.') : prefix) + name(field), shape]
    }

    const use = (path: string, found: Shape, around: Around): string => {
      switch (found.kind) {
        case 'text':
        case 'number':
          return `{{${path}}}`
        case 'flag':
          return times(1) === 0
            ? `{{#if ${path}}}${body(around)}{{else}}${body(around)}{{/if}}`
            : `{{#unless ${path}}}${body(around)}{{/unless}}`
        case 'maybe':
          return times(1) === 0
            ? `{{#if ${path}}}${use(path, found.of, around)}{{/if}}`
            : `{{#unless ${path}}}${body(around)}{{else}}${use(path, found.of, around)}{{/unless}}`
        case 'words':
          return use(path, allWords, around)
        case 'list': {
          if (found.of.kind === 'text' && times(1) === 0) return `{{join ${path}${pick('', ' " · "')}}}`
          if (isOpen(found.of, around)) return `{{#if ${path}.length}}{{${path}.length}}{{/if}}`
          const item = `n${around.depth}`
          const [as, named] = pick(
            ['', around.named] as const,
            [` as |${item}|`, [...around.named, [item, found.of] as const]] as const,
          )
          const round = { ...around, scopes: [found.of, ...around.scopes], named, inLoop: true }
          return `{{#each ${path}${as}}}${body(round)}{{else}}${body(around)}{{/each}}`
        }
        case 'block': {
          const [field, inner] = pick(...Object.entries(found.fields))
          switch (isOpen(found, around) ? 0 : times(2)) {
            case 0:
              return use(`${path}.${name(field)}`, inner, around)
            case 1:
              return `{{#with ${path}}}${body({ ...around, scopes: [found, ...around.scopes] })}{{/with}}`
            default:
              return partial(` ${path}`, { scopes: [found], root: around.root, named: [], depth: around.depth })
          }
        }
      }
    }

    const page = body({ scopes: [shape], root: shape, named: [], depth: 0 })
    return setOf(
      new Map([
        ['page', page],
        ['layout', 'c\n{{> @partial-block}}\nd\n'],
        ...partials.map((text, at) => [`partials/p${at}`, text] as const),
      ]),
    )
  })
}

/**
 * Whether the value may be one that names are looked up in already. Handlebars opens no second scope for it then, so
 * that `../` would lead to another place on some rounds of a loop. It compares loosely: a text is the same as a list
 * that holds it alone.
 */
function isOpen(shape: Shape, { scopes }: Around): boolean {
  return scopes.includes(shape) || (shape.kind !== 'block' && scopes.some(({ kind }) => kind !== 'block'))
}

function anyOf<Thing>(things: readonly Thing[], which: number): Thing {
  const thing = things[which]
  if (thing === undefined) throw new Error('there is nothing to pick from')
  return thing
}

function setOf(texts: ReadonlyMap<string, string>): AnySet {
  const written = new RegExp(`${opens}([^${closes}]*)${closes}`, 'g')
  const names = Array.from(texts.values()).join('').split(opens).length - 1
  const files = (wrong: number): TemplateFile[] => {
    let at = -1
    return Array.from(texts, ([name, text]) =>
      builtIn(
        name,
        text.replaceAll(written, (_, right: string) => right + ((at += 1) === wrong ? 'zq' : '')),
      ),
    )
  }
  return { files: files(-1), names, misspelt: files }
}

/** Any value of a shape. */
export function anyValue(shape: Shape, words: Words): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text':
      return fc.string({ maxLength: 4 })
    case 'number':
      return fc.nat()
    case 'flag':
      return fc.boolean()
    case 'words':
      return fc.constant(words)
    case 'maybe':
      return fc.option(anyValue(shape.of, words))
    case 'list':
      return fc.array(anyValue(shape.of, words), { maxLength: 2 })
    case 'block':
      return fc.record(
        Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, anyValue(field, words)])),
        { noNullPrototype: true },
      )
  }
}
