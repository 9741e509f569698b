/**
 * A browser for tests and screenshots: the one that is there, else Debian's, installed where that needs no question.
 * Never none: a test that is skipped proves nothing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, type Machine, variable } from './find-chromium.ts'

const installing = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
] as const

/** The program file of a browser. Throws what to do where none is found and none can be installed. */
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
 * Whether to install without asking: as root on Debian and its kin, which is a container or a build server, and only
 * where no browser was named.
 */
export function mayInstall({ platform, env, exists }: Machine, user: number | undefined): boolean {
  return platform === 'linux' && user === 0 && (env[variable] ?? '') === '' && exists('/etc/debian_version')
}

/** What somebody has to run before the tests of the pages can. */
export function adviceFor({ platform, env, exists }: Machine): string {
  const named = env[variable] ?? ''
  if (named !== '') {
    return `${variable} names ${named}, which is not there. Set it to the program file of Chromium, Chrome or Edge.`
  }
  const command = commandFor(platform, exists)
  return `The tests of the pages need Chromium, Chrome or Edge, and there is none in the usual places.\n\n  ${command}\n\nOr set ${variable} to the program file of yours.`
}

function commandFor(platform: NodeJS.Platform, exists: Machine['exists']): string {
  if (platform === 'darwin') return 'brew install --cask chromium'
  if (platform === 'win32') return 'winget install Google.Chrome'
  if (exists('/etc/debian_version')) return installing.map((command) => `sudo ${command.join(' ')}`).join(' && ')
  if (exists('/etc/fedora-release')) return 'sudo dnf install chromium'
  if (exists('/etc/alpine-release')) return 'sudo apk add chromium'
  return 'install the package "chromium" of your system'
}

/** What goes wrong here is shown as it is printed, and said once more by the advice. */
function install(): void {
  process.stdout.write('No browser found: installing Chromium for the tests of the pages\n')
  for (const [program, ...args] of installing) {
    const { status } = spawnSync(program, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) return
  }
}
