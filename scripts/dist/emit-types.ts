/**
 * Writes the declarations of the library, for those who import it. They need no other package, just as the code does
 * not.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Emits what src/index.ts reaches; fails when it does not type-check. */
export async function emitTypes(root: string, folder: string): Promise<void> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', folder], {
    cwd: root,
    stdio: 'inherit',
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
  if (code !== 0) throw new Error('the declarations could not be written: see the errors above')
  bringZod(join(root, 'node_modules/zod'), folder)
}

/**
 * Types that are inferred from a schema name zod's own, so its declarations go along, and ours look for them beside
 * themselves.
 */
function bringZod(zod: string, folder: string): void {
  const entry = join(folder, 'zod/index.js')
  const ours = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))
  for (const file of ours.map((name) => join(folder, name))) {
    const path = relative(dirname(file), entry).replaceAll('\\', '/')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text.replace(
        /(from |import\()(['"])zod\2/g,
        (_, before: string) => `${before}'${path.startsWith('.') ? path : `./${path}`}'`,
      ),
    )
  }
  for (const name of declarationsFrom(zod, 'index.d.ts')) {
    const target = join(folder, 'zod', name)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, readFileSync(join(zod, name)))
  }
}

/** A declaration file of a package and all that it imports there. */
function declarationsFrom(root: string, entry: string): ReadonlySet<string> {
  const found = new Set([entry])
  for (const name of found) {
    for (const [, written = ''] of readFileSync(join(root, name), 'utf8').matchAll(
      /(?:from|import)\s*\(?["'](\.[^"']+)\.js["']/g,
    )) {
      const target = join(dirname(name), `${written}.d.ts`)
      if (existsSync(join(root, target))) found.add(target)
    }
  }
  return found
}
