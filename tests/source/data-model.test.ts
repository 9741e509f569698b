/** What the data must be able to say, taken from seven public frameworks: one small project for each point. */
import { describe, expect, it } from 'vitest'
import type { Capability, Expectation } from '../../src/domain/framework.ts'
import { named, say, smallFramework, yaml } from './inline-project.ts'

/** Step names, or the kind of what is asked instead. */
function asked(capability: Capability): string[] {
  const word = (expectation: Expectation): string =>
    expectation.kind === 'step' ? expectation.step.name : expectation.kind
  return capability.cells.map(({ expectation }) => word(expectation))
}

const twoTracks = yaml`
  name: Forks
  language: en
  scales:
    - { name: Skill, steps: [{ name: Low }, { name: High }] }
  tracks:
    - name: Craft
      levels: [{ name: Junior }, { name: Senior }, { name: 8a }, { name: 8b }]
    - name: Lead
      levels: [{ name: Manager }, { name: Director }]
  switches:
    - { from: Senior, to: Manager }
    - { from: Manager, to: Senior, duration: 3 months }
`

describe('1. levels of a role', () => {
  const { framework, role } = say({
    framework: twoTracks,
    roles: {
      writer: yaml`
        name: Writer
        levels: [Junior, Senior, 8b, Manager]
      `,
      pilot: yaml`
        name: Pilot
        ownLevels: [{ name: Second officer, timeToNext: 2 years }, { name: Captain }]
        moves:
          - { to: writer, from: Captain, at: Manager }
      `,
    },
  })

  it('may be a part of a track, with sub-levels as levels of their own', () => {
    expect(role('writer').levels.map(({ id, track }) => `${track}/${id}`)).toEqual([
      'craft/junior',
      'craft/senior',
      'craft/8b',
      'lead/manager',
    ])
  })

  it('may fork to another track and come back', () => {
    const edges = role('writer').edges.map(({ kind, from, to }) => `${kind} ${from.level} ${to.level}`)
    expect(edges).toEqual(['next junior senior', 'next senior 8b', 'switch senior manager', 'switch manager senior'])
  })

  it('may be its own, with moves to the tracks of others', () => {
    const pilot = role('pilot')
    expect(pilot.levels.map(({ id, track, rank }) => [id, track, rank])).toEqual([
      ['second-officer', 'pilot', 0],
      ['captain', 'pilot', 1],
    ])
    expect(
      pilot.edges.map(({ kind, from, to, duration }) => [kind, from.level, to.role, to.level, duration?.value.min]),
    ).toEqual([
      ['next', 'second-officer', 'pilot', 'captain', 24],
      ['switch', 'captain', 'writer', 'manager', undefined],
    ])
    expect(framework.tracks.map(({ id }) => id)).toEqual(['craft', 'lead', 'pilot'])
  })
})

it('a move between two levels says what the switch of the framework says, where it says nothing else', () => {
  const edges = (more: string): unknown => {
    const writer = 'name: Writer\nlevels: [Junior, Senior]\n'
    const editor = 'name: Editor\nlevels: [Manager]\n'
    const framework = twoTracks.replace(
      /switches:\n(?:  .*\n)+/,
      'switches: [{ from: Senior, to: Manager, duration: 1 year, notes: Try it first. }]\n',
    )
    const { role } = say({
      framework,
      roles: { writer: `${writer}moves: [{ to: editor, from: Senior, at: Manager${more} }]\n`, editor },
    })
    return role('writer').edges.flatMap(({ kind, duration, notes }) =>
      kind === 'switch' ? [[duration?.value.min, duration?.origin, notes]] : [],
    )
  }
  expect(edges('')).toEqual([[12, 'framework', 'Try it first.']])
  expect(edges(', duration: 2 years, notes: Ask them.')).toEqual([[24, 'profile', 'Ask them.']])
})

describe('2. what a level asks of a capability', () => {
  const { role, findings } = say({
    framework: twoTracks,
    roles: {
      writer: yaml`
        name: Writer
        levels: [Junior, Senior, 8a, 8b]
        capabilities:
          - name: Prose
            levels: { Junior: optional, Senior: not required, 8a: High }
      `,
    },
  })

  it('is a step, nothing, a choice, or not described yet', () => {
    expect(asked(named(role('writer').capabilities, 'id', 'prose'))).toEqual([
      'optional',
      'not-required',
      'High',
      'unknown',
    ])
  })

  it('is warned of where it, and nothing else is said', () => {
    expect(findings.map(({ code, args, at }) => [code, args, at.start])).toEqual([
      ['expectation-missing', { capability: 'Prose', levels: ['8b'], hasScale: true }, { line: 5, column: 5 }],
    ])
  })
})

it('3. a level may ask less or nothing more, and say why', () => {
  const { role, findings } = say({
    framework: twoTracks,
    roles: {
      coder: yaml`
        name: Coder
        levels: [Senior, Manager, Director]
        capabilities:
          - name: Code
            levels: { Senior: High, Manager: Low, Director: not required }
            reasons: { Manager: "Reads more code, and writes less of it." }
      `,
    },
  })
  const code = named(role('coder').capabilities, 'id', 'code')
  expect(asked(code)).toEqual(['High', 'Low', 'not-required'])
  expect(code.cells.map(({ reason }) => reason)).toEqual([
    undefined,
    'Reads more code, and writes less of it.',
    undefined,
  ])
  expect(findings).toEqual([])
})

it('4. each capability may have a scale of its own, of one step or of seven, with steps that no level asks for', () => {
  const { framework, role } = say({
    framework: yaml`
      name: Scales
      language: en
      scales:
        - { name: Four, steps: [{ name: A }, { name: B }, { name: C }, { name: D }] }
        - { name: Badge, steps: [{ name: Has it }] }
        - { name: Seven, steps: [{ name: "1" }, { name: "2" }, { name: "3" }, { name: "4" }, { name: "5" }, { name: "6" }, { name: "7" }] }
      tracks:
        - { name: Craft, levels: [{ name: Junior }, { name: Senior }] }
    `,
    roles: {
      diver: yaml`
        name: Diver
        levels: [Junior, Senior]
        capabilities:
          - { name: Default, levels: { Junior: A, Senior: B } }
          - { name: License, scale: Badge, levels: { Junior: Has it, Senior: Has it } }
          - name: Depth
            scale: seven
            levels: { Junior: "2", Senior: "5" }
            criteria: { "7": [{ text: Dives where nobody was before. }] }
      `,
    },
  })
  const [first, license, depth] = role('diver').capabilities
  expect(framework.scales.map(({ id, steps }) => [id, steps.length])).toEqual([
    ['four', 4],
    ['badge', 1],
    ['seven', 7],
  ])
  expect([first?.scale, license?.scale, depth?.scale]).toEqual(['four', 'badge', 'seven'])
  expect(license && asked(license)).toEqual(['Has it', 'Has it'])
  expect(depth?.stepTransitions.map(({ from, to }) => `${from?.name ?? ''}>${to.name}`)).toEqual([
    '>1',
    '1>2',
    '2>3',
    '3>4',
    '4>5',
    '5>6',
    '6>7',
  ])
  expect(depth?.steps[6]?.map(({ text }) => text)).toEqual(['Dives where nobody was before.'])
})

it('5. a capability may have no scale, only sentences for each level', () => {
  const { role, findings } = say({
    roles: {
      nurse: yaml`
        name: Nurse
        levels: [Junior, Senior]
        capabilities:
          - name: Care
            scale: none
            levelCriteria:
              Junior: [{ id: rounds, text: Goes the rounds. }, { text: Listens. }]
              Senior: [{ id: rounds, text: Leads the rounds. }, { text: Listens. }]
      `,
    },
  })
  const care = named(role('nurse').capabilities, 'id', 'care')
  expect(asked(care)).toEqual(['described', 'described'])
  expect([care.scale, care.stepTransitions, care.steps]).toEqual([undefined, [], []])
  const [junior, senior] = care.cells.map(({ criteria }) => criteria)
  expect(junior?.[0]?.id).toBe('rounds')
  expect(senior?.[0]?.id).toBe('rounds')
  expect(junior?.[1]?.id, 'the same text has the same id').toBe(senior?.[1]?.id)
  expect(findings).toEqual([])
})

it('6. a cell may hold several criteria, each with id, examples, markers and the id it had before', () => {
  const { role } = say({
    roles: {
      cook: yaml`
        name: Cook
        levels: [Junior, Senior]
        capabilities:
          - name: Soup
            levels: { Junior: Low, Senior: High }
            criteria:
              High:
                - { id: taste, text: Tastes it., examples: [adds salt], markers: [the pot comes back empty], renamedFrom: salt }
                - { text: Serves it hot. }
            levelCriteria:
              Senior:
                - { id: taste, text: Tastes what others cook. }
      `,
    },
  })
  const soup = named(role('cook').capabilities, 'id', 'soup')
  const [taste, hot] = soup.steps[2] ?? []
  expect(taste).toMatchObject({
    id: 'taste',
    examples: ['adds salt'],
    markers: ['the pot comes back empty'],
    renamedFrom: 'salt',
  })
  expect(hot?.id).toMatch(/^c-[a-z0-9]+$/)
  expect(
    soup.cells[1]?.criteria.map(({ text }) => text),
    'a level says a thread of its step in its own words',
  ).toEqual(['Serves it hot.', 'Tastes what others cook.'])
})

const library = yaml`
  capabilities:
    - id: writing
      name: Writing
      group: Craft
      description: For everybody.
      importance: helpful
      criteria:
        Low: [{ id: mail, text: Writes a mail. }]
        High: [{ id: mail, text: Writes a book. }]
      x-tags: [shared]
`
const grouped = `${smallFramework}groups: [{ name: Craft }, { id: values, name: What we stand for }]
importances: [{ name: Core, id: core, weight: 3 }, { name: Helpful, weight: 1, default: true }]
`

it('7. capabilities may stand in groups', () => {
  const { framework, role } = say({
    framework: grouped,
    roles: {
      guide: yaml`
        name: Guide
        levels: [Junior]
        capabilities:
          - { name: Kindness, group: What we stand for, levels: { Junior: Low } }
          - { name: Maps, group: craft, levels: { Junior: Low } }
          - { name: Other, levels: { Junior: Low } }
      `,
    },
  })
  expect(framework.groups.map(({ id }) => id)).toEqual(['craft', 'values'])
  expect(role('guide').capabilities.map(({ group }) => group)).toEqual(['values', 'craft', undefined])
})

it('8. capabilities may be shared, and a role may say some of it otherwise', () => {
  const { role } = say({
    framework: grouped,
    library,
    roles: {
      author: yaml`
        name: Author
        levels: [Junior, Senior]
        capabilities:
          - use: writing
            description: For authors.
            importance: Core
            levels: { Junior: Low, Senior: High }
            criteria:
              High: [{ id: mail, text: Writes three books. }]
      `,
      clerk: yaml`
        name: Clerk
        levels: [Junior]
        capabilities:
          - { use: writing, levels: { Junior: Low } }
      `,
    },
  })
  const author = named(role('author').capabilities, 'id', 'writing')
  const clerk = named(role('clerk').capabilities, 'id', 'writing')
  expect([author.name, author.group, author.description, author.extensions]).toEqual([
    'Writing',
    'craft',
    'For authors.',
    { 'x-tags': ['shared'] },
  ])
  expect(author.importance).toMatchObject({ origin: 'profile', value: { id: 'core', weight: 3 } })
  expect(author.steps.map((criteria) => criteria.map(({ text, at }) => [text, at.file]))).toEqual([
    [['Writes a mail.', 'roles/capabilities/shared.yaml']],
    [],
    [['Writes three books.', 'roles/author/profile.yaml']],
  ])
  expect(clerk.importance).toMatchObject({ origin: 'library', value: { id: 'helpful' } })
  expect(clerk.description).toBe('For everybody.')
})

describe('9. a role that extends another', () => {
  const { role, findings } = say({
    framework: `${grouped}interactionTypes: [{ name: Uses }]\n`,
    library,
    roles: {
      engineer: yaml`
        name: Engineer
        mission: Builds.
        levels: [Junior, Senior]
        atLevel:
          Senior: { scope: A team, autonomy: Alone, expectation: Does it }
        capabilities:
          - { name: Code, levels: { Junior: Low, Senior: High }, transitions: { Low -> Middle: { actions: [Read], duration: 2 months } } }
          - { use: writing, levels: { Junior: Low, Senior: Low } }
          - { name: Fax, levels: { Junior: Low, Senior: Low } }
        responsibilities:
          - { name: Uptime, levels: { Senior: { expectation: Keeps it up, metrics: [99 %] } } }
          - { name: Paper }
        interactions:
          - { role: Printer, external: true, type: Uses }
      `,
      'platform-engineer': yaml`
        name: Platform engineer
        extends: engineer
        without: { capabilities: [Fax], responsibilities: [paper], interactions: [Printer] }
        atLevel:
          Senior: { scope: All teams }
        capabilities:
          - { id: code, levels: { Senior: Middle }, transitions: { Low -> Middle: { actions: [Write] } } }
          - { name: Clusters, levels: { Junior: Low, Senior: High } }
        responsibilities:
          - { id: uptime, levels: { Senior: { metrics: [99.9 %] } } }
      `,
    },
  })
  const platform = role('platform-engineer')

  it('has what the other has, without what it leaves out', () => {
    expect(platform.extends).toBe('engineer')
    expect(platform.mission).toMatchObject({
      value: 'Builds.',
      origin: 'inherited',
      at: { file: 'roles/engineer/profile.yaml' },
    })
    expect(platform.levels.map(({ id }) => id)).toEqual(['junior', 'senior'])
    expect(platform.capabilities.map(({ id }) => id)).toEqual(['code', 'writing', 'clusters'])
    expect(platform.responsibilities.map(({ id }) => id)).toEqual(['uptime'])
    expect(platform.interactions).toEqual([])
    expect(findings).toEqual([])
  })

  it('says only what differs, down to single fields', () => {
    const code = named(platform.capabilities, 'id', 'code')
    expect(asked(code)).toEqual(['Low', 'Middle'])
    expect(code.stepTransitions[1]).toMatchObject({
      actions: { value: ['Write'], origin: 'profile' },
      duration: { value: { min: 2 }, origin: 'inherited' },
    })
    const senior = named(platform.levels, 'id', 'senior')
    expect([senior.scope, senior.autonomy]).toEqual(['All teams', 'Alone'])
    expect(senior.expectation).toMatchObject({ value: 'Does it', origin: 'inherited' })
    expect(platform.responsibilities[0]?.levels[1]).toMatchObject({
      expectation: { value: 'Keeps it up', origin: 'inherited' },
      metrics: { value: ['99.9 %'], origin: 'profile' },
    })
  })

  it('may have fewer levels, or more, and may be a partner of the other', () => {
    const said = say({
      framework: `${smallFramework.replace('{ name: Senior }', '{ name: Senior }, { name: Staff }')}interactionTypes: [{ name: Helps }]\n`,
      roles: {
        base: yaml`
          name: Base
          levels: [Junior, Senior]
          capabilities: [{ name: Code, levels: { Junior: Low, Senior: High } }]
          responsibilities: [{ name: Uptime, levels: { Junior: { expectation: not required } } }]
          interactions: [{ role: upper, type: Helps }]
        `,
        upper: yaml`
          name: Upper
          extends: base
          levels: [Senior, Staff]
        `,
      },
    })
    expect(asked(named(said.role('upper').capabilities, 'id', 'code'))).toEqual(['High', 'unknown'])
    expect(said.role('upper').interactions).toEqual([])
    expect(said.findings.map(({ code, at }) => [code, at.file, at.start?.line])).toEqual([
      ['expectation-missing', 'roles/upper/profile.yaml', 3],
    ])
  })

  it('leaves the other as it is', () => {
    expect(role('engineer').capabilities.map((capability) => [capability.id as string, ...asked(capability)])).toEqual([
      ['code', 'Low', 'High'],
      ['writing', 'Low', 'Low'],
      ['fax', 'Low', 'Low'],
    ])
  })
})

it('10. actions, indicators and resources belong to a capability, to a transition of it, or to the scale', () => {
  const { role } = say({
    framework: yaml`
      name: Climbs
      language: en
      scales:
        - name: Skill
          steps: [{ name: Low }, { name: Middle }, { name: High }]
          transitions:
            -> Low: { actions: ["Meet {capability}"] }
            Low -> Middle: { actions: ["Go from {from-step} to {step} in {capability}"], indicators: [Seen], duration: 3 months }
            Middle -> High: { resources: [{ title: "All of {capability}", cost: Free }], duration: 1 year }
      tracks:
        - { name: Craft, levels: [{ name: Junior }, { name: Senior }] }
    `,
    roles: {
      sailor: yaml`
        name: Sailor
        levels: [Junior, Senior]
        capabilities:
          - { name: Wind, levels: { Junior: Low, Senior: High } }
          - name: Knots
            levels: { Junior: Low, Senior: High }
            actions: [Carry a rope]
            resources: [{ title: A book of knots, url: "https://example.com/knots", kind: Book, cost: 20 € }]
            transitions:
              Middle -> High: { actions: [Teach knots], indicators: [Pupils tie them] }
      `,
    },
  })
  const [wind, knots] = role('sailor').capabilities
  const texts = (capability: Capability | undefined): unknown =>
    capability?.stepTransitions.map(({ actions, indicators, resources, duration }) => [
      actions?.value,
      indicators?.value,
      resources?.value.map(({ title }) => title),
      duration?.value.min,
    ])
  expect(texts(wind)).toEqual([
    [['Meet Wind'], undefined, undefined, undefined],
    [['Go from Low to Middle in Wind'], ['Seen'], undefined, 3],
    [undefined, undefined, ['All of Wind'], 12],
  ])
  expect(texts(knots)).toEqual([
    [['Carry a rope'], undefined, ['A book of knots'], undefined],
    [['Carry a rope'], ['Seen'], ['A book of knots'], 3],
    [['Teach knots'], ['Pupils tie them'], ['A book of knots'], 12],
  ])
  expect(knots?.stepTransitions[2]?.resources?.value[0]).toMatchObject({
    url: 'https://example.com/knots',
    kind: 'Book',
    cost: '20 €',
  })
  expect(knots?.stepTransitions.map(({ actions, indicators }) => [actions?.origin, indicators?.origin])).toEqual([
    ['profile', undefined],
    ['profile', 'scale'],
    ['profile', 'profile'],
  ])
})

it('11. responsibilities have any number of metrics, which may differ per level; what is expected follows from the level otherwise', () => {
  const { role } = say({
    framework: yaml`
      name: Answers
      language: en
      tracks:
        - { name: Craft, levels: [{ name: Junior, expectation: With help }, { name: Senior, expectation: Alone }, { name: Staff }] }
    `,
    roles: {
      keeper: yaml`
        name: Keeper
        levels: [Junior, Senior, Staff]
        responsibilities:
          - { name: Doors }
          - name: Keys
            inSentence: the keys
            primary: true
            metrics: [none lost]
            levels:
              Junior: { expectation: not required }
              Staff: { expectation: Everywhere, metrics: [none lost, none copied] }
      `,
    },
  })
  const [doors, keys] = role('keeper').responsibilities
  expect(doors?.levels.map(({ expectation, metrics }) => [expectation?.value, expectation?.origin, metrics])).toEqual([
    ['With help', 'level', undefined],
    ['Alone', 'level', undefined],
    [undefined, undefined, undefined],
  ])
  expect(doors).toMatchObject({ primary: false, inSentence: 'Doors' })
  expect(keys).toMatchObject({ primary: true, inSentence: 'the keys' })
  expect(
    keys?.levels.map(({ required, expectation, metrics }) => [required, expectation?.value, metrics?.value]),
  ).toEqual([
    [false, undefined, undefined],
    [true, 'Alone', ['none lost']],
    [true, 'Everywhere', ['none lost', 'none copied']],
  ])
})

it('12. a partner may be outside of the set, and how often and what about may be left open', () => {
  const { role, findings } = say({
    framework: `${smallFramework}interactionTypes: [{ name: Asks, inSentence: a question, reverse: answers }, { name: Answers, reverse: asks }]\n`,
    roles: {
      seller: yaml`
        name: Seller
        levels: [Junior]
        interactions:
          - { role: Tax office, external: true, type: Asks, frequency: yearly, notes: In May }
          - { role: buyer, type: Answers }
      `,
      buyer: yaml`
        name: Buyer
        levels: [Junior]
      `,
    },
  })
  const [office, buyer] = role('seller').interactions
  expect(office).toMatchObject({
    partner: { kind: 'external', name: 'Tax office' },
    type: { inSentence: 'a question', reverse: 'answers' },
    frequency: 'yearly',
    notes: 'In May',
  })
  expect(buyer).toMatchObject({
    partner: { kind: 'role', slug: 'buyer', name: 'Buyer' },
    type: { inSentence: 'Answers' },
    frequency: undefined,
    notes: undefined,
  })
  expect(findings).toEqual([])
})

describe('13. what a level is, and what a transition to it asks', () => {
  const { role } = say({
    framework: yaml`
      name: Blocks
      language: en
      tracks:
        - name: Craft
          development:
            leadership: [{ name: Of the track }]
            projectScope: of the track
          levels:
            - { name: Junior, timeToNext: 1-2 years }
            - name: Senior
              scope: A team
              autonomy: Alone
              impact: Seen
              leadership: Teaches
              timeHorizon: A year
              development:
                leadership: [{ name: Of the level, objective: To lead, activities: [Lead], measurement: Led }]
                experiences: [{ name: Crisis, text: Goes through one, duration: 6 months }]
                projectDuration: 3-6 months
        - name: Lead
          levels: [{ name: Manager }]
      development:
        leadership: [{ name: Of the framework }]
        exposure: [{ name: Board, text: Meets it }]
        mentorship: [{ name: Mentor, text: Has one, mentor: "{to} or above" }]
        readiness: { groups: [{ name: Ready, items: [{ name: Peers, text: Agree, evidence: Letters }] }] }
    `,
    roles: {
      baker: yaml`
        name: Baker
        levels: [Junior, Senior, Manager]
        atLevel: { Senior: { scope: A bakery } }
        development:
          Senior: { experiences: [{ name: Night, text: Bakes through one }] }
      `,
    },
  })
  const { levels } = role('baker')
  const [junior, senior, manager] = levels

  it('is said by the nearest text: role, level, track, framework', () => {
    const origins = (development: object | undefined): unknown =>
      Object.fromEntries(
        Object.entries(development ?? {}).map(([field, fact]: [string, { origin: string }]) => [field, fact.origin]),
      )
    expect(origins(senior?.development)).toEqual({
      leadership: 'level',
      experiences: 'profile',
      projectDuration: 'level',
      projectScope: 'track',
      exposure: 'framework',
      mentorship: 'framework',
      readiness: 'framework',
    })
    expect(origins(junior?.development)).toEqual({
      leadership: 'track',
      projectScope: 'track',
      exposure: 'framework',
      mentorship: 'framework',
      readiness: 'framework',
    })
    expect(origins(manager?.development)).toEqual({
      leadership: 'framework',
      exposure: 'framework',
      mentorship: 'framework',
      readiness: 'framework',
    })
    expect(senior).toMatchObject({
      scope: 'A bakery',
      autonomy: 'Alone',
      impact: 'Seen',
      leadership: 'Teaches',
      timeHorizon: 'A year',
    })
  })

  it('has no time where none is given', () => {
    expect(levels.map(({ timeToNext }) => timeToNext?.value)).toEqual([
      { min: 12, max: 24, unit: 'year' },
      undefined,
      undefined,
    ])
    expect(role('baker').edges.map(({ kind, duration }) => [kind, duration?.value.max])).toEqual([['next', 24]])
  })
})

it('14. roles and levels have a status, roles have owners, a day of review and old slugs that keep working', () => {
  const { role } = say({
    framework: yaml`
      name: Status
      language: en
      interactionTypes: [{ name: Helps }]
      tracks:
        - { name: Craft, levels: [{ name: Junior }, { name: Senior, status: deprecated }] }
    `,
    roles: {
      smith: yaml`
        name: Smith
        status: draft
        owners: [Guild, ana@example.com]
        reviewed: "2026-02-28"
        aliases: [blacksmith, farrier]
        levels: [Junior, Senior]
        atLevel: { Junior: { status: draft } }
      `,
      groom: yaml`
        name: Groom
        levels: [Junior]
        interactions: [{ role: farrier, type: Helps }]
        moves: [{ to: blacksmith }]
      `,
    },
  })
  expect(role('smith')).toMatchObject({
    status: 'draft',
    owners: ['Guild', 'ana@example.com'],
    reviewed: '2026-02-28',
    aliases: ['blacksmith', 'farrier'],
  })
  expect(role('smith').levels.map(({ status }) => status)).toEqual(['draft', 'deprecated'])
  expect(role('groom').status).toBe('active')
  expect(role('groom').interactions[0]?.partner).toEqual({ kind: 'role', slug: 'smith', name: 'Smith' })
  expect(role('groom').edges.map(({ to }) => to.role)).toEqual(['smith'])
})

it('15. roles have free properties and artifacts', () => {
  const { role } = say({
    roles: {
      potter: yaml`
        name: Potter
        levels: [Junior]
        properties:
          Tools: [Wheel, Kiln]
          Place: Workshop
        artifacts:
          - { name: Bowl, type: Vessel, description: For soup. }
          - { name: Brick }
      `,
    },
  })
  expect(role('potter').properties).toEqual([
    { name: 'Tools', values: ['Wheel', 'Kiln'] },
    { name: 'Place', values: ['Workshop'] },
  ])
  expect(role('potter').artifacts).toEqual([
    { name: 'Bowl', type: 'Vessel', description: 'For soup.' },
    { name: 'Brick', type: undefined, description: undefined },
  ])
})

it('16. any text is kept as it is, and so are keys that begin with x-', () => {
  const { framework, role, findings } = say({
    framework: yaml`
      name: "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 & <b>Co</b> {braces} **stars**"
      language: ja
      x-payroll: { code: [1, two, null] }
      scales:
        - { id: skill, name: 技能, steps: [{ id: low, name: 低 }, { id: high, name: 高 }] }
      tracks:
        - { id: craft, name: 技術, levels: [{ id: junior, name: 初級, x-grade: 3 }, { name: Ångström ß }] }
    `,
    roles: {
      geisha: yaml`
        ---
        name: 芸者
        levels: [初級, angstrom-ss]
        capabilities:
          - id: shamisen
            name: 三味線 🪕
            levels: { 初級: 低, Ångström ß: 高 }
            criteria:
              高: [{ text: "مرحبا! Plays “{tune}” – 5 < 6 & ~code~" }]
            x-teacher: お母さん
        x-house: true
        ---
        # 本文
        ---
        more
      `,
    },
  })
  expect(findings).toEqual([])
  expect(framework.name).toBe('𝔘𝔫𝔦𝔠𝔬𝔡𝔢 & <b>Co</b> {braces} **stars**')
  expect(framework.extensions).toEqual({ 'x-payroll': { code: [1, 'two', null] } })
  const geisha = role('geisha')
  expect([geisha.name, geisha.extensions, geisha.levels[0]?.extensions]).toEqual([
    '芸者',
    { 'x-house': true },
    { 'x-grade': 3 },
  ])
  expect(geisha.capabilities[0]).toMatchObject({ name: '三味線 🪕', extensions: { 'x-teacher': 'お母さん' } })
  expect(geisha.capabilities[0]?.cells[1]?.criteria[0]?.text).toBe('مرحبا! Plays “{tune}” – 5 < 6 & ~code~')
  expect(geisha.body.text).toBe('# 本文\n---\nmore')
})
