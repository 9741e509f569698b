/** Words and phrases that user-facing text avoids, each with the standard term. */
export interface AvoidedPhrase {
  readonly pattern: RegExp
  /** The standard term, or how to say it instead. */
  readonly instead: string
}

export const avoidedPhrases: readonly AvoidedPhrase[] = [
  { pattern: /\bblanks?\b(?![ -]lines?\b)/i, instead: 'space (only an empty line is blank)' },
  { pattern: /\bbehind\b/i, instead: 'after' },
  { pattern: /\bin front of\b/i, instead: 'before' },
  { pattern: /\b(?:is|are|was|were|be) told\b|\btells? of\b/i, instead: 'reported, reports' },
  { pattern: /\bstands\b(?! for\b)/i, instead: 'is, appears' },
  { pattern: /\basked (?:for|of|less)\b|\bno longer asked\b|\basks? nothing\b/i, instead: 'expected, required' },
  { pattern: /\bgoes along\b|\bgo along\b/i, instead: 'carries over' },
  { pattern: /\btakes? (?:it |them )?out\b|\bbrings? (?:it |them |one )?in\b/i, instead: 'export, import, remove' },
  { pattern: /\bby itself\b|\bby themselves\b|\bfor itself\b/i, instead: 'separately, on its own' },
  { pattern: /\bwhoever\b|\bsomebody who\b/i, instead: 'name the person: the author, the reader, you' },
  { pattern: /\bsays? nothing of\b|\bknows? (?:of no|nothing of)\b/i, instead: "doesn't include, has no" },
  { pattern: /\blets? go of\b/i, instead: 'releases' },
  { pattern: /\bwhat (?:came|comes|became) of\b/i, instead: 'the result' },
  { pattern: /\ba text\b(?! (?:editor|file))|\btexts\b/i, instead: 'text, string or sentence (text is not countable)' },
  { pattern: /\bleft out\b|\bleaves? out\b/i, instead: 'omitted, skipped' },
  { pattern: /\b(?:has|have) to be there\b|\bmust be there\b/i, instead: 'is required' },
  { pattern: /\bwithout a word\b/i, instead: 'and you would not notice; silently' },
  { pattern: /\bof the own\b|\bthe own ones\b/i, instead: 'your own, its own' },
  { pattern: /\blower-case\b|\bupper-case\b|\bsmall letters\b/i, instead: 'lowercase, uppercase' },
  { pattern: /\bspans? of time\b/i, instead: 'duration' },
  { pattern: /\b(?:is|are) (?:made|put together) (?:of|from)\b/i, instead: 'consists of; is generated from' },
  { pattern: /\bmisspelt\b|\bcolour|\bbehaviour|\bpractise/i, instead: 'the American spelling' },
]
