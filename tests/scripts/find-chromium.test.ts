import { describe, expect, it } from 'vitest'
import { findChromium, type Machine } from '../../scripts/browser/find-chromium.ts'
import { adviceFor, mayInstall } from '../../scripts/browser/provide-chromium.ts'

function machine(platform: NodeJS.Platform, files: readonly string[], env: Machine['env'] = {}): Machine {
  return { platform, env, exists: (path) => files.includes(path) }
}

describe('the search for a browser', () => {
  it.each([
    [
      'Linux, on the path',
      machine('linux', ['/opt/bin/google-chrome'], { PATH: '/bin:/opt/bin' }),
      '/opt/bin/google-chrome',
    ],
    ['Linux, not on the path', machine('linux', ['/usr/bin/chromium'], { PATH: '/bin' }), '/usr/bin/chromium'],
    [
      'macOS',
      machine('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], { PATH: '/usr/bin' }),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'Windows',
      machine('win32', ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'], {
        Path: 'C:\\Windows',
        PROGRAMFILES: 'C:\\Program Files',
      }),
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'Windows, on the path',
      machine('win32', ['D:\\tools\\chromium.exe'], { Path: 'C:\\Windows;D:\\tools' }),
      'D:\\tools\\chromium.exe',
    ],
  ])('finds it on %s', (_, there, found) => {
    expect(findChromium(there)).toBe(found)
  })

  it('prefers the browser that the variable names', () => {
    expect(
      findChromium(machine('linux', ['/usr/bin/chromium', '/home/me/chrome'], { RUNGS_CHROMIUM: '/home/me/chrome' })),
    ).toBe('/home/me/chrome')
  })

  it('takes no other browser when the named one does not exist', () => {
    const there = machine('linux', ['/usr/bin/chromium', '/etc/debian_version'], { RUNGS_CHROMIUM: '/home/me/chrome' })
    expect(findChromium(there)).toBeUndefined()
    expect(mayInstall(there, 0)).toBe(false)
    expect(adviceFor(there)).toContain('RUNGS_CHROMIUM names /home/me/chrome')
  })
})

describe('a machine without a browser', () => {
  it('gets a browser as root on Debian, and otherwise instructions', () => {
    const debian = machine('linux', ['/etc/debian_version'])
    expect(mayInstall(debian, 0)).toBe(true)
    expect(mayInstall(debian, 1000)).toBe(false)
    expect(mayInstall(machine('linux', []), 0)).toBe(false)
    expect(mayInstall(machine('darwin', ['/etc/debian_version']), 0)).toBe(false)
    expect(adviceFor(debian)).toContain(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium',
    )
    expect(adviceFor(machine('darwin', []))).toContain('brew install')
    expect(adviceFor(machine('win32', []))).toContain('winget install')
    expect(adviceFor(machine('linux', []))).toContain('RUNGS_CHROMIUM')
  })
})
