/**
 * The GitHub Action and the release workflow, without GitHub: the tests run the shell steps of the action with bash, in
 * a project of their own.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { put, temporaryProject, treeOf } from '../support/temporary-project.ts'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly shell?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

// The file is our own; the type describes only the parts that the tests use.
const action = parse(readFileSync('action.yml', 'utf8')) as Action
const root = process.cwd()

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly output: string
}

/** Runs the shell steps of the action in a workspace, up to the first that fails. npm is a program that only notes. */
function runAction(workspace: string, inputs: Readonly<Record<string, string>> = {}): Ran {
  const tools = temporaryProject({ npm: '#!/bin/sh\necho "npm $*"\n' })
  chmodSync(join(tools, 'npm'), 0o755)
  const outputFile = join(tools, 'output')
  writeFileSync(outputFile, '')
  const values: Readonly<Record<string, string>> = {
    'github.action_path': root,
    ...Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default]),
    ),
  }
  const fill = (text: string): string => text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, name: string) => values[name] ?? '')
  let out = ''
  for (const step of action.runs.steps.filter(({ run }) => run !== undefined)) {
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]))
    // GitHub runs bash with these options.
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''],
      {
        cwd: step['working-directory'] === undefined ? workspace : fill(step['working-directory']),
        env: {
          ...process.env,
          PATH: `${tools}:${process.env['PATH'] ?? ''}`,
          GITHUB_ACTION_PATH: root,
          GITHUB_WORKSPACE: workspace,
          GITHUB_OUTPUT: outputFile,
          ...env,
        },
        encoding: 'utf8',
      },
    )
    out += stdout + stderr
    if (status !== 0) return { code: status, out, output: readFileSync(outputFile, 'utf8') }
  }
  return { code: 0, out, output: readFileSync(outputFile, 'utf8') }
}

function workspaceWith(project: string): string {
  const workspace = temporaryProject()
  cpSync('starter/project/roles', join(workspace, project, 'roles'), { recursive: true })
  return workspace
}

describe('the action', () => {
  it('is a composite action whose every step names its shell or another action', () => {
    expect(action.runs.using).toBe('composite')
    expect(action.runs.steps.filter(({ uses, shell }) => uses === undefined && shell !== 'bash')).toEqual([])
  })

  it('builds the site and says where it is', () => {
    const workspace = workspaceWith('.')
    const { code, out, output } = runAction(workspace)
    expect({ code, out }).toMatchObject({ code: 0 })
    expect(out).toContain('npm ci')
    expect(output).toBe('site=./site\n')
    expect(treeOf(workspace)).toHaveProperty(['site/index.html'])
  })

  it('annotates a mistake at its path in the workspace, and writes nothing', () => {
    const workspace = workspaceWith('teams/a b')
    put(workspace, 'teams/a b/roles/software-engineer/profile.md', '---\nname: Engineer\nlevels: [Snior]\n---\n')
    const { code, out } = runAction(workspace, { project: 'teams/a b' })
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=teams\/a b\/roles\/software-engineer\/profile\.md,line=3,/m)
    expect(Object.keys(treeOf(workspace)).filter((path) => /site|ladders/.test(path))).toEqual([])
  })

  it('fails while committed ladders are out of date', () => {
    const workspace = workspaceWith('.')
    expect(runAction(workspace).code).toBe(0)
    const profile = join(workspace, 'roles/software-engineer/profile.md')
    writeFileSync(profile, readFileSync(profile, 'utf8').replace(/^mission: .*$/m, 'mission: Something else.'))
    const { code, out } = runAction(workspace)
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('::error file=ladders/') })
  })
})

it('the release workflow uses only scripts that exist, and grants rights to the one job that needs them', () => {
  // The file is our own; the type describes only the parts that the test uses.
  const workflow = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
    readonly permissions: object
    readonly jobs: Readonly<Record<string, { readonly permissions: object; readonly steps: readonly Step[] }>>
  }
  expect(workflow.permissions).toEqual({ contents: 'read' })
  expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([
    { contents: 'write', 'id-token': 'write', attestations: 'write' },
  ])
  const shell = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
  const scripts = shell.flatMap((text) => Array.from(text.matchAll(/npm run (\S+)/g), ([, name]) => name))
  expect(scripts).toEqual(['build', 'test:deep'])
  expect(scripts.filter((name) => !(name !== undefined && name in packageJson.scripts))).toEqual([])
})
