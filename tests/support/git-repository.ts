/** A real repository for a test, made without a word from the configuration of whoever runs it. */
import { execFileSync } from 'node:child_process'

const settings = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
}

/** Runs git in a folder and gives what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environmentWithoutGit(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Makes the folder a repository and commits everything in it. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet')
  git(folder, 'add', '--all', '.')
  git(folder, 'commit', '--quiet', '--message', 'All')
}

/** A hook that runs the tests sets variables that lead to another repository. */
function environmentWithoutGit(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
}
