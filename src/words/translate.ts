/** Translators for a set of words. They serve the build and the scripts that compare two positions in a browser. */
import type { Duration } from '../domain/duration.ts'
import type { PlanRemarks } from '../plan/merge-plan.ts'
import type { PlanLabels } from '../plan/state/plan-items.ts'
import { fillWords, plural, type Words } from '../template/word-forms.ts'
import type { LadderTranslator, Translator } from './translator.ts'

export interface ProjectWords {
  readonly ladder: LadderTranslator
  readonly site: Translator
  /** The words that a plan gets in addition to its template. */
  readonly plan: PlanRemarks & PlanLabels
}

/** @param language a code, such as `en`; it decides between singular and plural */
export function translate(words: Words, language: string): ProjectWords {
  // Pages repeat the same words and the same few durations hundreds of times.
  const durations = new Map<string, string>()
  const duration = (value: Duration): string => {
    const key = `${value.min} ${value.max} ${value.unit}`
    const text = durations.get(key) ?? durationText(words, value, language)
    durations.set(key, text)
    return text
  }
  const translator = (section: string): Translator => {
    const texts = new Map<string, string>()
    const text = (key: string, values: Readonly<Record<string, string>>): string => {
      const found = texts.get(key) ?? textAt(words, `${section}.${key}`)
      texts.set(key, found)
      return fillWords(found, values)
    }
    return { all: words, text, duration }
  }
  return {
    ladder: translator('ladder'),
    site: translator('site'),
    // A getter, because the comparison page does not load the words of plans.
    get plan() {
      const word = (key: string): string => textAt(words, `plan.${key}`)
      return {
        changed: word('changed'),
        vanished: word('vanished'),
        lookAgain: word('lookAgain'),
        added: word('added'),
        targetDate: word('targetDate'),
      }
    },
  }
}

function textAt(words: Words, key: string): string {
  const found = key
    .split('.')
    .reduce<string | Words | undefined>((here, part) => (typeof here === 'object' ? here[part] : undefined), words)
  if (typeof found !== 'string') throw new TypeError(`there is no word "${key}"`)
  return found
}

/** For example `12-18 months` or `1 year`. The larger number decides between singular and plural. */
function durationText(words: Words, { min, max, unit }: Duration, language: string): string {
  const forms = words['duration']
  const units = typeof forms === 'object' ? forms[unit] : undefined
  if (typeof units !== 'object') throw new TypeError(`there is no word for a ${unit}`)
  const factor = unit === 'year' ? 12 : 1
  const [low, high] = [min / factor, max / factor]
  const text = plural(units, high, language)
  return low === high
    ? text
    : text.replace(String(high), fillWords(textAt(words, 'duration.range'), { min: low, max: high }))
}
