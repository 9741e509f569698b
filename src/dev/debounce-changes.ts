/**
 * Combines changes in quick succession: checking out a branch may change a thousand files, and one rebuild afterwards
 * is enough.
 */

/** In milliseconds. */
export interface DebounceTimes {
  /**
   * A pause of this length ends a group. It is longer than the time editors take between emptying and filling a file.
   */
  readonly quiet: number
  /** A group ends after this time, even if changes continue. */
  readonly longest: number
}

const defaultTimes: DebounceTimes = { quiet: 10, longest: 300 }

/**
 * `add` records a changed path, or undefined for a change at an unknown path. `stop` discards what was recorded.
 * @param ready receives the sorted paths of a group, each once; undefined when one of the paths is unknown
 */
export function debounceChanges(
  ready: (changed: readonly string[] | undefined) => void,
  { quiet, longest }: DebounceTimes = defaultTimes,
): { readonly add: (path: string | undefined) => void; readonly stop: () => void } {
  const recorded = new Set<string | undefined>()
  let pause: NodeJS.Timeout | undefined
  let end: NodeJS.Timeout | undefined

  function stop(): void {
    clearTimeout(pause)
    clearTimeout(end)
    end = undefined
    recorded.clear()
  }

  function finish(): void {
    const changed = recorded.has(undefined) ? undefined : Array.from(recorded, String).toSorted()
    stop()
    ready(changed)
  }

  return {
    add: (path) => {
      recorded.add(path)
      clearTimeout(pause)
      pause = setTimeout(finish, quiet)
      end ??= setTimeout(finish, longest)
    },
    stop,
  }
}
