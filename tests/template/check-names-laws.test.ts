import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteViews } from '../../src/pages/index.ts'
import { compileMarkdown } from '../../src/template/compile-markdown.ts'
import type { TemplateViews } from '../../src/template/compile-templates.ts'
import { anySet, anyValue } from './any-template.ts'
import { pageShape, pageWords } from './small-set.ts'

describe.each([
  ['a small page', pageShape],
  ['the page of a role', siteViews.role],
  ['the page of a ladder', siteViews.ladder],
] as const)('for %s', (_, shape) => {
  const views: TemplateViews = { page: shape }

  it('templates that name only what is in the shape pass, and print any view of the shape', () => {
    const anyView = anyValue(shape, pageWords).filter(
      (view): view is object => typeof view === 'object' && view !== null,
    )
    fc.assert(
      fc.property(
        anySet(shape, pageWords),
        fc.array(anyView, { minLength: 1, maxLength: 3 }),
        ({ files }, anyViews) => {
          const { value, findings } = compileMarkdown(files, views, pageWords)
          expect(findings).toEqual([])
          for (const view of anyViews) {
            expect(value?.render('page', view)).toMatchObject({ value: expect.any(String), findings: [] })
          }
        },
      ),
      { numRuns: 60, endOnFailure: true },
    )
  })

  it('one misspelt name is always found, and nothing is compiled', () => {
    fc.assert(
      fc.property(anySet(shape, pageWords), fc.nat(), ({ names, misspelt }, which) => {
        fc.pre(names > 0)
        const { value, findings } = compileMarkdown(misspelt(which % names), views, pageWords)
        expect(findings.map(({ code }) => code)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^template-(?:unknown-name|not-block)$/)]),
        )
        expect(value).toBeUndefined()
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})
