import { describe, expect, it } from 'vitest'
import type { CapabilityId, LevelId, RoleSlug } from '../../src/domain/ids.ts'
import { editLink } from '../../src/pages/parts/edit-link.ts'
import { capabilityPath, levelPath, positionPath } from '../../src/addresses.ts'

// Ids are made by the parser; here they are given.
const level = (id: string) => id as LevelId
const capability = (id: string) => id as CapabilityId

describe('the path of a page', () => {
  it('is made from ids', () => {
    expect(positionPath('data-engineer' as RoleSlug, level('senior'))).toBe('roles/data-engineer/senior.html')
    expect(levelPath(level('8a'))).toBe('levels/8a.html')
    expect(capabilityPath(capability('sql'))).toBe('capabilities/sql.html')
  })

  it.each(['index', 'con', 'lpt1'])('steps aside where "%s" is taken by the folder or by Windows', (id) => {
    expect(levelPath(level(id))).toBe(`levels/${id}-.html`)
    expect(capabilityPath(capability(id))).toBe(`capabilities/${id}-.html`)
  })
})

describe('a link to edit', () => {
  const at = { file: 'roles/größe #1/profile.md', start: { line: 7, column: 3 } }

  it('leads to the line', () => {
    expect(editLink({ repoUrl: 'https://example.org/x/blob/main/' }, at)).toBe(
      'https://example.org/x/blob/main/roles/gr%C3%B6%C3%9Fe%20%231/profile.md#L7',
    )
  })

  it('leads to the file where a place has no line, and nowhere without a repository', () => {
    expect(editLink({ repoUrl: 'https://example.org/x' }, { file: 'a.md' })).toBe('https://example.org/x/a.md')
    expect(editLink({ repoUrl: undefined }, at)).toBeNull()
  })
})
