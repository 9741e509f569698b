import type { Place } from './finding.ts'

/** `path:line:column`, clickable in terminals and editors. */
export function placeText({ file, start }: Place): string {
  return start ? `${file}:${start.line}:${start.column}` : file
}
