/**
 * Holds up the walls of the house that docs/architecture.md draws. Each complaint names the file and what it reaches
 * for.
 */
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { floors, packageHomes, pureRooms, roomOf } from './architecture/house.ts'
import { type Import, readSourceFiles, type SourceFile, sourceFile } from './architecture/source-files.ts'

const files = readSourceFiles()

/** One line for each import of the project that `isWrong` picks. */
function complaints(isWrong: (file: SourceFile, imported: Import) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((imported) => isWrong(file, imported)).map(({ target }) => `${file.path} imports ${target}`),
  )
}

function floorOf(path: string): number {
  return floors[roomOf(path)] ?? Number.NaN
}

function isPure({ path }: SourceFile): boolean {
  return pureRooms.includes(roomOf(path))
}

describe('the floors', () => {
  it('gives every room of src/ a floor', () => {
    expect(files.map(({ path }) => roomOf(path)).filter((room) => !(room in floors))).toEqual([])
  })

  it('lets an import lead down or stay in its room, never up or to a neighbor, types included', () => {
    const wrong = complaints(
      ({ path }, { target, own }) => own && roomOf(path) !== roomOf(target) && floorOf(target) >= floorOf(path),
    )
    expect(wrong).toEqual([])
  })

  it('are whole numbers', () => {
    expect(Object.values(floors).filter((floor) => !Number.isInteger(floor))).toEqual([])
  })
})

describe('the pure rooms', () => {
  it('import nothing of Node', () => {
    expect(complaints((file, { target }) => isPure(file) && target.startsWith('node:'))).toEqual([])
  })

  it('touch no process, console, clock, chance or language of the machine', () => {
    expect(files.filter(isPure).flatMap(({ path, machine }) => machine.map((what) => `${path} uses ${what}`))).toEqual(
      [],
    )
  })

  it.each([
    'process.cwd()',
    'console.log(1)',
    'Date.now()',
    'new Date()',
    'Math.random()',
    'import.meta.url',
    "'a'.localeCompare('b')",
    '1.5.toLocaleString()',
  ])('are caught when they use %s', (code) => {
    expect(sourceFile('gap/a.ts', code).machine).toHaveLength(1)
  })
})

describe('the gap engine', () => {
  it('runs in a browser as it is: no Node, no zod, no package at all', async () => {
    const bundle = await rolldown({
      input: files.filter(({ path }) => roomOf(path) === 'gap').map(({ path }) => `src/${path}`),
      platform: 'browser',
      external: /^[^./]/,
      logLevel: 'silent',
    })
    const { output } = await bundle.generate({ format: 'esm' })
    const chunks = output.filter((file) => file.type === 'chunk')
    const names = new Set(chunks.map(({ fileName }) => fileName))
    expect(chunks.flatMap(({ imports }) => imports).filter((id) => !names.has(id))).toEqual([])
    expect(chunks.flatMap(({ moduleIds }) => moduleIds).some((id) => id.includes('/src/gap/'))).toBe(true)
  })
})

describe('the packages', () => {
  it('are imported in their homes only', () => {
    const isForeign = ({ target, own }: Import): boolean => !own && !target.startsWith('node:')
    const atHome = (path: string, target: string): boolean =>
      (packageHomes[packageOf(target)] ?? []).some(
        (home) => path === home || (home.endsWith('/') && path.startsWith(home)),
      )
    expect(complaints(({ path }, imported) => isForeign(imported) && !atHome(path, imported.target))).toEqual([])
  })
})

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

describe('the files', () => {
  it('export by name only', () => {
    expect(files.filter(({ hasDefaultExport }) => hasDefaultExport).map(({ path }) => path)).toEqual([])
  })

  it('hold no barrel: an index.ts is the library or a registry, and nothing passes on all of another file', () => {
    expect(
      files.flatMap(({ path, exportsEverythingOf }) =>
        exportsEverythingOf.map((from) => `${path} exports all of ${from}`),
      ),
    ).toEqual([])
    const registries = ['index.ts', 'cli/commands/index.ts', 'pages/index.ts', 'lint/rules/index.ts']
    expect(
      files
        .map(({ path }) => path)
        .filter((path) => path.split('/').at(-1) === 'index.ts' && !registries.includes(path)),
    ).toEqual([])
  })

  it('are named by their subject and not as drawers', () => {
    const drawers = [
      'utils.ts',
      'util.ts',
      'helpers.ts',
      'types.ts',
      'constants.ts',
      'common.ts',
      'misc.ts',
      'shared.ts',
    ]
    expect(files.map(({ path }) => path).filter((path) => drawers.includes(path.split('/').at(-1) ?? ''))).toEqual([])
  })
})
