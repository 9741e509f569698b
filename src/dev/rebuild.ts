/** Builds the site of the development server again after changes, and survives every exception. */
import { type Finding, hasErrors } from '../diagnostic/finding.ts'
import type { DiskFailure } from '../files/disk-failure.ts'
import { sourceTexts } from '../source/source-texts.ts'
import type { TemplateText } from '../source/sources.ts'
import type { DevProject, DevState } from './dev-project.ts'
import { crashOverlay, overlayErrors } from './error-overlay.ts'
import { cachedOverlayWords } from './overlay-words.ts'
import type { ServedState } from './serve.ts'

/** In milliseconds. By then, a notified browser has reloaded its page. */
const pauseBeforeLinting = 500

export interface BuildOptions {
  readonly project: DevProject
  readonly builtIn: readonly TemplateText[]
  /** Differs at every start, so that pages of an earlier server reload; letters, digits and hyphens. */
  readonly instance: string
  readonly onEvent: (event: DevEvent) => void
}

export type DevEvent =
  | RebuildEvent
  | { readonly kind: 'linted'; readonly findings: readonly Finding[]; readonly state: DevState }
  | { readonly kind: 'watch-failed'; readonly failure: DiskFailure }
  | {
      readonly kind: 'crashed'
      readonly error: unknown
      /** The changed files or the requested page; undefined when the whole project was read. */
      readonly paths: readonly string[] | undefined
    }

export interface RebuildEvent {
  readonly kind: 'rebuilt'
  readonly state: DevState
  /** Sorted paths; undefined when everything may have changed, as at the start. */
  readonly changed: readonly string[] | undefined
  /** From the change until the pages were notified. */
  readonly milliseconds: number
}

interface Rebuilder {
  /** @param changed sorted paths; undefined when everything may have changed */
  readonly rebuild: (changed: readonly string[] | undefined) => void
  readonly stop: () => void
}

/** @param show receives the state that browsers see from now on */
export function rebuilder(
  { project, builtIn, instance, onEvent }: BuildOptions,
  show: (state: ServedState) => void,
): Rebuilder {
  const wordsFor = cachedOverlayWords(builtIn)
  let current: ServedState = { build: `${instance}-0`, site: undefined, errors: undefined }
  let site: DevState['site']
  let builds = 0
  let lintTimer: NodeJS.Timeout | undefined
  // An exception during one rebuild may have interrupted the bookkeeping of what is up to date.
  let mustRereadAll = false

  const update = (next: ServedState): void => {
    current = next
    show(next)
  }

  const survive = (paths: readonly string[] | undefined, run: () => void): void => {
    try {
      run()
    } catch (error) {
      mustRereadAll = true
      update({ ...current, errors: crashOverlay(error, paths, current.site !== undefined, wordsFor(undefined, [])) })
      onEvent({ kind: 'crashed', error, paths })
    }
  }

  /** @param renderErrors found while a page of this state was rendered */
  const present = (state: DevState, renderErrors: readonly Finding[] = []): void => {
    const { site: last } = state
    const text = (path: string): string | undefined => {
      let rendered: string | undefined
      survive([path], () => {
        const { value, findings } = last?.text(path) ?? { value: undefined, findings: [] }
        if (hasErrors(findings)) present(state, findings)
        rendered = value
      })
      return rendered
    }
    const has = (path: string): boolean => {
      let isKnown = false
      survive([path], () => (isKnown = last?.has(path) === true))
      return isKnown
    }
    update({ build: `${instance}-${builds}`, site: last && { has, text }, errors: errorsOf(state, renderErrors) })
  }

  const errorsOf = ({ findings, sources, spoken, site: last }: DevState, renderErrors: readonly Finding[]) => {
    let texts: ReadonlyMap<string, string> | undefined
    const textOf = (file: string): string | undefined => (texts ??= sourceTexts(sources, builtIn)).get(file)
    const words = () => wordsFor(spoken, sources.templates)
    return overlayErrors([...findings, ...renderErrors], textOf, last !== undefined, words)
  }

  const rebuild = (changed: readonly string[] | undefined): void => {
    const start = performance.now()
    survive(changed, () => {
      const state = project.refresh(mustRereadAll ? undefined : changed)
      if (state.site !== site) builds += 1
      site = state.site
      present(state)
      mustRereadAll = false
      onEvent({ kind: 'rebuilt', state, changed, milliseconds: performance.now() - start })
      // Linting reads all roles, so it waits until the pages have been notified.
      clearTimeout(lintTimer)
      const lint = () => onEvent({ kind: 'linted', findings: state.lint(), state })
      lintTimer = setTimeout(() => survive(undefined, lint), pauseBeforeLinting)
    })
  }
  return { rebuild, stop: () => clearTimeout(lintTimer) }
}
