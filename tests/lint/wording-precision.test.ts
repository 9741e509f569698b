/**
 * What all rules about wording say together to sentences in the manner of real ladders: nothing to good ones, and
 * something to every weak one.
 */
import { describe, expect, it } from 'vitest'
import { aboutWording, linted, withCriteria, withMetrics } from './linted.ts'

const glossary = `glossary:
  - { term: SLO, meaning: What users may count on. }
  - { term: customer, meaning: Who pays for what we make., avoid: [client] }
`

const goodCriteria = [
  'Reviews each change within one working day and says what would make it mergeable.',
  'Writes the test that fails before the fix and passes after it.',
  'Plans and runs the monthly failure drill of the team.',
  'Names the owner, the date and the way back in every release note.',
  'Leads projects of three to six months with people from two teams.',
  'Explains a trade-off so that sales and support can repeat it.',
  'Keeps the SLO of the service visible and tells its readers when it is missed.',
  'Finds significant differences between cohorts and states the interval.',
  'Builds reports that finance, legal and operations use without help.',
  'Asks what a customer tried before offering a workaround.',
  'Splits work into pieces that can each be shipped on their own.',
  'Knows the billing code well enough to estimate any change to it.',
  'Understands a new domain by sitting with its users for a week.',
  'Understands the roadmap and presents it to the board twice a year.',
  'Calls out a missed agreement in person and agrees on what happens next.',
  'Retires services that nobody has called for ninety days.',
  'Hires for a post with questions that every candidate gets.',
  'Negotiates with suppliers and keeps the contract within budget.',
  'Measures the effect of a change before and after its release.',
  'Answers most questions from memory and looks the rest up.',
  'Sets the direction of the area and lets teams choose the way.',
  'Draws interfaces for phones, tablets and screen readers alike.',
  'Uses regular expressions only where a parser would be longer.',
  'Removes about 20 GB of unused data each quarter.',
  'Mentors people at IC2 and IC3 towards their next level.',
  'Moves part II of the course to a recorded session.',
  'Runs the on-call handover in ten minutes with an open list.',
  'Trains the support staff in reading the new error codes.',
  'Speaks up when a plan rests on a guess.',
  'Turns a complaint into a ticket that can be worked on.',
  'Ends a meeting with decisions that everybody can look up.',
  'Says no to a request with a reason and an alternative.',
  'Chooses between buying and building with the cost of both written down.',
  'Replaces manual steps of the monthly close with checks that log what they did.',
  'Gives feedback on the day and never in front of customers.',
  'Documents how to restore each database and tries it every quarter.',
  'Predicts the load of the sale week to within ten per cent.',
  'Reports robustly estimated medians where outliers bend the mean.',
  'Takes the notes of incident reviews and follows up on each action.',
  'Teaches two courses a year for colleagues of other departments.',
  'Quotes “as appropriate” from the old policy when explaining why it went.',
  'Visits Manpower Ltd. once a quarter to plan temporary posts.',
]

const goodMetrics = [
  '99.9 % of requests answered',
  'fewer pages at night',
  'zero unexplained costs',
  'cost per order falls',
  'every release with notes',
  'reports on time',
]

/** With the rule that must speak. */
const weakCriteria: readonly (readonly [string, string])[] = [
  ['Communicates effectively with other teams.', 'vague-wording'],
  ['Uses appropriate tools for the task.', 'vague-wording'],
  ['Supports various initiatives of the department.', 'vague-wording'],
  ['Delivers high-quality code.', 'vague-wording'],
  ['Responds to incidents in a timely manner.', 'vague-wording'],
  ['Proactively identifies risks.', 'vague-wording'],
  ['Escalates issues as needed.', 'vague-wording'],
  ['Follows best practices in testing.', 'vague-wording'],
  ['Solves complex problems.', 'vague-wording'],
  ['Works with key stakeholders on the roadmap.', 'vague-wording'],
  ['Takes ownership of deliverables.', 'vague-wording'],
  ['Builds robust services.', 'vague-wording'],
  ['Drives impact across the organization.', 'vague-wording'],
  ['Goes above and beyond for customers.', 'vague-wording'],
  ['Writes documents, diagrams, etc.', 'vague-wording'],
  ['Understands the basics of networking.', 'not-observable'],
  ['Knows Java and Python.', 'not-observable'],
  ['Is familiar with our deployment tooling.', 'not-observable'],
  ['Is aware of security concerns.', 'not-observable'],
  ['Has experience with distributed systems.', 'not-observable'],
  ['Has a good understanding of the business.', 'not-observable'],
  ['Is passionate about accessibility.', 'not-observable'],
  ['Is able to work alone.', 'not-observable'],
  ['Believes in open source.', 'not-observable'],
  ['Knowledge of statistics.', 'not-observable'],
  ['Is comfortable with ambiguity.', 'not-observable'],
  ['Mentors two colleagues and writes a monthly newsletter.', 'joined-criterion'],
  ['Writes design documents and leads a weekly review.', 'joined-criterion'],
  ['Leads the yearly planning round and mentors several newcomers.', 'joined-criterion'],
  ['Closes assigned tickets within two working days of their arrival.', 'near-duplicate'],
  ['Plans the manpower of the next quarter.', 'biased-wording'],
  ['Chairs reviews so that each engineer can defend his design.', 'biased-wording'],
  ['Acts as spokesman of the group.', 'biased-wording'],
  ['Estimates work in man-days.', 'biased-wording'],
  ['Shapes a young team of analysts.', 'biased-wording'],
  ['Writes English like a native speaker.', 'biased-wording'],
  ['Writes an RFC for each change of an interface.', 'term-outside-glossary'],
  ['Presents OKRs to the department.', 'term-outside-glossary'],
  ['Visits a client once a quarter.', 'term-avoided'],
  [
    'Prepares for each release a list of all changes that were made since the last one together with the names of the people who made them and the reasons that they gave for making them so that support can answer.',
    'hard-to-read',
  ],
]

const weakMetrics = ['Customer satisfaction', 'Quality of documentation', 'Stakeholder feedback', 'Documented runbooks']

describe('the rules about wording', () => {
  const saidTo = (project: ReturnType<typeof withCriteria>): string[] =>
    linted(project).flatMap(({ code, at }) => (aboutWording.includes(code) ? [`${at.start?.line ?? 0} ${code}`] : []))

  it('have nothing to say to good criteria', () => {
    expect(saidTo(withCriteria(goodCriteria, { more: glossary }))).toEqual([])
  })

  it('have nothing to say to good metrics', () => {
    expect(saidTo(withMetrics(goodMetrics, { more: glossary }))).toEqual([])
  })

  it('find each weak criterion, and in it nothing else', () => {
    const original = 'Closes assigned tickets within two working days of arrival.'
    const said = saidTo(withCriteria([original, ...weakCriteria.map(([text]) => text)], { more: glossary }))
    expect(said.toSorted()).toEqual(weakCriteria.map(([, rule], at) => `${12 + 4 * at} ${rule}`).toSorted())
  })

  it('find each weak metric', () => {
    expect(saidTo(withMetrics(weakMetrics))).toEqual(weakMetrics.map((_, at) => `${6 + 2 * at} metric-without-number`))
  })

  it('are enough for a look: forty of each kind', () => {
    expect(goodCriteria.length).toBeGreaterThanOrEqual(40)
    expect(weakCriteria.length).toBeGreaterThanOrEqual(40)
  })
})

describe('the rules about wording, in German', () => {
  const good = [
    'Prüft jeden Umbau am selben Tag und nennt, was noch fehlt.',
    'Plant und leitet die jährliche Notfallübung.',
    'Erklärt Anwohnerinnen und Anwohnern vor Baubeginn, wann es laut wird.',
    'Kennt das Netz so gut, dass die Leitstelle nachts anruft, bis der Fehler gefunden ist.',
    'Kennt die Regeln und prüft sie vor jedem Auftrag.',
    'Führt die Mannschaft durch eine Woche Bereitschaft.',
    'Rechnet signifikante Unterschiede mit Angabe der Unsicherheit.',
    'Schreibt Prüfberichte, die das Amt ohne Rückfrage annimmt.',
    'Lernt eine neue Kollegin in zwei Wochen an.',
    'Berät Bürger:innen zu ihrem Hausanschluss.',
    'Trennt Ursache und Auslöser in jedem Störungsbericht.',
    'Übergibt die Baustelle mit Plan, Fotos und offenen Punkten.',
  ]
  const weak: readonly (readonly [string, string])[] = [
    ['Reagiert zeitnah auf Störungen.', 'vague-wording'],
    ['Ergreift angemessene Maßnahmen.', 'vague-wording'],
    ['Handelt proaktiv im Sinne des Hauses.', 'vague-wording'],
    ['Informiert bei Bedarf die Leitung.', 'vague-wording'],
    ['Schafft Mehrwert für die Kundschaft.', 'vague-wording'],
    ['Kennt die einschlägigen Normen.', 'not-observable'],
    ['Versteht die Grundlagen der Netzberechnung.', 'not-observable'],
    ['Ist vertraut mit der Leittechnik.', 'not-observable'],
    ['Verfügt über fundierte Kenntnisse im Tiefbau.', 'not-observable'],
    ['Ist in der Lage, allein zu arbeiten.', 'not-observable'],
    ['Plant die Umbauten im Bezirk und leitet eine Kolonne.', 'joined-criterion'],
    ['Schätzt Arbeiten in Manntagen.', 'biased-wording'],
    ['Zieht einen Fachmann hinzu.', 'biased-wording'],
    ['Bringt frischen Wind in ein junges Team.', 'biased-wording'],
  ]
  const said = (criteria: readonly string[]): string[] =>
    linted(withCriteria(criteria, { language: 'de' })).map(({ code, at }) => `${at.start?.line ?? 0} ${code}`)

  it('have nothing to say to good criteria', () => {
    expect(said(good)).toEqual([])
  })

  it('find each weak criterion, and in it nothing else', () => {
    const found = said([...weak.map(([text]) => text), 'Leitet Sitzungen.'])
    expect(found.toSorted()).toEqual(weak.map(([, rule], at) => `${8 + 4 * at} ${rule}`).toSorted())
  })
})
