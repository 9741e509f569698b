/**
 * Where a browser of the Chromium family may be. Packages that download one of their own would do so on every `npm ci`,
 * for whoever never opens a page.
 */
import { posix, win32 } from 'node:path'

/** The machine as the search sees it, so that a test can be any machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

/** Names it to those who have theirs somewhere else. */
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

/** The program file of a browser, or nothing. A browser that the variable names is the only one that is looked for. */
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
  // Windows writes the name of the variable as it likes.
  const path = env['PATH'] ?? env['Path'] ?? ''
  const folders = path.split(paths.delimiter).filter((folder) => folder !== '')
  return namesOnPath.flatMap((name) => folders.map((folder) => paths.join(folder, name + ending)))
}

function onWindows(env: Machine['env']): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? [])
  return windowsPlaces.flatMap((place) => folders.map((folder) => win32.join(folder, place)))
}
