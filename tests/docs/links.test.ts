import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { repository } from '../support/example.ts'

const pages = [
  ...readdirSync(repository).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    name.endsWith('.md') ? [`docs/${name}`] : [],
  ),
]

function anchorsOf(page: string): string[] {
  const prose = readFileSync(page, 'utf8').replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
  return Array.from(prose.matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

it.each(pages)('%s links to pages and sections that there are', (page) => {
  const prose = readFileSync(join(repository, page), 'utf8')
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .replace(/`[^`\n]*`/g, '')
  const broken = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? join(repository, page) : join(repository, dirname(page), path)
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
    })
  expect(broken).toEqual([])
})

/** Folders of the repository whose files the documentation mentions by their path. */
const mentioned = /`((?:src|tests|scripts|starter|docs|templates\/site|templates\/words)\/[\w./-]*\w\/?)(?:\(\))?`/g

it.each(pages.filter((page) => !page.startsWith('docs/messages/')))('%s mentions files that exist', (page) => {
  const text = readFileSync(join(repository, page), 'utf8')
  const missing = Array.from(text.matchAll(mentioned), ([, path = '']) => path).filter(
    (path) => !existsSync(join(repository, path)),
  )
  expect(missing).toEqual([])
})

it.each(pages.filter((page) => !page.startsWith('docs/messages/') && !/framework|templates/.test(page)))(
  '%s has no line over 120 characters outside tables',
  (page) => {
    const lines = readFileSync(join(repository, page), 'utf8').split('\n')
    expect(lines.filter((line) => line.length > 120 && !line.startsWith('|'))).toEqual([])
  },
)
