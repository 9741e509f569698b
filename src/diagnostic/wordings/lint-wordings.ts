/** What makes a ladder weak although nothing in it is wrong. Every code is the name of a rule in `src/lint/rules/`. */
import { warning } from './wording.ts'

export const lintWordings = {
  'lowered-without-reason': warning<{ capability: string; level: string; from: string; to: string }>(
    ({ capability, level, from, to }) => `"${capability}" falls from ${from} to ${to} at ${level}, without a reason`,
    'asking less is often right, but without a word it looks like a mistake, and people will ask',
    ({ level }) => `add reasons: with ${level} and one sentence, or raise the step`,
  ),
  'level-without-change': warning<{ level: string; before: string }>(
    ({ level, before }) => `${level} asks nothing that ${before} does not`,
    'whoever is at the lower level cannot see what to do for the next one',
    () => 'raise a step, add a criterion of the level, or make one level of the two',
  ),
  'uneven-step': warning<{ capability: string; level: string; steps: number; usual: number }>(
    ({ capability, level, steps }) => `"${capability}" climbs ${steps} steps at once at ${level}`,
    'where everything else climbs by less, this one transition decides on its own how long the level takes',
    ({ usual }) => `spread it over the levels; the others climb by at most ${usual}`,
  ),
  'capability-vanishes': warning<{ capability: string; level: string; before: string }>(
    ({ capability, level, before }) => `"${capability}" is asked at ${before} and no longer at ${level}`,
    'what was asked at the lower level is usually still expected, or handed over on purpose',
    ({ level }) => `keep the step, or add reasons: with ${level} and one sentence`,
  ),
  'capability-appears-late': warning<{ capability: string; level: string; step: string }>(
    ({ capability, level, step }) => `"${capability}" is first asked at ${level}, and at once as ${step}`,
    'nobody is asked for the first steps, so nobody has a chance to practice them on the way',
    () => 'ask for a lower step at an earlier level, or call it optional there',
  ),
  'step-without-text': warning<{ capability: string; step: string }>(
    ({ capability, step }) => `nothing says what ${step} looks like in "${capability}"`,
    'the name of a step alone is read differently by every manager',
    ({ step }) => `add criteria: with ${step}, or a description to the step in the scale`,
  ),
  'unused-capability': warning<{ capability: string }>(
    ({ capability }) => `no role uses the capability "${capability}"`,
    'text that nobody sees grows old and is copied by mistake',
    () => 'use it in a profile, or remove it from the library',
  ),
  'unused-level': warning<{ level: string }>(
    ({ level }) => `no role has the level ${level}`,
    'a level without a role is on no ladder, so what is written about it is seen by nobody',
    () => 'give it to a role, or remove it from the framework',
  ),
  'unused-scale': warning<{ scale: string }>(
    ({ scale }) => `no capability has the scale "${scale}"`,
    'a scale that nothing is measured by is one more thing to read and to keep',
    () => 'give it to a capability, or remove it from the framework',
  ),
  'unused-switch': warning<{ from: string; to: string }>(
    ({ from, to }) => `no role can make the switch from ${from} to ${to}`,
    'a switch that nobody can make is on no page, so what is written about it is seen by nobody',
    () => 'give a role both levels, or a move to a role with the other one, or remove the switch',
  ),
  'unused-development': warning<{ level: string }>(
    ({ level }) => `what ${level} says about development is on no ladder`,
    'it is shown where a ladder leads to the level and something is to be closed on the way, and there is no such ladder',
    () => 'write it at a level that people grow to, or remove it',
  ),
  'unused-step': warning<{ step: string; scale: string }>(
    ({ step, scale }) => `no level asks for the step ${step} of "${scale}"`,
    'a step in the middle that is always skipped makes the scale longer than it is',
    () => 'ask for it somewhere, or remove it from the scale',
  ),
  'one-sided-interaction': warning<{
    partner: string
    role: string
    type: string | undefined
    instead: string | undefined
  }>(
    ({ partner, role, type, instead }) =>
      type === undefined || instead === undefined
        ? `"${partner}" does not mention "${role}"`
        : `"${partner}" lists "${role}" as ${instead} and not as ${type}`,
    'work between two roles is known to both, so one of the two profiles is behind',
    ({ role, type }) => `in the other profile, add under interactions: { role: ${role}, type: ${type ?? '…'} }`,
  ),
  'unequal-interaction': warning<{ partner: string; here: string; there: string }>(
    ({ partner, here, there }) => `the frequency is "${here}" here and "${there}" at "${partner}"`,
    'both roles share the same work, so only one of the two can be right',
    () => 'agree on one frequency, and write it in both profiles',
  ),
  'external-role-exists': warning<{ name: string; slug: string }>(
    ({ name }) => `"${name}" is called external, but there is a role of that name`,
    'a link to the role would show the other side of the work',
    ({ slug }) => `write role: ${slug} and remove external: true`,
  ),
  'metric-without-number': warning<{ metric: string }>(
    ({ metric }) => `the metric "${metric}" has no number and no direction`,
    'a metric says how much, or at least whether more or less is better; else nobody can tell whether it was met',
    () => 'add a number or a direction, such as "fewer than 5 a month" or "rising"',
  ),
  'vague-wording': warning<{ word: string; instead: string | undefined }>(
    ({ word }) => `"${word}" can mean anything`,
    'two managers will read it in two ways, and nobody can plan by it',
    () => 'say how much, how often, or for whom',
    ({ instead }) => (instead === undefined ? undefined : `perhaps "${instead}"`),
  ),
  'not-observable': warning<{ word: string; instead: string | undefined }>(
    ({ word }) => `"${word}" names nothing that others can see`,
    'a criterion is evidence for a promotion, and only what people do can be seen by others',
    () => 'say what the person does that shows it',
    ({ instead }) => (instead === undefined ? undefined : `perhaps "${instead}"`),
  ),
  'joined-criterion': warning<{ word: string }>(
    ({ word }) => `the criterion joins two things with "${word}"`,
    'somebody can do one without the other, and then nobody knows whether the criterion is met',
    () => 'make two criteria of it',
  ),
  'near-duplicate': warning<{ percent: number }>(
    ({ percent }) => `this text is ${percent} % the same as another one`,
    'two texts that are almost the same drift apart, and readers look for a difference that is not meant',
    () => 'give both the same words, make the difference plain, or share the capability in the library',
  ),
  'hard-to-read': warning<{ words: number; most: number }>(
    ({ words }) => `the sentence has ${words} words`,
    'a long sentence is read twice or not at all, most of all by those who read it in a second language',
    ({ most }) => `use at most ${most} words, or make two sentences of it`,
  ),
  'biased-wording': warning<{ word: string; instead: string | undefined }>(
    ({ word }) => `"${word}" speaks of some people only`,
    'people who do not see themselves in a text apply less often, and judge themselves lower',
    ({ instead }) => (instead === undefined ? 'say what is meant without it' : `write "${instead}"`),
    ({ instead }) => (instead === undefined ? undefined : `"${instead}"`),
  ),
  'review-overdue': warning<{ reviewed: string; months: number }>(
    ({ reviewed, months }) => `nobody has reviewed this for more than ${months} months (${reviewed})`,
    'work changes faster than profiles do, and an old one is held against people all the same',
    () => 'read it with somebody who does the work, then set reviewed: to that day',
  ),
  'owner-missing': warning(
    () => 'nobody owns this profile',
    'without an owner questions stay open and the text grows old',
    () => 'add owners: with a person or a post',
  ),
  'term-outside-glossary': warning<{ term: string }>(
    ({ term }) => `"${term}" is not in the glossary`,
    'a new colleague cannot look it up',
    () => 'write it out, or add it to glossary: in the framework',
  ),
  'term-avoided': warning<{ term: string; instead: string }>(
    ({ term, instead }) => `the glossary says "${instead}" for "${term}"`,
    'one word for one thing: readers look for a difference where there are two',
    ({ instead }) => `write "${instead}"`,
    ({ instead }) => `"${instead}"`,
  ),
  'unused-allowance': warning<{ rule: string }>(
    ({ rule }) => `${rule} finds nothing here that needs to be allowed`,
    'an exception that outlives its cause hides the next one',
    () => 'remove the allowance',
  ),
} as const
