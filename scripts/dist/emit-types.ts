/** Writes the type declarations of the library. Like the code, they need no other package. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Writes the declarations of everything that src/index.ts exports into `folder`. Throws on a type error. */
export async function emitTypes(root: string, folder: string): Promise<void> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', folder], {
    cwd: root,
    stdio: 'inherit',
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
  if (code !== 0) throw new Error('cannot write the type declarations: see the errors above')
  copyZodTypes(join(root, 'node_modules/zod'), folder)
}

/** Types that are inferred from a schema refer to zod's types, so this copies zod's declarations and redirects ours. */
function copyZodTypes(zod: string, folder: string): void {
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

/** Returns a declaration file of a package and all files that it imports there, relative to the package. */
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
