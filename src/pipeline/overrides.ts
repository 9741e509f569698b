/**
 * Files of a project that replace built-in ones, apart from templates and words: style sheets and pictures. Also
 * reports files that replace nothing.
 */
import { finding, type Finding } from '../diagnostic/finding.ts'
import { nearest } from '../diagnostic/nearest.ts'
import type { Pictures } from '../pages/parts/logo.ts'
import type { ProjectTemplates } from '../source/sources.ts'

/**
 * Files that take the place of nothing. Words of further languages are a project's own, and templates know themselves
 * whether anything includes them.
 */
export function unknownTemplates({ own, builtIn }: ProjectTemplates): Finding[] {
  const known = builtIn.map(({ path }) => path)
  return own
    .filter(
      ({ path }) =>
        !known.includes(path) &&
        !isStyle(path) &&
        pictureName(path) === undefined &&
        !/^(?:(?:ladder|site|host)\/.+\.hbs$|words\/|lint\/)/.test(path),
    )
    .map(({ path, source }) =>
      finding('template-unknown', { file: source.file }, { name: path, suggestion: nearest(path, known) }),
    )
}

/** The parts of the style sheet, by name: a project replaces any of them, and may add its own. */
export function stylesheet({ own, builtIn }: ProjectTemplates): string {
  const byPath = new Map(
    [...builtIn, ...own].filter(({ path }) => isStyle(path)).map(({ path, source }) => [path, source.text]),
  )
  const inOrder = Array.from(byPath).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([, text]) => text).join('\n')
}

/** All pictures are published: the logo, and what a style sheet of the project's own asks for. */
export function picturesOf({ own, builtIn }: ProjectTemplates): Pictures {
  const named = [...builtIn, ...own].flatMap(({ path, source }) => {
    const name = pictureName(path)
    return name === undefined ? [] : [[name, source.text] as const]
  })
  return new Map(named)
}

function pictureName(path: string): string | undefined {
  return /^assets\/([^/]+\.svg)$/.exec(path)?.[1]
}

function isStyle(path: string): boolean {
  return /^assets\/css\/[^/]+\.css$/.test(path)
}
