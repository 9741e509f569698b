/**
 * Finds what a template prints before each of its values. How a value must be escaped depends on it, and it differs by
 * the way through the blocks.
 */
import { statementsOf, type Statement } from './parse-template.ts'

/** Stands for a printed value in the text before another one. */
export const printed = '\uFFFC'

/** A place where no escaping can hold a text; the words say why, and what to do. */
export interface Forbidden {
  readonly forbidden: string
  readonly instead: string
}

export interface PrintedBefore {
  /** The texts that may precede each value and each partial. */
  readonly before: ReadonlyMap<Statement, ReadonlySet<string>>
  /**
   * The texts that may be printed by the end of each block that is handed to a partial and, under `undefined`, of the
   * whole template.
   */
  readonly ends: ReadonlyMap<Statement | undefined, ReadonlySet<string>>
}

export interface Reading {
  /** Cuts the text so far down to what matters for what follows. */
  readonly cut: (text: string) => string
  /**
   * Texts of one key mean the same for what follows, so that ten conditions in one line do not make a thousand ways
   * through it.
   */
  readonly key: (text: string) => string
  readonly afterPartial: (text: string) => string
}

export function printedBefore(program: hbs.AST.Program, reading: Reading): PrintedBefore {
  const before = new Map<Statement, Set<string>>()
  const ends = new Map<Statement | undefined, Set<string>>()
  const record = (statement: Statement, ways: ReadonlySet<string>): void => {
    before.set(statement, union([before.get(statement) ?? new Set(), ways], reading))
  }

  const walk = (body: readonly Statement[], start: Set<string>): Set<string> =>
    body.reduce((ways, statement) => step(statement, ways), start)

  const walkProgram = (part: hbs.AST.Program | undefined, ways: Set<string>): Set<string> =>
    part ? walk(statementsOf(part), ways) : ways

  const step = (statement: Statement, ways: Set<string>): Set<string> => {
    switch (statement.type) {
      case 'ContentStatement':
        return mapWays(ways, (way) => reading.cut(way + statement.value))
      case 'MustacheStatement':
        record(statement, ways)
        return mapWays(ways, (way) => reading.cut(way + printed))
      case 'BlockStatement': {
        const once = walkProgram(statement.program, ways)
        // A second time round, the end of the body stands before its beginning.
        const body =
          statement.path.original === 'each' ? walkProgram(statement.program, union([ways, once], reading)) : once
        return union([body, walkProgram(statement.inverse, ways)], reading)
      }
      case 'PartialBlockStatement':
        record(statement, ways)
        ends.set(statement, walkProgram(statement.program, new Set([''])))
        return mapWays(ways, reading.afterPartial)
      case 'PartialStatement':
        record(statement, ways)
        return mapWays(ways, reading.afterPartial)
      case 'CommentStatement':
      case 'Decorator':
      case 'DecoratorBlock':
        return ways
    }
  }

  ends.set(undefined, walkProgram(program, new Set([''])))
  return { before, ends }
}

function mapWays(ways: ReadonlySet<string>, next: (way: string) => string): Set<string> {
  return new Set([...ways].map(next))
}

function union(all: readonly ReadonlySet<string>[], { key }: Reading): Set<string> {
  const byKey = new Map<string, string>()
  for (const ways of all) for (const way of ways) if (!byKey.has(key(way))) byKey.set(key(way), way)
  return new Set(byKey.values())
}
