/** Sets of templates that are right for a shape, at random, and views of the shape to fill them with. */
import fc from 'fast-check'
import type { TemplateFile } from '../../src/template/parse-template.ts'
import { block, type BlockShape, type Shape } from '../../src/template/shape.ts'
import type { Words } from '../../src/template/word-forms.ts'
import { wordsShape } from '../../src/template/words-shape.ts'
import { builtIn } from './small-set.ts'

export interface AnySet {
  readonly files: readonly TemplateFile[]
  /** The same set as Handlebars reads it: it leaves a block only with `../`. */
  readonly forHandlebars: readonly TemplateFile[]
  /** How many names of values are written in the templates. */
  readonly names: number
  /** The same set with one name misspelt. */
  readonly misspelt: (which: number) => readonly TemplateFile[]
}

interface Around {
  /** From the value that names are looked up in to the outermost one. */
  readonly scopes: readonly Shape[]
  readonly root: Shape & BlockShape
  readonly depth: number
  /** Whether the innermost block is a loop. */
  readonly inLoop?: boolean
}

/** Around every name of a value until the set is complete. */
const [opens, closes] = ['\u0001', '\u0002']

/** Around everything that only Handlebars needs. */
const [judgeOpens, judgeCloses] = ['\u0003', '\u0004']

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
          return times(1) === 0 ? withValue(here, around) : partial('', partialAround(here, inside))
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

    const partialAround = (here: Shape, { root, depth }: Around): Around => ({ scopes: [here], root, depth })

    /** Includes a partial that gets one value by name. */
    const withValue = (here: Shape, around: Around): string => {
      if (here.kind !== 'block') return ''
      const [path, found] = start(around)
      // The value of a name that may be missing is not asked for here.
      if (found.kind !== 'text' && found.kind !== 'list' && found.kind !== 'block') return ''
      const merged = block({ ...here.fields, given: found })
      return partial(` given=${path}`, partialAround(merged, { ...around, depth: around.depth + 1 }))
    }

    /** A path with one name, which belongs to the innermost block that has it. */
    const start = ({ scopes, root }: Around): readonly [string, Shape] => {
      const isPage = scopes.at(-1) === root
      const lookups = [...scopes, ...(isPage ? [] : [root])]
      const seen = new Set<string>()
      const reachable = lookups.flatMap((scope, up) => {
        const fields = scope.kind === 'block' ? Object.entries(scope.fields) : []
        const nearest = fields.filter(([field]) => !seen.has(field))
        for (const [field] of nearest) seen.add(field)
        return nearest.length === 0 ? [] : [{ nearest, up }]
      })
      const { nearest, up } = pick(...reachable)
      const [field, shape] = pick(...nearest)
      if (up === 0) return [pick('', '', './', 'this.') + name(field), shape]
      if (lookups[up] === root && times(1) === 0) return [`@root.${name(field)}`, shape]
      const judge = lookups[up] === root ? '@root.' : '../'.repeat(up)
      return [judgeOpens + judge + judgeCloses + name(field), shape]
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
          const round = { ...around, scopes: [found.of, ...around.scopes], inLoop: true }
          return `{{#each ${path}}}${body(round)}{{else}}${body(around)}{{/each}}`
        }
        case 'block': {
          const [field, inner] = pick(...Object.entries(found.fields))
          switch (isOpen(found, around) ? 0 : times(2)) {
            case 0:
              return use(`${path}.${name(field)}`, inner, around)
            case 1:
              return `{{#with ${path}}}${body({ ...around, scopes: [found, ...around.scopes] })}{{/with}}`
            default:
              return partial(` ${path}`, partialAround(found, around))
          }
        }
      }
    }

    const page = body({ scopes: [shape], root: shape, depth: 0 })
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
  const judgedPart = new RegExp(`${judgeOpens}([^${judgeCloses}]*)${judgeCloses}`, 'g')
  const names = Array.from(texts.values()).join('').split(opens).length - 1
  const files = (wrong: number, judged: string): TemplateFile[] => {
    let at = -1
    return Array.from(texts, ([name, text]) =>
      builtIn(
        name,
        text
          .replaceAll(judgedPart, judged)
          .replaceAll(written, (_, right: string) => right + ((at += 1) === wrong ? 'zq' : '')),
      ),
    )
  }
  return { files: files(-1, ''), forHandlebars: files(-1, '$1'), names, misspelt: (which) => files(which, '') }
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
