/**
 * What is corrected and what is not. Every row is a whole project on a disk: the file is compared byte for byte, so
 * nothing beside the correction has moved.
 */
import { describe, expect, it } from 'vitest'
import { hasErrors, inWords } from '../../src/diagnostic/finding.ts'
import { corrected, correctionsOf, findingsOf, profilePath } from './correcting.ts'

/** A profile that is right, with these lines below it. */
function smith(lines: string): string {
  return `name: Smith\nlevels: [Junior, Senior]\n${lines}\n`
}

function iron(lines: string, levels = '{ Junior: Low, Senior: High }'): string {
  return smith(`capabilities:\n  - name: Iron\n    levels: ${levels} # as agreed\n    ${lines}`)
}

describe('a slip that can mean one thing only is corrected, and nothing else is touched', () => {
  it.each<[string, string, string, string]>([
    // References
    [
      'a misspelt level',
      'unknown-level',
      'name: Smith\nlevels: [Junior,  Senoir] # both\n',
      'name: Smith\nlevels: [Junior,  Senior] # both\n',
    ],
    [
      'a level in lower case',
      'unknown-level',
      'name: Smith\nlevels:\n  - JUNIOR\n',
      'name: Smith\nlevels:\n  - Junior\n',
    ],
    [
      'a level as a key',
      'unknown-level',
      smith('atLevel:\n  Senir: { scope: All } # wide'),
      smith('atLevel:\n  Senior: { scope: All } # wide'),
    ],
    ['a quoted level', 'unknown-level', "name: Smith\nlevels: ['Junor']\n", "name: Smith\nlevels: ['Junior']\n"],
    [
      'a level of a responsibility',
      'unknown-level',
      responsibility('levels: { Senoir: { expectation: More } }'),
      responsibility('levels: { Senior: { expectation: More } }'),
    ],
    [
      'the level of a move',
      'level-not-in-role',
      smith('moves: [{ to: mason, from: Senir, at: Junior }]'),
      smith('moves: [{ to: mason, from: Senior, at: Junior }]'),
    ],
    [
      'a misspelt step',
      'unknown-step',
      iron('', '{ Junior: Low, Senior: Higj }'),
      iron('', '{ Junior: Low, Senior: High }'),
    ],
    [
      'a step in other case',
      'unknown-step',
      iron('', '{ Junior: MIDDLE, Senior: High }'),
      iron('', '{ Junior: Middle, Senior: High }'),
    ],
    [
      '"not required" with a hyphen',
      'unknown-step',
      iron('', '{ Junior: not-required, Senior: High }'),
      iron('', '{ Junior: not required, Senior: High }'),
    ],
    [
      'a step as a key',
      'unknown-step',
      iron('criteria: { Midle: [{ text: Forges. }] }'),
      iron('criteria: { Middle: [{ text: Forges. }] }'),
    ],
    [
      'a quoted step',
      'unknown-step',
      iron('', '{ Junior: "Low", Senior: "Midle" }'),
      iron('', '{ Junior: "Low", Senior: "Middle" }'),
    ],
    [
      'a transition',
      'unknown-transition',
      iron('transitions:\n      Low -> Midle: { actions: [Read] }'),
      iron('transitions:\n      Low -> Middle: { actions: [Read] }'),
    ],
    [
      'a transition with an arrow',
      'unknown-transition',
      iron('transitions: { Low → Middle: { actions: [Read] } }'),
      iron('transitions: { Low -> Middle: { actions: [Read] } }'),
    ],
    ['a scale', 'unknown-scale', iron('scale: Skil'), iron('scale: Skill')],
    ['a group', 'unknown-group', iron('group: creaft'), iron('group: craft')],
    ['a group by its name', 'unknown-group', iron('group: Poeple'), iron('group: People')],
    ['an importance', 'unknown-importance', iron('importance: helpfull'), iron('importance: helpful')],
    ['a priority', 'unknown-priority', iron('priority: Urgnet'), iron('priority: Urgent')],
    ['a family', 'unknown-family', smith('family: metl'), smith('family: metal')],
    ['a family by its name', 'unknown-family', smith('family: Metal  Work'), smith('family: Metal work')],
    [
      'a family with a no-break space',
      'invisible-in-name',
      smith('family: Metal\u00a0work'),
      smith('family: Metal work'),
    ],
    [
      'a type of interaction',
      'unknown-interaction-type',
      smith('interactions: [{ role: mason, type: deliver-to }]'),
      smith('interactions: [{ role: mason, type: delivers-to }]'),
    ],
    ['a role', 'unknown-role', smith('moves: [{ to: masson, notes: x }]'), smith('moves: [{ to: mason, notes: x }]')],
    ['a longer role', 'unknown-role', smith('moves: [{ to: stonemasn }]'), smith('moves: [{ to: stonemason }]')],
    [
      'the name of a role for its slug',
      'unknown-role',
      smith('moves: [{ to: Stonemason }]'),
      smith('moves: [{ to: stonemason }]'),
    ],
    ['a role to extend', 'unknown-role', smith('extends: stone-mason'), smith('extends: stonemason')],
    ['a capability of the library', 'unknown-capability', library('use: brnoze'), library('use: bronze')],
    ['a longer one of the library', 'unknown-capability', library('use: gold-smithng'), library('use: gold-smithing')],
    [
      'what is left out',
      'unknown-capability',
      smith('extends: stonemason\nwithout: { capabilities: [chisseling] }'),
      smith('extends: stonemason\nwithout: { capabilities: [chiseling] }'),
    ],
    [
      'who is left out',
      'unknown-interaction',
      smith('extends: stonemason\nwithout: { interactions: [quary] }'),
      smith('extends: stonemason\nwithout: { interactions: [quarry] }'),
    ],
    [
      'a rule of the linter',
      'unknown-lint-rule',
      smith('allow: [{ rule: vague-wordin, reason: So be it }]'),
      smith('allow: [{ rule: vague-wording, reason: So be it }]'),
    ],
    // Keys and values of a fixed list
    ['a key', 'unknown-key', smith('famly: metal'), smith('family: metal')],
    ['a key in other case', 'unknown-key', smith('Mission: Forges # all day'), smith('mission: Forges # all day')],
    [
      'a key with hyphens',
      'unknown-key',
      smith('at-level: { Senior: { scope: All } }'),
      smith('atLevel: { Senior: { scope: All } }'),
    ],
    ['a quoted key', 'unknown-key', smith('"misson": Forges'), smith('"mission": Forges')],
    [
      'a key deep inside',
      'unknown-key',
      iron('transitions: { Low -> Middle: { action: [Read] } }'),
      iron('transitions: { Low -> Middle: { actions: [Read] } }'),
    ],
    ['a value of a list', 'not-in-list', smith('status: depricated'), smith('status: deprecated')],
    ['a value in capitals', 'not-in-list', smith('status: Draft'), smith('status: draft')],
    // Texts that are read as something else
    ['a number', 'not-text', smith('mission: 42 # the answer'), smith('mission: "42" # the answer')],
    ['a version', 'not-text', smith('properties: { Steel: [1.10, 5] }'), smith('properties: { Steel: ["1.10", "5"] }')],
    ['leading zeros', 'not-text', smith('owners:\n  - 007'), smith('owners:\n  - "007"')],
    ['a true', 'not-text', smith('mission: true'), smith('mission: "true"')],
    ['a false in a list', 'not-text', smith('owners: [false, Ann]'), smith('owners: ["false", Ann]')],
    ['an at sign', 'yaml-syntax', smith('owners:\n  - @me # head'), smith('owners:\n  - "@me" # head')],
    ['an at sign in brackets', 'yaml-syntax', smith('owners: [@me, "@you"]'), smith('owners: ["@me", "@you"]')],
    ['a percent sign', 'yaml-syntax', smith('mission: %5 more'), smith('mission: "%5 more"')],
    ['a backquote', 'yaml-syntax', smith('mission: `iron` first'), smith('mission: "`iron` first"')],
    ['a star', 'yaml-alias', smith('mission: *iron'), smith('mission: "*iron"')],
    ['bold markdown', 'yaml-syntax', smith('mission: **iron** first'), smith('mission: "**iron** first"')],
    [
      'a greater-than sign',
      'yaml-syntax',
      responsibility('metrics:\n      - >95% quality\n      - on time'),
      responsibility('metrics:\n      - ">95% quality"\n      - on time'),
    ],
    ['a colon', 'yaml-syntax', smith('mission: Deliver: fast'), smith('mission: "Deliver: fast"')],
    [
      'a colon in a list',
      'wrong-type',
      responsibility('metrics:\n      - Deliver: fast'),
      responsibility('metrics:\n      - "Deliver: fast"'),
    ],
    ['brackets before a text', 'yaml-syntax', smith('mission: [draft] Forges'), smith('mission: "[draft] Forges"')],
    ['braces before a text', 'yaml-syntax', smith('mission: {role} forges'), smith('mission: "{role} forges"')],
    [
      'quotes before a text',
      'yaml-syntax',
      smith('mission: "Fast" is not good'),
      smith('mission: \'"Fast" is not good\''),
    ],
    ['quotes inside', 'yaml-syntax', smith('mission: @me "it\'s" \\ me'), smith("mission: '@me \"it''s\" \\ me'")],
    [
      'several of them',
      'yaml-syntax',
      smith('mission: @me\nowners:\n  - %x\n  - [a] b'),
      smith('mission: "@me"\nowners:\n  - "%x"\n  - "[a] b"'),
    ],
    // Other shapes
    [
      'one text for a list',
      'wrong-type',
      responsibility('metrics: Uptime # each day'),
      responsibility('metrics: [Uptime] # each day'),
    ],
    [
      'one quoted text for a list',
      'wrong-type',
      responsibility("metrics: 'Uptime: all'"),
      responsibility("metrics: ['Uptime: all']"),
    ],
    [
      'one text with a bracket for a list',
      'wrong-type',
      responsibility('metrics: Uptime ]'),
      responsibility('metrics: ["Uptime ]"]'),
    ],
    ['one level for a list', 'wrong-type', 'name: Smith\nlevels: Junior\n', 'name: Smith\nlevels: [Junior]\n'],
    ['true in quotes', 'wrong-type', responsibility('primary: "true"'), responsibility('primary: true')],
    [
      'a blank at the edge',
      'surrounding-space',
      smith('mission: "Forges " # all day'),
      smith('mission: "Forges" # all day'),
    ],
    [
      'a blank at both edges',
      'surrounding-space',
      smith("owners: [' Ann''s ', Bob]"),
      smith("owners: ['Ann''s', Bob]"),
    ],
    [
      'a no-break space in a name',
      'invisible-in-name',
      iron('').replace('Iron', 'Cast\u00a0iron'),
      iron('').replace('Iron', 'Cast iron'),
    ],
    ['a span with a capital', 'not-a-duration', time('6 Months'), time('6 months')],
    ['a span with a long dash', 'not-a-duration', time('6–12 months # often'), time('6-12 months # often')],
    ['a span with blanks', 'not-a-duration', time('6 - 12  months'), time('6-12 months')],
    ['a span without a blank', 'not-a-duration', time('"12months"'), time('"12 months"')],
    ['a short span', 'not-a-duration', time('1 to 2 yrs'), time('1-2 years')],
    // Characters
    [
      'a turn of direction',
      'control-character',
      smith('mission: Forges\u202e iron\u202e'),
      smith('mission: Forges iron'),
    ],
    ['a space without a width in a name', 'invisible-in-name', iron('').replace('Iron', 'Ir\u200bon'), iron('')],
    ['a late byte order mark in a name', 'invisible-in-name', iron('').replace('Iron', 'Ir\ufeffon'), iron('')],
  ])('%s → %s', (_, code, before, after) => {
    const files = { ...around, [profilePath]: before }
    expect(findingsOf(files).map((found) => found.code)).toContain(code)
    const result = corrected(files)
    expect(result).toEqual({ ...files, [profilePath]: after })
    expect(
      findingsOf(result)
        .filter((found) => found.code === code || hasErrors([found]))
        .map((found) => inWords(found).headline),
    ).toEqual([])
    expect(correctionsOf(result).made).toEqual([])
  })
})

/** Rows of what stays as it is: the same text, and the code of the finding that stays with it. */
describe('what could mean something else is left as it is', () => {
  it.each<[string, string, string]>([
    ['a step between two', 'unknown-step', iron('', '{ Junior: Low, Senior: Mighty }')],
    ['a short word', 'unknown-step', iron('', '{ Junior: Lo, Senior: High }')],
    ['a level that is there already', 'unknown-level', 'name: Smith\nlevels: [Junior, Senior, Senoir]\n'],
    ['two slips for one level', 'unknown-level', 'name: Smith\nlevels: [Senior, Junir, Junor]\n'],
    [
      'a key of a level that is there already',
      'unknown-level',
      smith('atLevel: { Senior: { scope: All }, Senoir: { scope: One } }'),
    ],
    [
      'a level that only another role has',
      'level-not-in-role',
      'name: Smith\nlevels: [Junior]\natLevel: { Senior: { scope: All } }\n',
    ],
    ['a role that would be the role itself', 'unknown-role', smith('moves: [{ to: Smith }]')],
    ['a number that differs', 'unknown-role', smith('moves: [{ to: stonemason-2 }]')],
    ['another first letter', 'unknown-family', smith('family: petal')],
    ['a key that is there already', 'unknown-key', smith('mission: Forges\nMission: More')],
    ['two slips for one key', 'unknown-key', smith('misson: Forges\nmissio: More')],
    ['null', 'not-text', smith('mission: null')],
    ['a number where a day is wanted', 'not-a-date', smith('reviewed: 2026')],
    ['a number where a span of time is wanted', 'not-a-duration', time('6')],
    ['a list in one text', 'wrong-type', 'name: Smith\nlevels: Junior, Senior\n'],
    ['a text where a list of blocks is wanted', 'wrong-type', smith('capabilities: Iron')],
    ['an open bracket', 'yaml-syntax', 'name: Smith\nlevels: [Junior\n'],
    ['a list behind its key', 'yaml-syntax', smith('owners: - Ann')],
    ['a folded text on the line of its key', 'yaml-syntax', smith('mission: > Forges iron')],
    ['two keys on one line', 'yaml-syntax', smith('mission: Forges family: metal')],
    ['a sign where a list is wanted', 'yaml-syntax', 'name: Smith\nlevels: @all\n'],
    ['a star with its anchor', 'yaml-alias', smith('x-a: &iron Iron\nmission: *iron')],
    ['an anchor', 'yaml-alias', smith('mission: &iron')],
    ['a text that goes on', 'yaml-syntax', smith('mission: Deliver: fast\n  and good')],
    ['one broken line among others', 'yaml-syntax', smith('mission: @me\nowners: [Ann')],
    ['an open quote', 'yaml-syntax', smith('mission: "Forges')],
    [
      'a key twice, which a hyphen in front of the first could be missing for',
      'duplicate-key',
      smith('mission: Forges\nfamily: metal\nmission: Forges'),
    ],
    [
      'a colon between braces, where a comma may be missing',
      'yaml-syntax',
      smith('atLevel: { Senior: { scope: One: all, impact: x } }'),
    ],
    ['a key twice with two values', 'duplicate-key', smith('mission: Forges\nmission: Melts')],
    ['a key twice with a comment', 'duplicate-key', smith('mission: Forges # a\nmission: Forges # b')],
    ['a list over several lines twice', 'duplicate-key', smith('owners: [\n  Ann\n  ]\nowners: [\n  Ann\n  ]')],
    ['a key twice between braces', 'duplicate-key', smith('atLevel: { Senior: { scope: All, scope: All } }')],
    ['a backward span', 'not-a-duration', time('18-12 months')],
    ['a span in words', 'not-a-duration', time('half a year')],
    ['a span in weeks', 'not-a-duration', time('6 weeks')],
    ['a blank in a block text', 'unknown-family', smith('family: |-\n  Metal  Work')],
    ['an id', 'not-an-id', smith('aliases: [Black_Smith]')],
    ['a control character that may have been a sign', 'control-character', smith('mission: For\u0085ges')],
  ])('%s → %s', (_, code, text) => {
    const files = { ...around, [profilePath]: text }
    expect(findingsOf(files).map((found) => found.code)).toContain(code)
    expect(correctionsOf(files)).toEqual({ made: [], files: [] })
  })

  it('a space without a width between letters of a script without blanks', () => {
    expect(correctionsOf({ ...around, [profilePath]: smith('mission: ตี\u200bเหล็ก') }).made).toEqual([])
  })

  it('a reference, while the file in which it may be defined cannot be read', () => {
    const files = {
      ...around,
      'roles/stonemson/profile.yaml': 'name: [\n',
      [profilePath]: smith('moves: [{ to: stonemasn }]'),
    }
    expect(correctionsOf(files).made).toEqual([])
  })

  it('what a role has of its own, while the role that it extends cannot be read', () => {
    const files = {
      ...around,
      'roles/stonemason/profile.yaml': 'name: [\n',
      [profilePath]: smith('extends: stonemason\nfamily: metl'),
    }
    expect(correctionsOf(files).made).toEqual([])
  })
})

describe('the fences of front matter', () => {
  const body = 'name: Smith\nlevels: [Junior]\n'
  const path = 'roles/smith/profile.md'

  it.each([
    ['four hyphens', `----\n${body}---\n`],
    ['four hyphens at the end', `---\n${body}----\n`],
    ['four hyphens twice', `----\n${body}-----\n`],
    ['blanks behind one', `---  \n${body}---\t\n`],
    ['blank lines before the first', `\n \n---\n${body}---\n`],
    ['blank lines before the wrong one', `\n----\n${body}---\n`],
  ])('are corrected: %s', (_, before) => {
    const text = `${before}\n----\n\nA line. \n`
    expect(corrected({ [path]: text })[path]).toBe(`---\n${body}---\n\n----\n\nA line. \n`)
  })

  it.each([
    ['another language', `---js\n${body}---\n`],
    ['no end', `---\n${body}`],
    ['text before', `Hello\n---\n${body}---\n`],
  ])('stay as they are: %s', (_, text) => {
    expect(correctionsOf({ [path]: text }).made).toEqual([])
  })
})

describe('a corrected file keeps', () => {
  const before = 'name: Smith\nlevels: [Junior, Senoir]   # both\n\n\nmission:   Forges  # 🛠 all day\nfamly: Metal work'
  const after = 'name: Smith\nlevels: [Junior, Senior]   # both\n\n\nmission:   Forges  # 🛠 all day\nfamily: Metal work'
  const written: readonly [string, (text: string) => string][] = [
    ['its line ends of two characters', (text) => text.replaceAll('\n', '\r\n')],
    ['its line ends of one', (text) => text.replaceAll('\n', '\r')],
    ['its mixed line ends', (text) => text.replace('\n', '\r\n')],
    ['its byte order mark', (text) => `\uFEFF${text}`],
    ['its letters in two parts', (text) => text.replaceAll('Forges', 'Cafe\u0301 Ångström'.normalize('NFD'))],
    ['all of these', (text) => `\uFEFF${text.replaceAll('Forges', 'Cafe\u0301').replaceAll('\n', '\r\n')}`],
  ]
  it.each(written)('%s', (_, form) => {
    expect(corrected({ [profilePath]: form(before) })[profilePath]).toBe(form(after))
  })

  it('letters in two parts on the line of the correction', () => {
    const text =
      'name: Smith\nlevels: [Junior, Senior]\natLevel: { Senoir: { scope: "Cafe\u0301" }, Junir: { scope: "Cafe\u0301" } }\n'
    expect(corrected({ [profilePath]: text })[profilePath]).toBe(
      text.replace('Senoir', 'Senior').replace('Junir', 'Junior'),
    )
  })
})

function responsibility(lines: string): string {
  return smith(`responsibilities:\n  - name: Forge\n    ${lines}`)
}

function library(line: string): string {
  return smith(`capabilities:\n  - ${line}\n    levels: { Junior: Low, Senior: Low }`)
}

function time(text: string): string {
  return smith(`atLevel:\n  Junior:\n    timeToNext: ${text}`)
}

const around = {
  'roles/capabilities/shared.yaml':
    'capabilities: [{ id: bronze, name: Bronze }, { id: gold-smithing, name: Gold smithing }]\n',
  'roles/mason/profile.yaml': 'name: Mason\nlevels: [Junior, Senior]\n',
  'roles/stonemason/profile.yaml': `name: Stonemason
levels: [Junior, Senior]
capabilities: [{ name: Chiseling, levels: { Junior: Low, Senior: Low } }]
interactions: [{ role: quarry, external: true, type: learns-from }]
`,
}
