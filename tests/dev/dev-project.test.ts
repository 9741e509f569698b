/**
 * What the server may count on, however a project is looked at again: after any change, the same as if it were looked
 * at for the first time.
 */
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DevProject, devProject, type DevSite, type DevState } from '../../src/dev/dev-project.ts'
import { hasErrors } from '../../src/diagnostic/finding.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { readProgram } from '../../src/files/reading/program.ts'
import { repository, templatesFolder } from '../support/example.ts'
import { harbour, happenings } from '../support/harbour.ts'
import { rungs } from '../support/run-rungs.ts'
import { discard, put, temporaryProject, treeOf } from '../support/temporary-project.ts'
import { tries } from '../support/deep.ts'

const time = '2026-01-02 00:00:00'
const profile = 'roles/software-engineer/profile.md'

function starter(): string {
  const root = temporaryProject()
  cpSync(join(repository, 'starter/project/roles'), join(root, 'roles'), { recursive: true })
  return root
}

function open(root: string): DevProject {
  return devProject(root, {
    host: nodeHost,
    program: { ...readProgram(nodeHost, repository, templatesFolder), prepared: () => undefined },
    today: () => '2026-01-02',
    time,
  })
}

function edit(root: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')))
}

function siteIn({ site }: DevState): DevSite {
  if (!site) throw new Error('there is no site')
  return site
}

/** The files that a build writes, as the site has them. */
async function expectAsBuilt(state: DevState, root: string): Promise<void> {
  const copy = temporaryProject()
  cpSync(root, copy, { recursive: true })
  expect(await rungs(copy, ['build', '--date', time])).toMatchObject({ code: 0 })
  const built = Object.entries(treeOf(join(copy, 'site'))).filter(([path]) => path !== '.rungs-manifest.json')
  const site = siteIn(state)
  expect(built.length).toBeGreaterThan(20)
  for (const [path, text] of built) {
    if (site.has(path) || !path.startsWith('.')) expect(site.text(path).value, path).toBe(text)
  }
}

describe('the project of the development server', () => {
  it('has every file of a build, byte for byte, also after changes of all kinds', async () => {
    const root = starter()
    const project = open(root)
    await expectAsBuilt(project.refresh(undefined), root)

    edit(root, profile, (text) => text.replace(/^mission: .*$/m, 'mission: Does something else.'))
    await expectAsBuilt(project.refresh([profile]), root)

    put(root, 'templates/assets/css/99-own.css', 'p { color: red }\n')
    put(
      root,
      'roles/tinker/profile.md',
      readFileSync(join(root, profile), 'utf8').replace(/^name: .*$/m, 'name: Tinker'),
    )
    const more = project.refresh(['roles/tinker', 'templates'])
    expect(siteIn(more).has('roles/tinker.html')).toBe(true)
    await expectAsBuilt(more, root)

    rmSync(join(root, 'roles/tinker'), { recursive: true })
    const fewer = project.refresh(['roles/tinker'])
    expect(siteIn(fewer).has('roles/tinker.html')).toBe(false)
    await expectAsBuilt(fewer, root)
  })

  it('keeps the last site without errors, as it was, while there are some', () => {
    const root = starter()
    const project = open(root)
    const first = project.refresh(undefined)
    const page = siteIn(first).text('roles/software-engineer.html').value
    edit(root, profile, (text) =>
      text.replace(/^mission: .*$/m, 'mission: Does something else.').replace(/^family: /m, 'family: x'),
    )
    const broken = project.refresh([profile])
    expect(hasErrors(broken.findings)).toBe(true)
    expect(broken.site).toBe(first.site)
    expect(siteIn(broken).text('roles/software-engineer.html').value).toBe(page)
    expect(broken.spoken?.language).toBe('en')
    edit(root, profile, (text) => text.replace(/^family: x/m, 'family: '))
    const mended = project.refresh([profile])
    expect(hasErrors(mended.findings)).toBe(false)
    expect(mended.site).not.toBe(first.site)
    expect(siteIn(mended).text('roles/software-engineer.html').value).toContain('Does something else.')
  })

  it('has no site before there was one without errors, and finds what is wrong with templates beside what is wrong with profiles', () => {
    const root = starter()
    edit(root, profile, (text) => text.replace(/^family: /m, 'family: x'))
    put(root, 'templates/site/role.hbs', '{{nothing}}')
    const project = open(root)
    const { site, findings } = project.refresh(undefined)
    expect(site).toBeUndefined()
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['unknown-family', 'template-unknown-name']))
    rmSync(join(root, 'templates'), { recursive: true })
    edit(root, profile, (text) => text.replace(/^family: x/m, 'family: '))
    expect(project.refresh(undefined).site).toBeDefined()
  })

  it('has no file under any name but its own', () => {
    const site = siteIn(open(starter()).refresh(undefined))
    for (const path of [
      '',
      '/',
      '/index.html',
      './index.html',
      'roles/../index.html',
      '../roles/framework.yaml',
      'INDEX.html',
      '__proto__',
      'constructor',
    ]) {
      expect({ path, has: site.has(path), text: site.text(path).value }).toEqual({ path, has: false, text: undefined })
    }
  })

  it('says why a page cannot be rendered, though its template looks right', () => {
    const root = starter()
    put(root, 'templates/site/about.hbs', '{{layout.footer}}')
    const page = siteIn(open(root).refresh(undefined)).text('about.html')
    expect(page.value).toBeUndefined()
    expect(page.findings.map(({ code, at }) => `${code} ${at.file}`)).toEqual([
      'template-failed templates/site/about.hbs',
    ])
  })

  it.each([
    ['by way of a link', (root: string) => (symlinkSync(root, `${root}-link`), `${root}-link`)],
    [
      'by way of a link in its roles',
      (root: string) => (
        renameSync(join(root, 'roles'), join(root, 'texts')),
        symlinkSync('texts', join(root, 'roles')),
        root
      ),
    ],
  ])('sees a save in a project that is reached %s', (_, arrange) => {
    const root = arrange(starter())
    const project = open(root)
    project.refresh(undefined)
    edit(root, profile, (text) => text.replace(/^mission: .*$/m, 'mission: Does something else.'))
    expect(siteIn(project.refresh([profile])).text('roles/software-engineer.html').value).toContain(
      'Does something else.',
    )
  })

  it('points at the line on which a mistake stands now', () => {
    const root = starter()
    const project = open(root)
    edit(
      root,
      'roles/framework.yaml',
      (text) => `${text.replace(/^site:.*\n(?: .*\n)*/m, '')}site: { logo: none.svg }\n`,
    )
    const line = ({ findings }: DevState): unknown =>
      findings.find(({ code }) => code === 'logo-missing')?.at.start?.line
    const before = line(project.refresh(undefined))
    edit(root, 'roles/framework.yaml', (text) => `# one line more\n${text}`)
    expect([typeof before, line(project.refresh(['roles/framework.yaml']))]).toEqual(['number', Number(before) + 1])
  })

  it('does not lint before somebody asks', () => {
    const root = starter()
    edit(root, profile, (text) => text.replace(/^mission: .*$/m, 'mission: The guys do it.'))
    const { findings, lint } = open(root).refresh([profile])
    expect(findings).toEqual([])
    expect(lint().map(({ code }) => code)).toContain('biased-wording')
  })

  it('after whatever has happened is as if it had never been looked at before', () => {
    const happening = fc.tuple(fc.constantFrom(...Object.keys(happenings)), fc.nat({ max: 5 }))
    fc.assert(
      fc.property(fc.array(happening, { minLength: 2, maxLength: 8 }), (all) => {
        const root = harbour()
        const project = open(root)
        let before = treeOf(root)
        project.refresh(undefined)
        for (const [index, [name, n]] of all.entries()) {
          happenings[name]?.(root, n)
          const after = treeOf(root)
          const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
            (path) => before[path] !== after[path],
          )
          before = after
          const [again, anew] = [project.refresh(changed), open(root).refresh(undefined)]
          expect(again.findings, `${index} ${name}`).toEqual(anew.findings)
          expect(again.lint(), `${index} ${name}`).toEqual(anew.lint())
          if (!anew.site) continue
          for (const path of [
            'index.html',
            'health.html',
            'roles/pilot.html',
            'roles/cook/mate.html',
            'ladders/pilot/mate-to-rigger-mate.html',
            'data/moves.js',
            'framework.csv',
            'assets/site.css',
          ]) {
            expect(again.site?.text(path), `${index} ${name} ${path}`).toEqual(anew.site.text(path))
          }
        }
        discard(root)
      }),
      tries(12, 40),
    )
  }, 300_000)
})
