/** Every sentence that the program can say about a project, by code. A code is stable: it is in people's configuration, searches and habits. */
import type { Wording } from './finding.ts'

type Nothing = Record<string, never>

function error<Args = Nothing>(headline: (args: Args) => string, remedy: (args: Args) => string): Wording<Args> {
  return { severity: 'error', headline, remedy }
}

function warning<Args = Nothing>(headline: (args: Args) => string, remedy: (args: Args) => string): Wording<Args> {
  return { severity: 'warning', headline, remedy }
}

interface Unknown {
  readonly text: string
  readonly suggestion: string | undefined
  readonly known: readonly string[]
}

/** "did you mean" where something is near, else the list where it is short enough to help. */
function choices({ suggestion, known }: Unknown, what: string): string {
  if (suggestion !== undefined) return `did you mean "${suggestion}"?`
  if (known.length === 0) return `define ${what} first`
  return known.length > 20 ? `use ${what} that exists` : `use one of: ${known.join(', ')}`
}

export const wordings = {
  // Files and bytes
  'not-utf8': error<{ offset: number; guess: string }>(({ offset, guess }) => `the file is not UTF-8 text: byte ${offset} looks like ${guess}`, () => 'save the file as UTF-8'),
  'control-character': error<{ name: string }>(({ name }) => `the text holds a character that cannot be seen: ${name}`, () => 'delete it; it often comes from copying out of another program'),
  'file-too-large': error<{ bytes: number }>(({ bytes }) => `the file has ${bytes} bytes; at most 1 MiB is read`, () => 'move what is not a profile out of this file'),
  'not-a-file': error<{ what: string }>(({ what }) => `here should be a file, but it is ${what}`, () => 'put a file in its place, or rename it'),
  'unreadable': error<{ reason: string }>(({ reason }) => `this cannot be read: ${reason}`, () => 'see to it that the file can be opened, and run again'),
  'link-leaves-project': error(() => 'the link leads out of the project', () => 'copy the file into the project'),
  'bad-slug': error<{ slug: string }>(({ slug }) => `"${slug}" cannot be the folder of a role`, () => 'use lower-case letters, digits and single hyphens, such as "data-engineer"'),
  'two-profiles': error(() => 'the folder has both a profile.md and a profile.yaml', () => 'keep one of them'),
  'misnamed-profile': error<{ name: string }>(({ name }) => `"${name}" is not read`, () => 'name the file profile.md'),
  'framework-missing': error(() => 'there is no framework', () => 'write roles/framework.yaml with at least a name, a language and one track'),
  'no-roles': warning(() => 'there is no role yet', () => 'write roles/<slug>/profile.md for the first one'),
  'unused-file': warning<{ name: string }>(({ name }) => `"${name}" is not read`, () => 'remove it, or name it so that it is'),

  // Front matter and YAML
  'front-matter-missing': error(() => 'the file does not begin with front matter', () => 'begin the first line with --- and close the block with another ---'),
  'front-matter-fence': error<{ fence: string }>(({ fence }) => `"${fence}" does not open front matter`, () => 'write exactly --- on the first line; only YAML is read, and nothing is run'),
  'front-matter-unclosed': error(() => 'the front matter is never closed', () => 'put a line with --- behind its last key'),
  'front-matter-empty': error(() => 'the front matter is empty', () => 'write at least the name of the role'),
  'blank-lines': error<{ max: number }>(({ max }) => `more than ${max} blank lines follow each other`, () => 'delete them'),
  'merge-conflict': error(() => 'a merge conflict is not resolved', () => 'keep one side and delete the lines with <<<<<<<, ======= and >>>>>>>'),
  'yaml-syntax': error<{ reason: string }>(({ reason }) => reason, () => 'quote texts that hold ": ", " #" or begin with a sign, and check the indentation'),
  'yaml-alias': error(() => 'an alias or anchor (& or *) is not read', () => 'write the text out, or quote it if it begins with & or *'),
  'yaml-tag': error<{ tag: string }>(({ tag }) => `a tag (${tag}) is not read`, () => 'remove it, or quote the text if it begins with !'),
  'yaml-depth': error(() => 'the blocks are nested too deep', () => 'check the indentation'),
  'duplicate-key': error<{ key: string }>(({ key }) => `"${key}" is written twice in one block`, () => 'keep one of them'),
  'forbidden-key': error<{ key: string }>(({ key }) => `"${key}" cannot be a key`, () => 'choose another word'),
  'key-not-text': error(() => 'a key must be one line of text', () => 'write a plain word before the colon'),
  'comma-in-text': error<{ text: string }>(({ text }) => `"${text}" stands between { and } without a value`, () => 'a comma ends a text there: put a text that holds one in quotes, or write "key: value"'),
  'not-a-block': error<{ got: string }>(({ got }) => `the file should hold keys with values, but it holds ${got}`, () => 'write "key: value" lines'),

  // Shape
  'unknown-key': error<{ key: string; suggestion: string | undefined; known: readonly string[] }>(
    ({ key }) => `"${key}" is not a key that can stand here`,
    ({ suggestion, known }) => (suggestion === undefined ? `use one of: ${known.join(', ')}` : `did you mean "${suggestion}"?`),
  ),
  'missing-key': error<{ key: string }>(({ key }) => `"${key}" is missing`, ({ key }) => `add "${key}:" with a value`),
  'wrong-kind': error<{ expected: string; got: string }>(({ expected, got }) => `here should be ${expected}, but it is ${got}`, ({ expected }) => `write ${expected}`),
  'not-text': error<{ raw: string; got: string }>(({ raw, got }) => `${raw} is read as ${got}, and here should be a text`, ({ raw }) => `put it in quotes: "${raw}"`),
  'empty-value': error<{ what: string }>(({ what }) => `the ${what} is empty`, () => 'fill it in, or remove the key'),
  'too-long': error<{ what: string; max: number }>(({ what, max }) => `the ${what} is longer than ${max}`, () => 'say it shorter, or move it into the body'),
  'out-of-range': error<{ expected: string }>(({ expected }) => `the number must be ${expected}`, ({ expected }) => `write a number that is ${expected}`),
  'not-in-list': error<Unknown>(({ text }) => `"${text}" is not one of the values that can stand here`, (args) => choices(args, 'a value')),
  'bad-language': error(() => 'this is not a language', () => 'write a code such as en, de or pt-BR'),
  'line-break': error(() => 'the text must stay on one line', () => 'join the lines; longer prose belongs into the body of the profile'),
  'blank-edge': error(() => 'the text begins or ends with a blank', () => 'remove the blank'),
  'not-an-id': error<{ text: string }>(({ text }) => `"${text}" cannot be an id`, () => 'use lower-case letters, digits and single hyphens'),
  'id-needed': error<{ name: string }>(({ name }) => `no id can be made from the name "${name}"`, () => 'add an id: of lower-case letters, digits and hyphens'),
  'not-a-duration': error<{ text: string }>(({ text }) => `"${text}" is not a span of time`, () => 'write it as 6 months, 6-12 months, 1 year or 2-3 years'),
  'not-a-date': error<{ text: string }>(({ text }) => `"${text}" is not a day of the calendar`, () => 'write it as "2026-09-01"'),
  'not-a-link': error<{ text: string }>(({ text }) => `"${text}" is not a link`, () => 'write a full address that begins with https://'),
  'unknown-placeholder': error<Unknown>(({ text }) => `{${text}} names nothing that is known here`, (args) => choices(args, 'a name')),

  // Meaning
  'unknown-level': error<Unknown>(({ text }) => `"${text}" is not a level`, (args) => choices(args, 'a level')),
  'level-not-of-role': error<Unknown>(({ text }) => `"${text}" is not a level of this role`, (args) => choices(args, 'a level')),
  'level-order': error<{ text: string; before: string }>(({ text, before }) => `"${text}" stands behind "${before}" but is the lower level`, () => 'list the levels from low to high, as the framework does'),
  'levels-twice': error(() => 'levels and ownLevels are both given', () => 'keep the one that the role uses'),
  'levels-missing': error(() => 'the role has no levels', () => 'add levels: with levels of the framework, or ownLevels: with its own'),
  'unknown-step': error<Unknown & { scale: string }>(({ text, scale }) => `"${text}" is not a step of the scale "${scale}"`, (args) => choices(args, 'a step')),
  'unknown-scale': error<Unknown>(({ text }) => `"${text}" is not a scale`, (args) => choices(args, 'a scale')),
  'scale-missing': error(() => 'there is no scale for this capability', () => 'define scales: in the framework, or write scale: none'),
  'field-without-scale': error<{ key: string }>(({ key }) => `"${key}" leads from step to step, but the capability has no scale`, () => 'remove it, or give the capability a scale'),
  'step-without-scale': error<{ text: string }>(({ text }) => `"${text}" is a step, but the capability has no scale`, () => 'describe its levels with levelCriteria, or give it a scale'),
  'unknown-transition': error<Unknown>(({ text }) => `"${text}" is not a transition between two neighbouring steps`, (args) => choices(args, 'a transition')),
  'unknown-role': error<Unknown>(({ text }) => `there is no role "${text}"`, (args) => (args.suggestion === undefined ? 'use the slug of a role, or mark a partner outside this set with external: true' : choices(args, 'a role'))),
  'unknown-family': error<Unknown>(({ text }) => `"${text}" is not a family`, (args) => choices(args, 'a family')),
  'unknown-group': error<Unknown>(({ text }) => `"${text}" is not a group of capabilities`, (args) => choices(args, 'a group')),
  'unknown-importance': error<Unknown>(({ text }) => `"${text}" is not an importance`, (args) => choices(args, 'an importance')),
  'unknown-priority': error<Unknown>(({ text }) => `"${text}" is not a priority`, (args) => choices(args, 'a priority')),
  'unknown-interaction-type': error<Unknown>(({ text }) => `"${text}" is not a type of interaction`, (args) => choices(args, 'a type')),
  'unknown-capability': error<Unknown>(({ text }) => `there is no capability "${text}" here`, (args) => choices(args, 'a capability')),
  'unknown-responsibility': error<Unknown>(({ text }) => `there is no responsibility "${text}" here`, (args) => choices(args, 'a responsibility')),
  'unknown-interaction': error<Unknown>(({ text }) => `there is no interaction with "${text}" here`, (args) => choices(args, 'a role')),
  'name-missing': error<{ what: string; id: string }>(({ what, id }) => `the ${what} "${id}" has no name`, () => 'add a name:, or correct the id if something inherited was meant'),
  'duplicate-id': error<{ what: string; id: string }>(({ what, id }) => `the ${what} "${id}" is defined twice`, () => 'give one of them another name or id'),
  'ambiguous-name': error<{ name: string }>(({ name }) => `"${name}" could mean two things`, () => 'rename one of them'),
  'capability-scale-conflict': error<{ id: string; here: string; there: string }>(
    ({ id, here, there }) => `the capability "${id}" has the scale "${here}" here and "${there}" there`,
    () => 'the same id means the same capability: use one scale, or another id',
  ),
  'self-relation': error<{ what: string }>(({ what }) => `a role cannot have ${what} with itself`, () => 'name another role'),
  'extends-cycle': error<{ chain: readonly string[] }>(({ chain }) => `roles extend each other in a circle: ${chain.join(' → ')}`, () => 'let one of them stand on its own'),
  'alias-taken': error<{ alias: string; by: string }>(({ alias, by }) => `the alias "${alias}" belongs to "${by}"`, () => 'remove it from one of them'),
  'no-switch': error<{ from: string; to: string }>(({ from, to }) => `no level of "${from}" leads to a level of "${to}"`, () => 'add an edge to switches: in the framework, or name the levels with from: and at:'),
  'same-track-switch': error(() => 'both levels are on the same track', () => 'a switch leads to another track; levels of one track follow each other by themselves'),
  'expectation-unknown': warning<{ capability: string; level: string }>(
    ({ capability, level }) => `what "${capability}" asks at ${level} is not written yet`,
    ({ level }) => `add ${level} to its levels, with a step, "not required" or "optional"`,
  ),

  // Templates and words
  'template-syntax': error<{ reason: string }>(({ reason }) => `the template cannot be read: ${reason}`, () => 'correct the template, or delete it to use the built-in one'),
  'template-failed': error<{ reason: string }>(({ reason }) => `the template asks for something that is not there: ${reason}`, () => 'use the names of the built-in template'),
  'template-unknown': warning<{ name: string; suggestion: string | undefined }>(({ name }) => `"${name}" replaces no built-in template`, ({ suggestion }) => (suggestion === undefined ? 'give it the path of a built-in template, or remove it' : `did you mean "${suggestion}"?`)),
  'words-missing': error<{ language: string; known: readonly string[] }>(
    ({ language }) => `there are no words for the language "${language}"`,
    ({ language, known }) => `write templates/words/${language}.yaml, or use one of: ${known.join(', ')}`,
  ),
  'word-missing': warning<{ key: string; language: string }>(({ key, language }) => `the word "${key}" is missing in "${language}"`, () => 'add it; English is used until then'),
  'word-unknown': error<{ key: string; suggestion: string | undefined }>(({ key }) => `no template uses a word "${key}"`, ({ suggestion }) => (suggestion === undefined ? 'remove it' : `did you mean "${suggestion}"?`)),

  // Body
  'raw-html': warning(() => 'HTML in the body is shown as the text it is', () => 'write it as markdown'),
  'image-left-out': warning(() => 'the image is left out', () => 'link to it: a page loads nothing from elsewhere'),
  'unsafe-link': warning<{ url: string }>(({ url }) => `the link "${url}" is not followed`, () => 'use https, mailto or a relative address'),

  // Disk
  'output-foreign': error<{ root: string }>(({ root }) => `${root}/ holds files that rungs did not write`, () => 'empty the folder, or choose another one'),
  'output-occupied': error<{ path: string }>(({ path }) => `${path} is in the way: rungs did not write it`, () => 'move the file away'),
  'output-edited': error<{ path: string }>(({ path }) => `${path} was edited by hand since it was generated`, () => 'move your changes into the profile or a template, or pass --replace-edited to drop them'),
  'output-unsafe': error<{ path: string; reason: string }>(({ path, reason }) => `${path} cannot be written: ${reason}`, () => 'make it an ordinary folder inside the project'),
  'manifest-damaged': error<{ path: string }>(({ path }) => `${path} cannot be read`, () => 'resolve it as you would a merge, or delete the generated folder and build again'),
  'output-stale': error<{ path: string; what: string }>(({ path, what }) => `${path} is ${what}`, () => 'run rungs build and commit the result'),
} as const
