/** Names of roles that have a meaning elsewhere: as pages of our own, in addresses, on other systems. */
import { describe, expect, it } from 'vitest'
import { baseProject } from '../../messages/case-file.ts'
import { rungs } from '../../support/run-rungs.ts'
import { put, temporaryProject, treeOf } from '../../support/temporary-project.ts'

const files = Object.fromEntries(baseProject())
const profile = files['roles/baker/profile.md'] ?? ''

describe('a role', () => {
  it('may be called like a page or a folder of the site, and takes the place of none', async () => {
    const project = temporaryProject(files)
    await rungs(project, ['build'])
    const before = Object.keys(treeOf(project))
    const names = [
      'api',
      'assets',
      'capabilities-of-all',
      'compare',
      'constructor',
      'index',
      'ladders',
      'readme',
      'roles',
      'search',
      'site',
      'templates',
    ]
    for (const name of names) put(project, `roles/${name}/profile.md`, profile)
    expect(await rungs(project, ['build'])).toMatchObject({ code: 0, err: '' })
    const made = Object.keys(treeOf(project))
    expect(before.filter((path) => !made.includes(path))).toEqual([])
    expect(new Set(made.map((path) => path.toLowerCase())).size).toBe(made.length)
    for (const name of names) {
      expect(made).toEqual(expect.arrayContaining([`site/roles/${name}.html`, `ladders/${name}/learner-to-skilled.md`]))
    }
  })

  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9', 'CON', 'Nul'])(
    'may not be called %s, which Windows keeps for a device',
    async (name) => {
      const project = temporaryProject({ ...files, [`roles/${name}/profile.md`]: profile })
      expect((await rungs(project, ['check'])).err).toContain(`roles/${name} error[bad-slug]`)
    },
  )

  it.each([
    '%2e%2e%2fa',
    '%2e%2e',
    'a\\b',
    'a:b',
    'ba\u200bker',
    'ba\u00a0ker',
    'b\u0430ker',
    'bak\u0435r',
    'bäcker',
    'baker.',
    'baker ',
  ])('may not be called %j, and nothing of it is read', async (name) => {
    const project = temporaryProject({ ...files, [`roles/${name}/profile.md`]: 'not: [a, profile' })
    const { err, code } = await rungs(project, ['check'])
    expect([code, Array.from(err.matchAll(/error\[(.*?)\]/g), ([, found]) => found)]).toEqual([1, ['bad-slug']])
  })
})
