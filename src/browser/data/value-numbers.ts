/** Numbers the values inside JSON data, so that equal values have equal numbers. */

/** One distinct value. The values inside it have lower numbers. */
interface NumberedValue {
  /** Either the value itself or the numbers of the values inside it. */
  readonly form:
    | { readonly kind: 'plain'; readonly value: unknown }
    | { readonly kind: 'list'; readonly items: readonly number[] }
    | { readonly kind: 'block'; readonly fields: readonly (readonly [string, number])[] }
  /** The length of the value as JSON, in characters, without escapes. */
  readonly length: number
}

export class ValueNumbers {
  readonly #base: ValueNumbers | undefined
  readonly #first: number
  readonly #values: NumberedValue[] = []
  /** Numbers of strings, numbers, booleans and null. They are faster to look up without a key. */
  readonly #plain = new Map<unknown, number>()
  /** Numbers of lists and blocks, by a key made from the numbers inside. */
  readonly #composed = new Map<string, number>()

  /** @param base its values keep their numbers here; it does not change */
  constructor(base?: ValueNumbers) {
    this.#base = base
    this.#first = base?.count ?? 0
  }

  get count(): number {
    return this.#first + this.#values.length
  }

  value(number: number): NumberedValue | undefined {
    return number < this.#first ? this.#base?.value(number) : this.#values[number - this.#first]
  }

  /** Numbers a value and everything in it. Counts lists and blocks in `times`. */
  numberOf(value: unknown, times: Map<number, number>): number {
    if (typeof value !== 'object' || value === null) return this.#numberOfPlain(value)
    const number = Array.isArray(value) ? this.#numberOfList(value, times) : this.#numberOfBlock(value, times)
    times.set(number, (times.get(number) ?? 0) + 1)
    return number
  }

  #numberOfPlain(value: unknown): number {
    const known = this.#plain.get(value)
    if (known !== undefined) return known
    // Escapes don't count: whether a value is worth a reference must not depend on its special characters.
    const length = (): number => (typeof value === 'string' ? value.length + 2 : JSON.stringify(value).length)
    const number =
      (this.#base && this.#base.#plain.get(value)) ?? this.#add({ form: { kind: 'plain', value }, length: length() })
    this.#plain.set(value, number)
    return number
  }

  #numberOfList(list: readonly unknown[], times: Map<number, number>): number {
    const items = list.map((item) => this.numberOf(item ?? null, times))
    return this.#numberOfComposed(`[${items.join()}`, () => ({
      form: { kind: 'list', items },
      length: items.reduce((sum, item) => sum + 1 + this.#lengthOf(item), 1),
    }))
  }

  #numberOfBlock(block: object, times: Map<number, number>): number {
    const fields: (readonly [string, number])[] = []
    let key = '{'
    for (const name of Object.keys(block)) {
      // `Object.keys` returns own keys only.
      const inner: unknown = block[name as keyof typeof block]
      if (inner === undefined) continue
      const number = this.numberOf(inner, times)
      fields.push([name, number])
      // The number of a name contains no separator, unlike the name itself.
      key += `${this.#numberOfPlain(name)}:${number},`
    }
    return this.#numberOfComposed(key, () => ({
      form: { kind: 'block', fields },
      length: fields.reduce((sum, [name, inner]) => sum + name.length + 4 + this.#lengthOf(inner), 1),
    }))
  }

  #numberOfComposed(key: string, create: () => NumberedValue): number {
    const known = this.#composed.get(key) ?? (this.#base && this.#base.#composed.get(key))
    if (known !== undefined) return known
    const number = this.#add(create())
    this.#composed.set(key, number)
    return number
  }

  #add(value: NumberedValue): number {
    return this.#first + this.#values.push(value) - 1
  }

  #lengthOf(number: number): number {
    return this.value(number)?.length ?? 0
  }
}
