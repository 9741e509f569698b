/**
 * What can go wrong while a template is filled, here and in a browser. Handlebars can only be left by throwing, so a
 * fault is thrown inside and caught at the door.
 */
import type Handlebars from 'handlebars'

/** Thrown by the helpers of this folder, and caught where a template is rendered. */
export class TemplateFault extends Error {
  readonly loc: hbs.AST.SourceLocation
  /** The view that the tag was read in. */
  readonly view: unknown

  constructor(problem: string, options: Handlebars.HelperOptions, view: unknown) {
    super(problem)
    // Handlebars hands the place of the tag to every helper; its types do not say so.
    this.loc = (options as Handlebars.HelperOptions & { loc: hbs.AST.SourceLocation }).loc
    this.view = view
  }
}

/** Thrown where a value cannot be had. Its message says why: `has no value here`. */
export class Refused extends Error {}

/** Why a value cannot be printed. */
export function problemOf(value: unknown): string {
  if (value === undefined) return 'has no value here'
  if (value === null) return 'is empty here; put {{#if}} around it'
  if (Array.isArray(value)) return 'is a list; print it with {{join}} or {{#each}}'
  return `is ${typeof value === 'object' ? 'a block of values' : `a ${typeof value}`}, not a text`
}
