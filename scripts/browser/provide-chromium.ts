/**
 * Provides a browser for tests and screenshots: an installed one, or else Debian's package where it may be installed
 * without a question. There is no way to skip the tests, because a skipped test proves nothing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, type Machine, variable } from './find-chromium.ts'

const installing = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
] as const

/** Returns the path of a browser. If none is found or installed, throws an error that says what to do. */
export function provideChromium(): string {
  const machine: Machine = { platform: process.platform, env: process.env, exists: existsSync }
  const found = findChromium(machine)
  if (found !== undefined) return found
  if (mayInstall(machine, process.getuid?.())) install()
  const installed = findChromium(machine)
  if (installed === undefined) throw new Error(adviceFor(machine))
  return installed
}

/**
 * Allows an installation only as root on a Debian-based system, which is a container or a build server, and only if the
 * environment variable names no browser.
 */
export function mayInstall({ platform, env, exists }: Machine, user: number | undefined): boolean {
  return platform === 'linux' && user === 0 && (env[variable] ?? '') === '' && exists('/etc/debian_version')
}

/** Returns the instructions for a machine without a browser. */
export function adviceFor({ platform, env, exists }: Machine): string {
  const named = env[variable] ?? ''
  if (named !== '') {
    return `${variable} names ${named}, which does not exist. Set it to the program file of Chromium, Chrome or Edge.`
  }
  const command = commandFor(platform, exists)
  return [
    'The browser tests need Chromium, Chrome or Edge, and none was found in the usual places.',
    `  ${command}`,
    `Or set ${variable} to the program file of your browser.`,
  ].join('\n\n')
}

function commandFor(platform: NodeJS.Platform, exists: Machine['exists']): string {
  if (platform === 'darwin') return 'brew install --cask chromium'
  if (platform === 'win32') return 'winget install Google.Chrome'
  if (exists('/etc/debian_version')) return installing.map((command) => `sudo ${command.join(' ')}`).join(' && ')
  if (exists('/etc/fedora-release')) return 'sudo dnf install chromium'
  if (exists('/etc/alpine-release')) return 'sudo apk add chromium'
  return 'install the package "chromium" of your system'
}

/** Prints the output of the package manager. If a step fails, the caller's advice follows. */
function install(): void {
  process.stdout.write('No browser found: installing Chromium for the browser tests\n')
  for (const [program, ...args] of installing) {
    const { status } = spawnSync(program, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) return
  }
}
