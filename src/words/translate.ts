/** Words as the views ask for them: when pages are built, and in a browser that compares two positions. */
import type { Duration } from '../domain/duration.ts'
import type { LadderWords } from './ladder-words.ts'
import type { PlanRemarks } from '../plan/merge-plan.ts'
import type { PlanLabels } from '../plan/state/exchange.ts'
import { fillWords, plural, type Words } from '../template/word-forms.ts'
import type { SiteWords } from './site-words.ts'

export interface ProjectWords {
  readonly ladder: LadderWords
  readonly site: SiteWords
  /** What is written into a plan beside what its template says. */
  readonly plan: PlanRemarks & PlanLabels
}

/** @param language a code, such as `en`; it decides between one and many */
export function translate(words: Words, language: string): ProjectWords {
  // A page says a word a hundred times, and few durations there are.
  const durations = new Map<string, string>()
  const duration = (asked: Duration): string => {
    const key = `${asked.min} ${asked.max} ${asked.unit}`
    const spoken = durations.get(key) ?? durationText(words, asked, language)
    durations.set(key, spoken)
    return spoken
  }
  const inRoom = (room: string) => {
    const texts = new Map<string, string>()
    const text = (key: string, values: Readonly<Record<string, string>>): string => {
      const found = texts.get(key) ?? textAt(words, `${room}.${key}`)
      texts.set(key, found)
      return fillWords(found, values)
    }
    return { all: words, text, duration }
  }
  return {
    ladder: inRoom('ladder'),
    site: inRoom('site'),
    // Looked up when they are needed: a page that only compares does not carry them.
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

/** `12-18 months`, `1 year`: the number that decides between one and many is the larger one. */
function durationText(words: Words, { min, max, unit }: Duration, language: string): string {
  const forms = words['duration']
  const units = typeof forms === 'object' ? forms[unit] : undefined
  if (typeof units !== 'object') throw new TypeError(`there is no word for a ${unit}`)
  const factor = unit === 'year' ? 12 : 1
  const [low, high] = [min / factor, max / factor]
  const spoken = plural(units, high, language)
  return low === high
    ? spoken
    : spoken.replace(String(high), fillWords(textAt(words, 'duration.range'), { min: low, max: high }))
}
