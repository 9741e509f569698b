import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/example.ts'
import { rungs } from '../support/run-rungs.ts'
import { put, temporaryProject, treeOf } from '../support/temporary-project.ts'

describe('rungs schema', () => {
  it.each(['framework', 'profile', 'library'])('prints the schema of the %s that the package ships', async (kind) => {
    const shipped = readFileSync(join(repository, `schema/${kind}.schema.json`), 'utf8')
    expect(await rungs(repository, ['schema', kind])).toEqual({ code: 0, out: shipped, err: '' })
  })

  it('writes all of them into a new folder, and touches none the second time', async () => {
    const folder = temporaryProject()
    expect((await rungs(folder, ['schema', '--out', 'editor/a b'])).out).toBe(
      'written    framework.schema.json\nwritten    profile.schema.json\nwritten    library.schema.json\nwritten    report.schema.json\n',
    )
    const file = join(folder, 'editor/a b/profile.schema.json')
    const before = statSync(file).mtimeMs
    expect((await rungs(folder, ['schema', '--out', 'editor/a b'])).out).toContain('unchanged  profile.schema.json\n')
    expect(statSync(file).mtimeMs).toBe(before)
  })

  it('renews one of an older version', async () => {
    const folder = temporaryProject({ 'schema/profile.schema.json': '{\n  "$id": "urn:rungs:schema:profile"\n}\n' })
    expect((await rungs(folder, ['schema', '--out', 'schema'])).out).toContain('updated    profile.schema.json\n')
    expect(treeOf(folder)['schema/profile.schema.json']).toContain('"properties"')
  })

  it('writes nothing beside a file of that name that is not ours', async () => {
    const folder = temporaryProject({ 'library.schema.json': '{ "$id": "https://example.com/library" }' })
    const before = treeOf(folder)
    expect(await rungs(folder, ['schema', '--out', '.'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('library.schema.json in . is not'),
    })
    put(folder, 'x', '')
    expect(await rungs(folder, ['schema', '--out', 'x'])).toMatchObject({ code: 2 })
    expect(treeOf(folder)).toEqual({ ...before, x: '' })
  })

  it.each([
    [['schema'], 'usage: rungs schema framework'],
    [['schema', 'profil'], 'did you mean profile?'],
    [['schema', 'profile', '--out', 'x'], 'usage: rungs schema framework'],
  ])('%j exits 2 and says what to write', async (argv, remedy) => {
    expect(await rungs(temporaryProject(), argv)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(remedy),
    })
  })
})
