/**
 * Makes one of many changes that come close together: a checkout of a branch is a thousand files, and one look at the
 * project afterwards is enough.
 */

/** In milliseconds. */
export interface DebounceTimes {
  /** A pause this long ends a group of changes. Editors need less between emptying a file and filling it. */
  readonly quiet: number
  /** A group ends after this time, however much still comes. */
  readonly longest: number
}

const usualPace: DebounceTimes = { quiet: 10, longest: 300 }

export interface Gathering {
  /** Takes note of a change; undefined: something somewhere. */
  readonly add: (path: string | undefined) => void
  /** Forgets what has been noted, and says nothing more. */
  readonly stop: () => void
}

/** @param ready gets the paths of a group, each once, sorted; undefined when one of the changes was somewhere */
export function debounceChanges(
  ready: (changed: readonly string[] | undefined) => void,
  { quiet, longest }: DebounceTimes = usualPace,
): Gathering {
  const noted = new Set<string | undefined>()
  let pause: NodeJS.Timeout | undefined
  let end: NodeJS.Timeout | undefined

  function stop(): void {
    clearTimeout(pause)
    clearTimeout(end)
    end = undefined
    noted.clear()
  }

  function finish(): void {
    const changed = noted.has(undefined) ? undefined : Array.from(noted, String).toSorted()
    stop()
    ready(changed)
  }

  return {
    add: (path) => {
      noted.add(path)
      clearTimeout(pause)
      pause = setTimeout(finish, quiet)
      end ??= setTimeout(finish, longest)
    },
    stop,
  }
}
