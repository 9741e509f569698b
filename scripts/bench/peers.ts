/**
 * Other generators, each set up to do as little as it can: pages of ready-made markdown, without a theme. They make
 * nothing else of what rungs makes.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Measured, runProcess } from './run-process.ts'

export interface Peer {
  readonly name: string
  /** Lays out a site of the markdown below `ladders` in a new folder, and gives what builds it anew. */
  readonly prepare: (ladders: string, folder: string) => () => Promise<Measured>
}

/** Those that are there: Hugo on the path, Eleventy in `node_modules` of a scratch folder. */
export function peersIn(folder: string): Peer[] {
  const eleventyProgram = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
  return [
    ...(isThere('hugo', ['version']) ? [hugo] : []),
    ...(existsSync(eleventyProgram) ? [eleventy(eleventyProgram)] : []),
  ]
}

function isThere(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0
}

const hugo: Peer = {
  name: 'Hugo',
  prepare: (ladders, folder) => {
    cpSync(ladders, join(folder, 'content'), { recursive: true })
    mkdirSync(join(folder, 'layouts/_default'), { recursive: true })
    const page =
      '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>\n'
    for (const name of ['single', 'list']) writeFileSync(join(folder, `layouts/_default/${name}.html`), page)
    writeFileSync(
      join(folder, 'config.toml'),
      'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    )
    return anew(folder, 'public', () => runProcess('hugo', ['--quiet'], folder))
  },
}

function eleventy(program: string): Peer {
  return {
    name: 'Eleventy',
    prepare: (ladders, folder) => {
      cpSync(ladders, join(folder, 'content'), { recursive: true })
      writeFileSync(
        join(folder, 'eleventy.config.cjs'),
        'module.exports = () => ({ dir: { input: "content", output: "out" }, markdownTemplateEngine: false })\n',
      )
      return anew(folder, 'out', () =>
        runProcess(process.execPath, [program, '--quiet', '--config=eleventy.config.cjs'], folder),
      )
    },
  }
}

/** What the last run made is put aside: on some disks files are made slowly for a while after many were deleted. */
function anew(folder: string, output: string, run: () => Promise<Measured>): () => Promise<Measured> {
  let runs = 0
  return () => {
    const made = join(folder, output)
    if (existsSync(made)) renameSync(made, `${folder}-${(runs += 1)}`)
    return run()
  }
}
