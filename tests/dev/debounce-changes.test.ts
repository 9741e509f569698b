import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { debounceChanges } from '../../src/dev/debounce-changes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function gathered(): {
  readonly groups: (readonly string[] | undefined)[]
  readonly changes: ReturnType<typeof debounceChanges>
} {
  const groups: (readonly string[] | undefined)[] = []
  return { groups, changes: debounceChanges((changed) => groups.push(changed), { quiet: 10, longest: 300 }) }
}

describe('changes that come close together', () => {
  it('are one group: a thousand files, each once', () => {
    const { groups, changes } = gathered()
    for (let file = 0; file < 1000; file += 1) {
      changes.add(`roles/r${file}/profile.md`)
      changes.add(`roles/r${file}/profile.md`)
      if (file % 10 === 0) vi.advanceTimersByTime(1)
    }
    expect(groups).toEqual([])
    vi.advanceTimersByTime(10)
    expect(groups.map((group) => group?.length)).toEqual([1000])
  })

  it('are told when nothing has come for a while, and not sooner', () => {
    const { groups, changes } = gathered()
    changes.add('b')
    vi.advanceTimersByTime(9)
    changes.add('a')
    vi.advanceTimersByTime(9)
    expect(groups).toEqual([])
    vi.advanceTimersByTime(1)
    expect(groups).toEqual([['a', 'b']])
    vi.advanceTimersByTime(1000)
    expect(groups).toHaveLength(1)
  })

  it('are told in time although they never end', () => {
    const { groups, changes } = gathered()
    for (let time = 0; time < 1000; time += 5) {
      changes.add(String(time))
      vi.advanceTimersByTime(5)
    }
    expect(groups).toHaveLength(3)
  })

  it('are everything when one of them was somewhere', () => {
    const { groups, changes } = gathered()
    changes.add('a')
    changes.add(undefined)
    vi.advanceTimersByTime(10)
    changes.add('a')
    vi.advanceTimersByTime(10)
    expect(groups).toEqual([undefined, ['a']])
  })

  it('are not told any more after the end', () => {
    const { groups, changes } = gathered()
    changes.add('a')
    changes.stop()
    vi.advanceTimersByTime(1000)
    expect(groups).toEqual([])
  })
})
