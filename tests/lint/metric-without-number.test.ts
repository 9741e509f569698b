import { describe, expect, it } from 'vitest'
import { found, withMetrics } from './linted.ts'

describe('a metric without a number', () => {
  it('is found where nobody could tell more from less', () => {
    const project = withMetrics(['Customer satisfaction', 'Documented interfaces', 'Code quality in own services'])
    expect(found('metric-without-number', project)).toEqual([
      'a/profile.yaml:6:16 Customer satisfaction',
      'a/profile.yaml:8:16 Documented interfaces',
      'a/profile.yaml:10:16 Code quality in own services',
    ])
  })

  it('is fine with a direction, a number as a word, a sign or a share', () => {
    const fine = [
      'fewer reopened tickets',
      'cost per order falls each year',
      'half of new hires through recommendations',
      'zero late filings',
      'no release without a rollback plan',
      '> target of the quarter',
      'reports delivered on time',
      'travel costs within budget',
      '٩٥ of a hundred answered',
    ]
    expect(found('metric-without-number', withMetrics(fine))).toEqual([])
  })

  it('is found at a level, too, under the name of its responsibility', () => {
    const project = {
      ...withMetrics([]),
      roles: {
        a: 'name: A\nowners: [B]\nlevels: [Senior]\nresponsibilities:\n  - name: Duty\n    levels: { Senior: { metrics: [Happy users] } }\n',
      },
    }
    expect(found('metric-without-number', project)).toEqual(['a/profile.yaml:6:35 Happy users'])
    const allowing = project.roles.a.replace(
      'levels: [Senior]',
      'levels: [Senior]\nallow: [{ rule: metric-without-number, where: Duty, reason: Asked in talks. }]',
    )
    expect(found('metric-without-number', { ...project, roles: { a: allowing } })).toEqual([])
  })

  it('is told in German from what sinks, rises or is counted', () => {
    const project = withMetrics(
      [
        'Zufriedenheit der Kundschaft',
        'sinkende Ausfallzeiten',
        'kein Auftrag ohne Freigabe',
        'Hälfte der Anschlüsse vor Plan',
      ],
      {
        language: 'de',
      },
    )
    expect(found('metric-without-number', project)).toEqual(['a/profile.yaml:6:16 Zufriedenheit der Kundschaft'])
  })

  it('is not looked for in a language that nobody has described', () => {
    expect(found('metric-without-number', withMetrics(['Satisfaction des clients'], { language: 'fr' }))).toEqual([])
  })
})
