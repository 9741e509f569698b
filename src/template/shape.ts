/**
 * The contents of a view, as data: the type of a view is taken from its shape, so the two cannot disagree. Templates
 * are checked against shapes before any data is there, and docs/templates.md lists them. No shape holds itself, so
 * walks over it end.
 */

/** A description that every kind of shape can have. */
interface Described {
  readonly about?: string
}

/** A text that a template prints. */
export interface TextShape extends Described {
  readonly kind: 'text'
}

export interface NumberShape extends Described {
  readonly kind: 'number'
}

/** True or false: something to ask for with `{{#if}}`, not to print. */
export interface FlagShape extends Described {
  readonly kind: 'flag'
}

export interface ListShape extends Described {
  readonly kind: 'list'
  readonly of: Shape
}

export interface BlockShape extends Described {
  readonly kind: 'block'
  readonly fields: Readonly<Record<string, Shape>>
}

/** A value, or null. */
export interface MaybeShape {
  readonly kind: 'maybe'
  readonly of: Shape
}

/** The words of the interface. Their names are not part of the shape: they come from the words files. */
export interface WordsShape extends Described {
  readonly kind: 'words'
}

type AnyShape = TextShape | NumberShape | FlagShape | ListShape | BlockShape | MaybeShape | WordsShape

/** The shape of a value of the type `Value`. */
export type Shape<Value = unknown> = AnyShape & Of<Value>

/** Carries the type of the value; there is never anything in it. */
interface Of<Value> {
  readonly value?: Value
}

/** The type of what a shape describes. */
export type View<Described extends Of<unknown>> = Described extends Of<infer Value> ? Value : never

type Fields = Readonly<Record<string, Shape>>

/** @param about what it says, for the documentation; left out where the name says it */
export function text(about?: string): TextShape & Of<string> {
  return { kind: 'text', ...described(about) }
}

/** A text that is one of these. */
export function oneOf<Text extends string>(...texts: readonly Text[]): TextShape & Of<Text> {
  return { kind: 'text', about: texts.map((each) => `\`${each}\``).join(' or ') }
}

export function number(about?: string): NumberShape & Of<number> {
  return { kind: 'number', ...described(about) }
}

export function flag(about?: string): FlagShape & Of<boolean> {
  return { kind: 'flag', ...described(about) }
}

export function words(about?: string): WordsShape & Of<object> {
  return { kind: 'words', ...described(about) }
}

export function list<Item extends Shape>(of: Item, about?: string): ListShape & Of<readonly View<Item>[]> {
  return { kind: 'list', of, ...described(about) }
}

export function maybe<Given extends Shape>(of: Given): MaybeShape & Of<View<Given> | null> {
  return { kind: 'maybe', of }
}

export function block<Named extends Fields>(
  fields: Named,
  about?: string,
): BlockShape & { readonly fields: Named } & Of<{ readonly [Name in keyof Named]: View<Named[Name]> }> {
  return { kind: 'block', fields, ...described(about) }
}

function described(about: string | undefined): Described {
  return about === undefined ? {} : { about }
}
