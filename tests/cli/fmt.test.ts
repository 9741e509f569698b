import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/example.ts'
import { inCopy, rungs } from '../support/run-rungs.ts'

const profile = 'roles/data-analyst/profile.md'

function change(folder: string, edit: (text: string) => string): void {
  writeFileSync(join(folder, profile), edit(readFileSync(join(folder, profile), 'utf8')))
}

describe('rungs fmt', () => {
  it('brings a file back into layout and touches no other', async () => {
    await inCopy(repository, async (folder) => {
      await rungs(folder, ['fmt'])
      const before = readFileSync(join(folder, profile), 'utf8')
      change(folder, (text) =>
        text.replace(/^(name: .*)\n(family: .*)$/m, '$2\n$1').replace('levels: [', 'levels: [  '),
      )
      const others = statSync(join(folder, 'roles/framework.yaml')).mtimeMs
      expect(await rungs(folder, ['fmt', '--check'])).toMatchObject({ code: 1, out: `would change ${profile}\n` })
      expect(readFileSync(join(folder, profile), 'utf8')).not.toBe(before)
      expect(await rungs(folder, ['fmt'])).toMatchObject({ code: 0, out: `formatted ${profile}\n`, err: '' })
      expect(readFileSync(join(folder, profile), 'utf8')).toBe(before)
      expect(statSync(join(folder, 'roles/framework.yaml')).mtimeMs).toBe(others)
      expect(await rungs(folder, ['fmt', '--check'])).toMatchObject({ code: 0, err: '' })
    })
  })

  it('keeps the line ends of a file and drops its byte order mark', async () => {
    await inCopy(repository, async (folder) => {
      await rungs(folder, ['fmt'])
      const before = readFileSync(join(folder, profile), 'utf8')
      change(folder, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
      expect(await rungs(folder, ['fmt', profile])).toMatchObject({ code: 0, out: `formatted ${profile}\n` })
      expect(readFileSync(join(folder, profile), 'utf8')).toBe(before.replaceAll('\n', '\r\n'))
    })
  })

  it('takes paths as they are typed, from any folder', async () => {
    await inCopy(repository, async (folder) => {
      await rungs(folder, ['fmt'])
      change(folder, (text) => text.replace('levels: [', 'levels: [  '))
      const inRole = join(folder, 'roles/data-analyst')
      expect(await rungs(inRole, ['fmt', '--project', '../..', 'profile.md'])).toMatchObject({
        code: 0,
        out: `formatted ${profile}\n`,
      })
      expect(await rungs(folder, ['fmt', 'roles/data-analist/profile.md'])).toMatchObject({ code: 2, out: '' })
    })
  })

  it('leaves a file with a mistake in it alone, says what it is, and formats the others', async () => {
    await inCopy(repository, async (folder) => {
      await rungs(folder, ['fmt'])
      change(folder, (text) => text.replace(/^name: .*$/m, 'name: "Data'))
      const broken = readFileSync(join(folder, profile), 'utf8')
      const other = join(folder, 'roles/qa-engineer/profile.md')
      writeFileSync(other, readFileSync(other, 'utf8').replace('levels: [', 'levels: [  '))
      const { code, err, out } = await rungs(folder, ['fmt'])
      expect({ code, out }).toEqual({ code: 1, out: 'formatted roles/qa-engineer/profile.md\n' })
      expect(err).toContain(profile)
      expect(readFileSync(join(folder, profile), 'utf8')).toBe(broken)
    })
  })
})
