import { describe, expect, it } from 'vitest'
import { found, linted, withCriteria } from './linted.ts'

describe('a criterion that nobody can watch', () => {
  it('is found by how it begins', () => {
    const criteria = [
      'Understands SQL and Python.',
      'Is familiar with the release process.',
      'Has a good understanding of tests and plans.',
      'Knows how the build works.',
    ]
    expect(found('not-observable', withCriteria(criteria))).toEqual([
      'a/profile.yaml:8:22 Understands',
      'a/profile.yaml:12:22 Is familiar with',
      'a/profile.yaml:16:22 Has a good understanding of',
      'a/profile.yaml:20:22 Knows',
    ])
  })

  it('is told with a word for something that can be seen', () => {
    expect(linted(withCriteria(['Understands SQL.'])).map(({ args }) => args)).toEqual([
      { word: 'understands', instead: 'explains' },
    ])
  })

  it('is fine when it goes on to say what is done', () => {
    const fine = [
      'Knows when a question is unusual and asks in time.',
      'Knows the ideas and works with guidance.',
      'Understands customers by interviewing five of them each month.',
      'Knows the code well enough to review any change of the team.',
      'Knows the product: answers support questions within a day.',
      'Understands the domain so that newcomers ask for an explanation.',
      'Is aware of open risks and names them in the weekly meeting.',
    ]
    expect(found('not-observable', withCriteria(fine))).toEqual([])
  })

  it('is not confused with the same words further on', () => {
    expect(
      found(
        'not-observable',
        withCriteria(['Explains a design until everybody understands it.', 'Asks who knows the system.']),
      ),
    ).toEqual([])
  })

  it('takes an action from how other criteria of the project begin', () => {
    const alone = ['Understands incidents, reports promptly to nobody.']
    expect(found('not-observable', withCriteria(alone))).toHaveLength(1)
    expect(found('not-observable', withCriteria([...alone, 'Reports faults to the owner.']))).toEqual([])
  })

  it('can begin with words of the project', () => {
    const more = 'lint: { not-observable: { words: [ponders], except: [knows] } }'
    expect(found('not-observable', withCriteria(['Ponders options.', 'Knows options.'], { more }))).toEqual([
      'a/profile.yaml:8:22 Ponders',
    ])
  })

  it('is found in German', () => {
    const criteria = [
      'Kennt die fünf Sicherheitsregeln.',
      'Ist vertraut mit dem Netzplan.',
      'Kennt die Regeln und prüft sie vor jedem Auftrag.',
      'Kennt das Netz so gut, dass andere anrufen, bis es läuft.',
    ]
    expect(found('not-observable', withCriteria(criteria, { language: 'de' }))).toEqual([
      'a/profile.yaml:8:22 Kennt',
      'a/profile.yaml:12:22 Ist vertraut mit',
    ])
  })
})
