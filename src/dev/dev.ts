/**
 * The development server: watches the project, looks at it again when something has changed, and tells the pages that
 * are open.
 */
import type { OverlayErrors } from '../browser/scripts/dev/message.ts'
import { type Finding, hasErrors } from '../diagnostic/finding.ts'
import type { DiskFailure } from '../files/disk-failure.ts'
import type { Watch } from '../files/host.ts'
import { sourceTexts } from '../source/source-texts.ts'
import type { TemplateText } from '../source/sources.ts'
import type { DevProject, DevState } from './dev-project.ts'
import { debounceChanges, type DebounceTimes } from './debounce-changes.ts'
import { cachedOverlayWords } from './overlay-words.ts'
import type { DevAssets } from './dev-assets.ts'
import { serve } from './serve.ts'
import { overlayErrors } from './error-overlay.ts'

/** In milliseconds: a browser that has been told to has loaded its page again by then. */
const pauseBeforeLinting = 500

/** What people write; a build makes everything else. */
const watchedFolders = ['roles', 'templates']

export interface DevOptions {
  readonly root: string
  readonly project: DevProject
  readonly watch: Watch
  readonly pace?: DebounceTimes
  readonly files: DevAssets
  readonly builtIn: readonly TemplateText[]
  /** The wanted port; the next free one is taken. 0: any. */
  readonly port: number
  /**
   * Another one whenever the server is started, of letters, digits and dashes, so that pages of an earlier one know
   * that they are.
   */
  readonly instance: string
  readonly tell: (happened: DevEvent) => void
}

/** One look at the project, what the linter says of it, or a folder that is not watched. */
export type DevEvent =
  | RebuildEvent
  | { readonly kind: 'linted'; readonly findings: readonly Finding[]; readonly state: DevState }
  | { readonly kind: 'unwatched'; readonly failure: DiskFailure }

export interface RebuildEvent {
  readonly kind: 'looked'
  readonly state: DevState
  /** What has changed, sorted; undefined: perhaps everything, as at the first look. */
  readonly changed: readonly string[] | undefined
  /** Until the pages were told. */
  readonly milliseconds: number
}

export interface DevServer {
  readonly port: number
  /** Ends with a slash. */
  readonly address: string
  /** Never fulfilled, and rejected when the server cannot go on. */
  readonly failed: Promise<never>
  readonly stop: () => Promise<void>
}

/**
 * Starts it; it serves when this is fulfilled. It is rejected with a `DiskFailure` of `listen` when it finds no port.
 */
export async function startDev({
  root,
  project,
  watch,
  pace,
  files,
  builtIn,
  port,
  instance,
  tell,
}: DevOptions): Promise<DevServer> {
  let fail: (error: unknown) => void = () => undefined
  const failed = new Promise<never>((_, reject) => (fail = reject))
  // Whoever waits for it hears of it; until then it is no unhandled one.
  failed.catch(() => undefined)

  const serving = await serve(port, { build: `${instance}-0`, site: undefined, trouble: undefined }, files, fail)
  const wordsOf = cachedOverlayWords(builtIn)
  let site: DevState['site']
  let builds = 0
  let linting: NodeJS.Timeout | undefined

  function present(state: DevState, unmade: readonly Finding[] = []): void {
    const { site: last } = state
    const served = last && {
      has: last.has,
      text: (path: string) => {
        const { value, findings } = last.text(path)
        if (hasErrors(findings)) present(state, findings)
        return value
      },
    }
    serving.show({ build: `${instance}-${builds}`, site: served, trouble: troubleIn(state, unmade) })
  }

  function look(changed: readonly string[] | undefined): void {
    const start = performance.now()
    const state = project.refresh(changed)
    if (state.site !== site) builds += 1
    site = state.site
    present(state)
    tell({ kind: 'looked', state, changed, milliseconds: performance.now() - start })
    // The linter looks at all roles, and nobody who has just saved waits for it.
    clearTimeout(linting)
    linting = setTimeout(() => tell({ kind: 'linted', findings: state.weak(), state }), pauseBeforeLinting)
  }

  function troubleIn(
    { findings, sources, spoken, site: last }: DevState,
    unmade: readonly Finding[],
  ): OverlayErrors | undefined {
    let texts: ReadonlyMap<string, string> | undefined
    const textOf = (file: string): string | undefined => (texts ??= sourceTexts(sources, builtIn)).get(file)
    return overlayErrors([...findings, ...unmade], textOf, last !== undefined, () => wordsOf(spoken, sources.templates))
  }

  const changes = debounceChanges((changed) => {
    try {
      look(changed)
    } catch (error) {
      fail(error)
    }
  }, pace)
  // Before the first look, so that no change falls in between.
  const unwatch = watch(root, watchedFolders, {
    changed: changes.add,
    failed: (failure) => tell({ kind: 'unwatched', failure }),
  })
  const stop = async (): Promise<void> => {
    unwatch()
    changes.stop()
    clearTimeout(linting)
    await serving.close()
  }
  try {
    look(undefined)
  } catch (error) {
    await stop()
    throw error
  }
  return { port: serving.port, address: serving.address, failed, stop }
}
