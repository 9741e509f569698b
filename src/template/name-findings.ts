/** Describes how a name that a template cannot use in a place is reported. */
import { finding, type Finding, type FindingArgs, type FindingCode, inWords } from '../diagnostic/finding.ts'
import { isPath, partPlace, placeOfNode, type TemplateFile } from './parse-template.ts'
import type { Scope } from './scope.ts'
import type { Shape } from './shape.ts'

/** A place in a template, on one way through the partials. */
export interface Location {
  readonly file: TemplateFile
  /** The call of the partial that the place is in; nothing in a template of its own. */
  readonly call: PartialCall | undefined
  /** True if the call has a content: `{{#> name}} … {{/name}}`. */
  readonly hasContent: boolean
  readonly scope: Scope
}

export interface PartialCall {
  readonly name: string
  readonly node: hbs.AST.Node
  /** The shape of the value that the partial is for. */
  readonly shape: Shape
  readonly from: Location
}

type NameCode = Extract<
  FindingCode,
  | 'template-unknown-name'
  | 'template-not-text'
  | 'template-not-list'
  | 'template-not-object'
  | 'template-maybe-missing'
  | 'template-recursion'
  | 'template-no-block'
>

/** @param part which part of a path is meant; without it, or with -1, the whole node */
export type ReportName = <Code extends NameCode>(
  code: Code,
  node: hbs.AST.Node,
  location: Location,
  args: FindingArgs<Code>,
  part?: number,
) => void

/** A function that adds to the findings. */
export function nameReporter(findings: Finding[]): ReportName {
  return (code, node, { file, call }, args, part = -1) => {
    const at = part >= 0 && isPath(node) ? partPlace(file, node, part) : placeOfNode(file, node)
    const found = finding(code, at, args)
    const caller = file.isOwn ? undefined : nearestOwn(call)
    const including = call && { at: placeOfNode(call.from.file, call.node), text: 'included here' }
    if (caller) findings.push(misplacedCall(caller, found))
    else findings.push(including ? { ...found, related: including } : found)
  }
}

/** A built-in partial is right where built-in templates include it; the mistake is in the project's call. */
function misplacedCall({ name, node, from }: PartialCall, found: Finding): Finding {
  const { headline, severity } = inWords(found)
  return finding('template-partial-context', placeOfNode(from.file, node), { name, problem: headline }, { severity })
}

function nearestOwn(innermost: PartialCall | undefined): PartialCall | undefined {
  let call = innermost
  while (call && !call.from.file.isOwn) call = call.from.call
  return call
}

/**
 * The partials between a call and the same call around it; nothing when there is none. A partial that includes itself
 * for a value of the same shape would do so without end.
 */
export function circleOf(call: PartialCall, around: readonly PartialCall[]): readonly string[] | undefined {
  const since = around.findIndex(({ name, shape }) => name === call.name && shape === call.shape)
  return since < 0 ? undefined : around.slice(since + 1).map(({ name }) => name)
}
