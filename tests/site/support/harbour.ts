/** A made-up harbour with everything that the pages of the model can show, and most of what may be missing. */
import type { Framework } from '../../../src/domain/framework.ts'
import { say, yaml } from '../../source/inline-project.ts'

const framework = yaml`
  name: Harbour
  language: en
  repoUrl: https://example.org/harbour/blob/main/
  groups:
    - { id: craft, name: Craft, description: What hands learn. }
    - { id: people, name: People }
  importances:
    - { id: vital, name: Vital, weight: 3 }
    - { id: useful, name: Useful, weight: 1, default: true }
  priorities:
    - { id: soon, name: Soon, from: 0 }
  keyCapabilities: 2
  scales:
    - id: skill
      name: Skill
      steps: [{ name: Sees, description: Looks on. }, { name: Does }, { name: Teaches }]
      transitions:
        "Sees -> Does": { actions: ["Practice {capability}"], duration: 3-6 months }
    - { id: trust, name: Trust, steps: [{ name: Some }, { name: Full }] }
  tracks:
    - id: deck
      name: Deck
      description: Those who handle the ropes.
      levels:
        - { name: Hand, summary: Learns the ropes., scope: One rope, expectation: Ropes in order, timeToNext: 1-2 years }
        - { name: Mate, status: deprecated, summary: Leads a watch., development: { experiences: [{ name: Night watch, text: "Stand a watch between {from} and {to}" }] } }
        - { name: Ghost }
    - id: bridge
      name: Bridge
      levels: [{ name: Captain, summary: Answers for the ship. }]
  interactionTypes:
    - { id: hails, name: Hails, inSentence: hails, reverse: hails }
  switches:
    - { from: Mate, to: Captain, notes: After one long voyage. }
`

const library = yaml`
  capabilities:
    - id: knots
      name: Knots
      group: craft
      description: Rope that holds and comes loose when asked.
      criteria:
        Sees: [{ id: names, text: Names five knots. }]
        Does: [{ id: names, text: Ties five knots in the dark., examples: [a bowline behind the back], markers: [nobody checks the knot] }]
        Teaches: [{ id: teaching, text: Teaches five knots in an hour. }]
      transitions:
        "Does -> Teaches": { indicators: [Pupils tie knots alone], resources: [{ title: The knot book, url: "https://example.org/knots", kind: Book }] }
    - { id: swimming, name: Swimming }
`

const sailor = yaml`
  ---
  name: Sailor
  status: draft
  aliases: [deckhand]
  owners: [Old Tom]
  reviewed: "2026-05-04"
  mission: Keep ropes & sails <ready>.
  levels: [Hand, Mate, Captain]
  atLevel:
    Mate: { scope: Two watches }
  capabilities:
    - { use: knots, importance: vital, levels: { Hand: Sees, Mate: Teaches, Captain: Does }, reasons: { Captain: Others tie. } }
    - { name: Singing, group: people, levels: { Hand: optional, Mate: Does } }
    - { id: index, name: Charts, scale: trust, levels: { Hand: not required, Mate: Some, Captain: Full } }
    - name: Honor
      group: people
      scale: none
      levelCriteria:
        Hand: [{ id: word, text: Keeps a promise. }]
        Mate: [{ id: word, text: Keeps the promises of the watch. }]
        Captain: [{ id: word, text: Keeps the promises of the ship. }]
  responsibilities:
    - { name: Ropes, primary: true, metrics: [no frayed rope], levels: { Captain: { expectation: not required } } }
    - name: Watch
      description: Eyes open at night.
      levels: { Hand: { expectation: Stays awake }, Mate: { expectation: Keeps others awake }, Captain: { expectation: Sleeps well } }
  interactions:
    - { role: pilot, type: Hails, frequency: daily }
    - { role: Customs, external: true, type: Hails }
  moves:
    - { to: pilot, from: Hand, at: Captain, notes: Rare., duration: 2 years }
  artifacts: [{ name: Log, type: Book }]
  properties: { Hat: [wool, straw] }
  ---
  # Days
  Wet.
`

const pilot = yaml`
  name: Pilot
  ownLevels:
    - { id: captain-s-friend, name: Friend }
    - { name: Captain, id: first, summary: Knows each rock. }
  capabilities:
    - use: knots
      levels: { Friend: Sees }
      criteria:
        Sees: [{ id: names, text: Names two knots. }]
`

const diver = yaml`
  name: Diver
  extends: sailor
  levels: [Hand]
`

const tugman = yaml`
  name: Tugman
  ownLevels: [{ id: first, name: First }]
`

export function harbour(): Framework {
  return say({ framework, library, roles: { sailor, pilot, diver, tugman } }).framework
}
