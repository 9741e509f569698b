/** Bundles the scripts that pages load, and the files that the development server adds to pages. */
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundleScript } from './bundle-script.ts'

/** Writes `<name>.js` into `folder` for every `src/browser/scripts/<name>.ts`. Returns the paths of all sources. */
export async function bundleClient(root: string, folder: string): Promise<readonly string[]> {
  const names = readdirSync(join(root, 'src/browser/scripts')).flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? [])
  const modules: string[] = []
  for (const name of names.toSorted()) {
    // Each script has its own build, because a classic script cannot share a chunk with another one.
    // oxlint-disable-next-line no-await-in-loop -- the bundler already uses all cores
    modules.push(...(await bundleScript(root, `src/browser/scripts/${name}.ts`, join(folder, `${name}.js`))))
  }
  return modules
}

/** Writes the files that only the development server serves into `folder`. Returns the paths of all sources. */
export async function bundleDev(root: string, folder: string): Promise<readonly string[]> {
  const modules = await bundleScript(root, 'src/browser/scripts/dev/dev.ts', join(folder, 'dev.js'))
  for (const name of ['dev.css', 'empty.html']) {
    copyFileSync(join(root, 'src/browser/scripts/dev', name), join(folder, name))
  }
  return modules
}
