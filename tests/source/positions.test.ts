/**
 * What is wrong is told at the very character where the author has to type. `‸` marks that character in each text
 * below.
 */
import matter from 'gray-matter'
import { afterEach, describe, expect, it } from 'vitest'
import { inWords, sortFindings } from '../../src/diagnostic/finding.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import type { SourceText } from '../../src/source/source-text.ts'
import type { Sources } from '../../src/source/sources.ts'
import { type InlineProject, smallFramework, sources } from './inline-project.ts'

const mark = '‸'

/** `file code line:column` for every mark, in the order of files and places. */
function marked(project: Sources, code: string): string[] {
  return filesOf(project).flatMap(({ file, text }) => {
    const parts = text.split(mark)
    return parts.slice(1).map((_, index) => {
      const before = parts
        .slice(0, index + 1)
        .join('')
        .split('\n')
      return `${file} ${code} ${before.length}:${Array.from(before.at(-1) ?? '').length + 1}`
    })
  })
}

function filesOf({ framework, library, profiles }: Sources): SourceText[] {
  return [...(framework ? [framework] : []), ...library, ...profiles.map(({ source }) => source)].toSorted((a, b) =>
    a.file < b.file ? -1 : 1,
  )
}

function withoutMarks(project: Sources): Sources {
  const clean = (source: SourceText): SourceText => ({ ...source, text: source.text.replaceAll(mark, '') })
  return {
    ...project,
    framework: project.framework && clean(project.framework),
    library: project.library.map(clean),
    profiles: project.profiles.map(({ slug, source }) => ({ slug, source: clean(source) })),
  }
}

function told(project: Sources): string[] {
  return sortFindings(parseFramework(withoutMarks(project)).findings).map(
    ({ code, at }) => `${at.file} ${code} ${at.start?.line}:${at.start?.column}`,
  )
}

function words(project: Sources): string[] {
  return sortFindings(parseFramework(withoutMarks(project)).findings).map((found) => {
    const { headline, hint, remedy } = inWords(found)
    return `${headline}; ${hint ?? remedy}`
  })
}

function profile(text: string): InlineProject {
  return { roles: { smith: text } }
}

/** Lines below the name and levels of a profile. */
function more(lines: string): InlineProject {
  return profile(`name: Smith\nlevels: [Junior, Senior]\n${lines}\n`)
}

function capability(lines: string): InlineProject {
  return more(`capabilities:\n  - name: Iron\n    levels: { Junior: Low, Senior: High }\n    ${lines}`)
}

/** Lines below what every framework needs. */
function framework(lines: string): InlineProject {
  return { framework: `${smallFramework}${lines}\n` }
}

describe('a fault is told at its own character', () => {
  it.each<[string, string, InlineProject]>([
    // Fences
    ['nothing but a fence', 'front-matter-unclosed', profile('‸---')],
    ['another language', 'front-matter-fence', profile('‸---js\n{ name: "Smith" }\n---\n')],
    ['blank behind the fence', 'front-matter-fence', profile('‸--- \nname: Smith\n---\n')],
    ['a longer closing fence', 'front-matter-fence', profile('---\nname: Smith\n‸----\n')],
    ['never closed', 'front-matter-unclosed', profile('‸---\nname: Smith\n')],
    ['empty', 'front-matter-empty', profile('‸---\n---\nText\n')],
    ['unresolved merge', 'merge-conflict', profile('---\nname: Smith\n‸<<<<<<< HEAD\nfamily: a\n=======\n---\n')],
    // YAML
    ['a tab', 'yaml-syntax', profile('name: Smith\nwithout:\n‸\tcapabilities: [a]\n')],
    ['an open quote', 'yaml-syntax', profile('name: ‸"Smith\nlevels: [Junior]\n')],
    ['an open bracket', 'yaml-syntax', profile('name: Smith\nlevels: ‸[Junior\nfamily: x\n')],
    ['a second colon', 'yaml-syntax', profile('name: ‸Smith: the one\n')],
    ['a sign that needs quotes', 'yaml-syntax', profile('name: ‸@smith\n')],
    ['a line that is no key', 'yaml-syntax', profile('name: Smith\n‸levels\n')],
    ['several documents', 'yaml-syntax', profile('name: Smith\n‸---\nname: Other\n')],
    ['a key twice', 'duplicate-key', profile('name: Smith\nlevels: [Junior]\n‸name: Other\n')],
    ['an anchor', 'yaml-alias', profile('name: ‸&n Smith\n')],
    ['an alias', 'yaml-alias', profile('name: Smith\nlevels: ‸*all\n')],
    ['a tag', 'yaml-tag', profile('name: ‸!!js/function Smith\n')],
    ['a reach into JavaScript', 'forbidden-key', profile('name: Smith\n‸__proto__: { polluted: true }\n')],
    ['a key that is a list', 'key-not-text', profile('? ‸[a]\n: b\n')],
    ['a list as the whole file', 'not-a-mapping', profile('‸- name: Smith\n')],
    [
      'a comma in a text',
      'unquoted-comma',
      capability('criteria: { Low: [{ id: heat, text: Heats it, ‸then strikes it. }] }'),
    ],
    ['a comma in a reason', 'unquoted-comma', capability('reasons: { Senior: Codes less, ‸leads more }')],
    // Shape
    ['an unknown key', 'unknown-key', more('‸famly: craft')],
    ['an unknown key deep inside', 'unknown-key', capability('transitions: { Low -> Middle: { ‸action: [Read] } }')],
    [
      'a key of the author’s own where it is not kept',
      'unknown-key',
      more('artifacts: [{ name: Sword, ‸x-edge: sharp }]'),
    ],
    ['a missing key', 'missing-key', profile('‸levels: [Junior]\n')],
    ['a missing key in a list', 'missing-key', more('interactions:\n  - { ‸role: a }')],
    ['a number for a text', 'not-text', more('mission: ‸42')],
    ['a yes for a text', 'not-text', more('mission: ‸true')],
    ['a number in a list of texts', 'not-text', more('properties: { Size: [S, ‸5] }')],
    ['a text for a list', 'wrong-type', profile('name: Smith\nlevels: ‸Junior\n')],
    ['a list for a block', 'wrong-type', more('atLevel: ‸[Junior]')],
    ['no value', 'empty-value', more('‸mission:')],
    ['an empty list', 'empty-value', more('‸owners: []')],
    ['a blank at the edge', 'surrounding-space', more('mission: "Forges‸ "')],
    ['two lines', 'line-break', more('mission: ‸"Forges\\nSwords"')],
    ['no such day', 'not-a-date', more('reviewed: ‸2026-02-30')],
    ['no such status', 'not-in-list', more('status: ‸activ')],
    ['no id', 'not-an-id', more('aliases: [‸Black_Smith]')],
    ['a backward span', 'not-a-duration', more('atLevel: { Junior: { timeToNext: ‸18-12 months } }')],
    ['a span in words', 'not-a-duration', more('atLevel: { Junior: { timeToNext: ‸half a year } }')],
    ['a script for a link', 'not-a-link', framework('siteUrl: ‸javascript:alert(1)')],
    ['a weight out of range', 'out-of-range', framework('importances: [{ name: Core, weight: ‸-1 }]')],
    ['no language', 'bad-language', { framework: smallFramework.replace('language: en', 'language: ‸English please') }],
    [
      'an unknown name in braces',
      'unknown-placeholder',
      framework('development: { exposure: [{ name: Board, text: "Meets as ‸{levl}" }] }'),
    ],
    [
      'a name of a wider place in braces',
      'unknown-placeholder',
      {
        framework: smallFramework.replace(
          '{ name: High }]',
          '{ name: High }]\n    transitions: { Low -> Middle: { actions: ["Be a ‸{role}"] } }',
        ),
      },
    ],
    [
      'a name in braces in capitals',
      'unknown-placeholder',
      framework('development: { projectScope: "Reach of a ‸{ To }" }'),
    ],
    // Meaning
    ['an unknown level', 'unknown-level', profile('name: Smith\nlevels: [Junior, ‸Senor]\n')],
    ['an unknown level of a capability', 'unknown-level', capability('reasons: { ‸Principle: Less }')],
    ['levels out of order', 'level-order', profile('name: Smith\nlevels: [Senior, ‸Junior]\n')],
    ['a level twice', 'duplicate-id', profile('name: Smith\nlevels: [Junior, ‸junior]\n')],
    ['levels and own levels', 'levels-twice', more('‸ownLevels: [{ name: Boss }]')],
    ['no levels', 'levels-missing', profile('name: ‸Smith\n')],
    [
      'a level of the framework that the role does not have',
      'level-not-in-role',
      profile('name: Smith\nlevels: [Junior]\natLevel:\n  ‸Senior: { scope: All }\n'),
    ],
    [
      'an unknown step',
      'unknown-step',
      more('capabilities: [{ name: Iron, levels: { Junior: Low, Senior: ‸Highest } }]'),
    ],
    ['an unknown step of criteria', 'unknown-step', capability('criteria: { ‸Hi: [{ text: Forges. }] }')],
    [
      'a transition over two steps',
      'unknown-transition',
      capability('transitions: { ‸Low -> High: { actions: [Jump] } }'),
    ],
    [
      'an unknown scale',
      'unknown-scale',
      more('capabilities: [{ name: Iron, scale: ‸Skil, levels: { Junior: Low, Senior: Low } }]'),
    ],
    [
      'a step without a scale',
      'step-without-scale',
      more('capabilities: [{ name: Iron, scale: none, levels: { Junior: ‸Low, Senior: not required } }]'),
    ],
    [
      'actions without a scale',
      'field-without-scale',
      more(
        'capabilities: [{ name: Iron, scale: none, levels: { Junior: optional, Senior: optional }, ‸actions: [Read] }]',
      ),
    ],
    ['an unknown role', 'unknown-role', more('moves: [{ to: ‸smyth }]')],
    ['a name instead of a slug', 'unknown-role', more('moves: [{ to: ‸Smith }]')],
    ['an unknown family', 'unknown-family', more('family: ‸craft')],
    ['an unknown group', 'unknown-group', capability('group: ‸metal')],
    ['an unknown importance', 'unknown-importance', capability('importance: ‸core')],
    ['an unknown priority', 'unknown-priority', capability('priority: ‸now')],
    [
      'an unknown type of interaction',
      'unknown-interaction-type',
      more('interactions: [{ role: Mine, external: true, type: ‸buys }]'),
    ],
    ['an unknown capability of the library', 'unknown-capability', more('capabilities: [{ use: ‸iron }]')],
    [
      'a name that no id can be made of',
      'id-needed',
      more('capabilities: [{ name: ‸鉄, levels: { Junior: Low, Senior: Low } }]'),
    ],
    ['a move to itself', 'self-relation', more('moves: [{ to: ‸smith }]')],
    ['an extension of itself', 'extends-cycle', more('extends: ‸smith')],
    [
      'a circle of extensions, told once',
      'extends-cycle',
      { roles: { a: 'name: A\nlevels: [Junior]\nextends: ‸b\n', b: 'name: B\nlevels: [Junior]\nextends: a\n' } },
    ],
    [
      'an alias that is a slug',
      'alias-taken',
      { roles: { a: 'name: A\nlevels: [Junior]\naliases: [‸b]\n', b: 'name: B\nlevels: [Junior]\n' } },
    ],
    [
      'an alias of two roles',
      'alias-taken',
      { roles: { a: 'name: A\nlevels: [Junior]\naliases: [c]\n', b: 'name: B\nlevels: [Junior]\naliases: [‸c]\n' } },
    ],
    [
      'a move without a way',
      'no-switch',
      { roles: { a: 'name: A\nlevels: [Junior]\nmoves: [{ to: ‸b }]\n', b: 'name: B\nlevels: [Senior]\n' } },
    ],
    [
      'a move with one end',
      'missing-key',
      {
        roles: {
          a: 'name: A\nlevels: [Junior]\nmoves:\n  - ‸to: b\n    from: Junior\n',
          b: 'name: B\nlevels: [Senior]\n',
        },
      },
    ],
    ['a switch on one track', 'same-track-switch', framework('switches: [{ from: Junior, to: ‸Senior }]')],
    [
      'one id on two scales',
      'capability-scale-conflict',
      {
        framework: smallFramework.replace('tracks:', '  - { name: Badge, steps: [{ name: Has }] }\ntracks:'),
        roles: {
          a: 'name: A\nlevels: [Junior]\ncapabilities: [{ name: X, levels: { Junior: Low } }]\n',
          b: 'name: B\nlevels: [Junior]\ncapabilities: [{ name: ‸X, scale: Badge, levels: { Junior: Has } }]\n',
        },
      },
    ],
  ])('%s → %s', (_, code, project) => {
    const texts = sources(project)
    const expected = marked(texts, code)
    expect(expected.length).toBe(1)
    expect(told(texts)).toEqual(expected)
  })

  it.each([
    ['letters of two bytes', 'äöü'],
    ['letters that are wide on screen', '資料庫'],
    ['signs of two UTF-16 units', '🛠🔨𝔘'],
    ['one sign that is joined of three', '👩\u200d🔧'],
  ])('counts characters before it: %s', (_, three) => {
    expect(told(sources(more(`properties: { ${three}: [5] }`)))).toEqual(['roles/smith/profile.yaml not-text 3:21'])
    expect(told(sources(profile(`---\nproperties: { ${three}: @x }\n---\n`)))).toEqual([
      'roles/smith/profile.md yaml-syntax 2:20',
    ])
  })

  it('counts the lines of the front matter from the top of the file', () => {
    expect(told(sources(profile('---\n# a note\n\nname: Smith\nlevels: [Junior, Senor]\n---\nText\n')))).toEqual([
      'roles/smith/profile.md unknown-level 5:18',
    ])
  })
})

describe('front matter in another language', () => {
  const code = '---js\n{ name: (globalThis.frontMatterRan = true, "Smith") }\n---\n'
  const ran = (): boolean => 'frontMatterRan' in globalThis
  afterEach(() => void Reflect.deleteProperty(globalThis, 'frontMatterRan'))

  it('is never run', () => {
    const { value, findings } = parseFramework(sources(profile(code)))
    expect([value, findings.map((found) => found.code)]).toEqual([undefined, ['front-matter-fence']])
    expect(ran()).toBe(false)
  })

  it('would be run by the parser that is used behind the check', () => {
    matter(code)
    expect(ran()).toBe(true)
  })

  it('leaves no trace in objects that have nothing to do with it', () => {
    parseFramework(
      sources(
        more('x-a: { ["__proto__"]: 1 }\n__proto__: { polluted: true }\nproperties: { constructor: a, toString: b }'),
      ),
    )
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('a name that could mean two things', () => {
  it('is told with both places', () => {
    const found = told(
      sources(
        framework('families: [{ id: data, name: Product }, { id: product, name: Data }, { id: x, name: product }]'),
      ),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('ambiguous-name')
  })
})

describe('a misspelt level in the list of a role', () => {
  it('is told once, and not again wherever the right one stands', () => {
    const found = told(
      sources(
        profile(
          '---\nname: Smith\nlevels: [Junior, Snior]\ncapabilities:\n  - { name: Iron, levels: { Junior: Low, Senior: Low } }\n---\n',
        ),
      ),
    )
    expect(found.filter((line) => !line.includes('expectation-missing'))).toEqual([
      'roles/smith/profile.md unknown-level 3:18',
    ])
  })
})

describe('a brace', () => {
  it('is a brace in every text that is no phrase, and in a phrase where it holds no word', () => {
    expect(told(sources(more('mission: "Uses {role}, {x} and {}"')))).toEqual([])
    expect(told(sources(framework('development: { projectScope: "One {}, { and 1 of {2}" }')))).toEqual([])
  })
})

describe('one run', () => {
  const project = sources({
    framework: `${smallFramework}groups: [{ nam: Craft }]\n`,
    library: 'capabilities: [{ id: Iron, name: Iron }]\n',
    roles: { b: 'name: 5\nfamly: x\n', a: '---\nname: A\n' },
  })

  it('tells what is wrong in every file, in the order of files and places', () => {
    expect(told(project)).toEqual([
      'roles/a/profile.md front-matter-unclosed 1:1',
      'roles/b/profile.yaml not-text 1:7',
      'roles/b/profile.yaml unknown-key 2:1',
      'roles/capabilities/shared.yaml not-an-id 1:22',
      'roles/framework.yaml unknown-key 9:12',
    ])
  })

  it('tells all that does not fit together, once each', () => {
    const broken = sources({
      library:
        'capabilities: [{ id: iron, name: Iron, group: gone, scale: Skil, criteria: { Low: [{ text: Melts. }] } }]\n',
      roles: {
        a: 'name: A\nfamily: none\nlevels: [Junior, Senior]\ncapabilities: [{ use: iron, levels: { Junior: Low, Senior: Low } }, { name: Fire, importance: huge, levels: { Junior: Lo, Senior: Low } }]\n',
        b: 'name: B\nextends: a\nmoves: [{ to: nobody }]\n',
      },
    })
    expect(told(broken)).toEqual([
      'roles/a/profile.yaml unknown-family 2:9',
      'roles/a/profile.yaml unknown-importance 4:95',
      'roles/a/profile.yaml unknown-step 4:119',
      'roles/b/profile.yaml unknown-role 3:15',
      'roles/capabilities/shared.yaml unknown-group 1:47',
      'roles/capabilities/shared.yaml unknown-scale 1:60',
    ])
  })

  it('does not blame others for a profile that cannot be read', () => {
    expect(told(sources({ roles: { a: 'name: A\nlevels: [Junior]\nmoves: [{ to: b }]\n', b: 'name: [\n' } }))).toEqual([
      'roles/b/profile.yaml yaml-syntax 1:7',
    ])
  })

  it('does not tell of a role what only follows from the role that it builds on', () => {
    const builds =
      'name: B\nextends: a\nwithout: { capabilities: [iron] }\ncapabilities: [{ id: fire, levels: { Senior: Low } }]\n'
    const moves = 'name: C\nlevels: [Junior]\nmoves: [{ to: b }]\n'
    expect(told(sources({ roles: { a: 'nam: A\n', b: builds, c: moves } }))).toEqual([
      'roles/a/profile.yaml unknown-key 1:1',
    ])
    expect(told(sources({ roles: { b: builds, c: moves } }))).toEqual(['roles/b/profile.yaml unknown-role 2:10'])
  })
})

describe('the words', () => {
  it.each<[string, InlineProject]>([
    ['"famly" is not a known key here; did you mean "family"?', more('famly: craft')],
    [
      '"x-edge" is not a known key here; move it to a place that accepts keys of your own, such as the top level of the profile',
      more('artifacts: [{ name: Sword, x-edge: sharp }]'),
    ],
    [
      '"then strikes it." is read as a key without a value; put text that contains a comma in quotes, or write "key: value"',
      capability('criteria: { Low: [{ text: Heats it, then strikes it. }] }'),
    ],
    ['expected text, but 5 is read as a number; put it in quotes: "5"', more('properties: { Size: [S, 5] }')],
    [
      'expected text, but true is read as a true/false value; put it in quotes: "true"',
      more('properties: { Size: true }'),
    ],
    [
      '"Size" must be text or a list of strings, not a mapping; write text or a list of strings',
      more('properties: { Size: { a: b } }'),
    ],
    [
      '{ To } is not a known placeholder; did you mean "to"?',
      framework('development: { projectScope: "Reach of a { To }" }'),
    ],
    ['"Senor" is not a level; did you mean "Senior"?', profile('name: Smith\nlevels: [Junior, Senor]\n')],
    [
      '"Lo" is not a step of the scale "skill"; did you mean "Low"?',
      more('capabilities: [{ name: Iron, levels: { Junior: Lo, Senior: Low } }]'),
    ],
    [
      'roles extend each other in a circle; remove extends: from one of them: a → b → a',
      { roles: { a: 'name: A\nlevels: [Junior]\nextends: b\n', b: 'name: B\nlevels: [Junior]\nextends: a\n' } },
    ],
  ])('%s', (expected, project) => expect(words(sources(project))).toEqual([expected]))

  it('offer keys of one’s own where there is room for them', () => {
    expect(words(sources(more('zzz: 1')))[0]).toMatch(/, properties, development, allow, or x-… for a key of your own$/)
  })
})
