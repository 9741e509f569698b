import { describe, expect, it } from 'vitest'
import { found, withCriteria } from './linted.ts'

/** A project learns from these how criteria begin. */
const actions = [
  'Runs the build.',
  'Writes letters.',
  'Mentors newcomers.',
  'Tests drills.',
  'Plans travel.',
  'Leads talks.',
  'In reviews, asks first.',
]

function joints(criteria: readonly string[]): string[] {
  return found('joined-criterion', withCriteria([...criteria, ...actions]))
}

describe('a criterion that joins two things', () => {
  it('is found at the word that joins them', () => {
    const criteria = [
      'Reviews code every week and runs a monthly retrospective.',
      'Leads one project, and writes a yearly plan.',
      'Reviews code and mentors two juniors.',
    ]
    expect(joints(criteria)).toEqual([
      'a/profile.yaml:8:46 and',
      'a/profile.yaml:12:41 and',
      'a/profile.yaml:16:35 and',
    ])
  })

  it('is not one where two actions have one thing', () => {
    expect(
      joints([
        'Plans and runs a retrospective.',
        'Plans, tests and runs a drill.',
        'Sets up and runs a laboratory.',
        'Measures the delay and tests the remedy.',
      ]),
    ).toEqual([])
  })

  it('is not one where nouns are joined, even those that are actions elsewhere', () => {
    expect(
      joints([
        'Keeps a record of reviews and tests.',
        'Reads designs and plans before the review.',
        'Gives talks with customers and in each town.',
      ]),
    ).toEqual([])
  })

  it('is not one where somebody else acts', () => {
    expect(
      joints([
        'Hires a person who leads teams and mentors two juniors.',
        'Finds out which team tests often and plans a quarter ahead.',
      ]),
    ).toEqual([])
  })

  it('is found in German, where nouns are told by their capitals', () => {
    const criteria = [
      'Plant die Umbauten im Bezirk und führt eine Kolonne.',
      'Plant und führt eine Kolonne.',
      'Sorgt dafür, dass die Kolonne übt und führt ein Buch.',
      'Führt Buch.',
      'Plant die Führt und Plant eine Brücke.',
    ]
    expect(found('joined-criterion', withCriteria(criteria, { language: 'de' }))).toEqual(['a/profile.yaml:8:51 und'])
  })
})
