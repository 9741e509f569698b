/** Results of the last run, so that a server that reads a project again and again computes only what has changed. */
import type { Finding, Outcome } from '../diagnostic/finding.ts'

interface MemoEntry {
  readonly inputs: readonly unknown[]
  readonly value: unknown
}

/** One value for each key, together with its inputs, which are compared by identity. */
export class Memo {
  #last = new Map<string, MemoEntry>()
  #now = new Map<string, MemoEntry>()

  /** The value that was computed for this key from the same inputs, else a new one. A key always has one type of value. */
  for<Value>(key: string, inputs: readonly unknown[], compute: () => Value): Value {
    const known = this.#now.get(key) ?? this.#last.get(key)
    const isSame =
      known?.inputs.length === inputs.length && inputs.every((input, index) => input === known.inputs[index])
    const entry = isSame ? known : { inputs, value: compute() }
    this.#now.set(key, entry)
    // A key always has one type of value, see above.
    return entry.value as Value
  }

  /** Forgets the values that nobody has asked for since the last call. */
  forgetUnused(): void {
    this.#last = this.#now
    this.#now = new Map()
  }
}

/** A value together with what was reported while it was computed, so that a memo can keep both. */
export function collectFindings<Value>(compute: (report: (found: Finding) => void) => Value): Outcome<Value> {
  const findings: Finding[] = []
  const value = compute((found) => findings.push(found))
  return { value, findings }
}

/** The value of an outcome; its findings are reported. */
export function valueOf<Value>({ value, findings }: Outcome<Value>, report: (found: Finding) => void): Value {
  // One by one: a hostile file can have more than fit into the arguments of a call.
  for (const found of findings) report(found)
  return value
}
