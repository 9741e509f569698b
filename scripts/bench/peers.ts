/**
 * Other generators, each configured to do as little as possible: they render existing markdown without a theme and
 * write none of the other outputs of rungs.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Measured, runProcess } from './run-process.ts'

export interface Peer {
  readonly name: string
  /** Prepares a site from the markdown in `ladders` in a new folder. Returns a function that builds it from scratch. */
  readonly prepare: (ladders: string, folder: string) => () => Promise<Measured>
}

/** Returns the installed generators: Hugo in PATH, Eleventy in `node_modules` of `folder`. */
export function peersIn(folder: string): Peer[] {
  const eleventyProgram = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
  return [
    ...(isInstalled('hugo', ['version']) ? [hugo] : []),
    ...(existsSync(eleventyProgram) ? [eleventy(eleventyProgram)] : []),
  ]
}

function isInstalled(command: string, args: readonly string[]): boolean {
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
    return fromScratch(folder, 'public', () => runProcess('hugo', ['--quiet'], folder))
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
      return fromScratch(folder, 'out', () =>
        runProcess(process.execPath, [program, '--quiet', '--config=eleventy.config.cjs'], folder),
      )
    },
  }
}

/** Moves the output of the last run away instead of deleting it: some disks are slow for a while after deletions. */
function fromScratch(folder: string, output: string, run: () => Promise<Measured>): () => Promise<Measured> {
  let runs = 0
  return () => {
    const made = join(folder, output)
    if (existsSync(made)) renameSync(made, `${folder}-${(runs += 1)}`)
    return run()
  }
}
