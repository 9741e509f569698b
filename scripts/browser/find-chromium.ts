/**
 * Finds a browser of the Chromium family on this machine. A package that brings a browser would download it on every
 * `npm ci`, also for people who never run a browser test.
 */
import { posix, win32 } from 'node:path'

/** The facts that the search needs, so that a test can simulate any machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

/** The environment variable with the path of a browser in an unusual place. */
export const variable = 'RUNGS_CHROMIUM'

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
]

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
}

const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Returns the path of a browser, if there is one. If the environment variable names a browser, no other one counts. */
export function findChromium({ platform, env, exists }: Machine): string | undefined {
  const named = env[variable]
  if (named !== undefined && named !== '') return exists(named) ? named : undefined
  return [
    ...onPath(platform, env),
    ...(usualPlaces[platform] ?? []),
    ...(platform === 'win32' ? onWindows(env) : []),
  ].find(exists)
}

function onPath(platform: NodeJS.Platform, env: Machine['env']): string[] {
  const paths = platform === 'win32' ? win32 : posix
  const ending = platform === 'win32' ? '.exe' : ''
  // On Windows the name may be written in either way.
  const path = env['PATH'] ?? env['Path'] ?? ''
  const folders = path.split(paths.delimiter).filter((folder) => folder !== '')
  return namesOnPath.flatMap((name) => folders.map((folder) => paths.join(folder, name + ending)))
}

function onWindows(env: Machine['env']): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? [])
  return windowsPlaces.flatMap((place) => folders.map((folder) => win32.join(folder, place)))
}
