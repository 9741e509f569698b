/** What was made last, so that a server that looks at a project again and again makes only what has changed. */
import type { Finding, Outcome } from '../diagnostic/finding.ts'

interface Entry {
  readonly from: readonly unknown[]
  readonly value: unknown
}

/** One value for each key, together with what it was made from. What is equal is compared by identity, part by part. */
export class Kept {
  #last = new Map<string, Entry>()
  #now = new Map<string, Entry>()

  /** What was made for this key from the same, or what is made now. A key always stands for one kind of thing. */
  for<Value>(key: string, from: readonly unknown[], make: () => Value): Value {
    const known = this.#now.get(key) ?? this.#last.get(key)
    const isSame = known?.from.length === from.length && from.every((part, index) => part === known.from[index])
    const entry = isSame ? known : { from, value: make() }
    this.#now.set(key, entry)
    // See above: nothing else is ever entered under it.
    return entry.value as Value
  }

  /** Forgets what has not been asked for since the last time. */
  turn(): void {
    this.#last = this.#now
    this.#now = new Map()
  }
}

/** A value with what was reported while it was made, so that both can be kept. */
export function reporting<Value>(make: (report: (found: Finding) => void) => Value): Outcome<Value> {
  const findings: Finding[] = []
  const value = make((found) => findings.push(found))
  return { value, findings }
}
