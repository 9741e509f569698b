import { describe, expect, expectTypeOf, it } from 'vitest'
import { hostViews } from '../../src/api/host-files.ts'
import { ladderViews } from '../../src/ladder/ladder-templates.ts'
import { siteViews } from '../../src/pages/index.ts'
import { compileMarkdown } from '../../src/template/compile-markdown.ts'
import { block, flag, list, maybe, number, oneOf, text, type View, words } from '../../src/template/shape.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { templatesFolder } from '../support/example.ts'
import { own } from './small-set.ts'

const personShape = block({
  name: text(),
  kind: oneOf('one', 'other'),
  age: number(),
  isHere: flag(),
  mail: maybe(text()),
  tags: list(text()),
})
type Person = View<typeof personShape>

/** A person without one key. */
const most: Omit<Person, 'mail'> = { name: 'A', kind: 'one', age: 1, isHere: true, tags: [] }

describe('the type of a view', () => {
  it('is that of its shape', () => {
    expectTypeOf<Person>().toEqualTypeOf<{
      readonly name: string
      readonly kind: 'one' | 'other'
      readonly age: number
      readonly isHere: boolean
      readonly mail: string | null
      readonly tags: readonly string[]
    }>()
    const nested = block({ words: words(), lead: maybe(personShape), people: list(list(personShape)) })
    expectTypeOf<View<typeof nested>>().toEqualTypeOf<{
      readonly words: object
      readonly lead: Person | null
      readonly people: readonly (readonly Person[])[]
    }>()
  })

  it('refuses a view that lacks a key of its shape, has one more, or has one of another kind', () => {
    const { value } = compileMarkdown([own('page', '{{name}}')], { page: personShape }, {})
    // @ts-expect-error a key is missing
    value?.render('page', most)
    // @ts-expect-error a key is not in the shape
    value?.render('page', { ...most, mail: null, nickname: 'B' })
    // @ts-expect-error undefined is not the null of what may be missing
    value?.render('page', { ...most, mail: undefined })
    // @ts-expect-error not one of the texts
    value?.render('page', { ...most, mail: null, kind: 'two' })
    // @ts-expect-error there is no such template
    expect(() => value?.render('pages', { ...most, mail: null })).toThrow('there is no template "pages"')
    expect(value?.render('page', { ...most, mail: null }).value).toBe('A')
  })
})

it('every template that is no partial has a shape, and the other way round', () => {
  const documents = (folder: string): string[] =>
    builtInTemplates(nodeHost, templatesFolder)
      .flatMap(({ path }) => new RegExp(`^${folder}/([^/]+)\\.hbs$`).exec(path)?.[1] ?? [])
      .toSorted()
  expect(documents('ladder')).toEqual([...Object.keys(ladderViews), 'header'].toSorted())
  expect(documents('host')).toEqual(Object.keys(hostViews).toSorted())
  expect(documents('site')).toEqual([...Object.keys(siteViews), 'layout'].toSorted())
})
