/** Bundles each script of src/browser/scripts/ that pages load, and what the development server adds to them. */
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundleScript } from './bundle-script.ts'

/**
 * Writes `<name>.js` into `folder` for every `src/browser/scripts/<name>.ts`, and gives the files that went into them.
 */
export async function bundleClient(root: string, folder: string): Promise<readonly string[]> {
  const names = readdirSync(join(root, 'src/browser/scripts')).flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? [])
  const modules: string[] = []
  for (const name of names.toSorted()) {
    // One build for each: a classic script cannot share a chunk with another one.
    // oxlint-disable-next-line no-await-in-loop -- the bundler uses all cores by itself
    modules.push(...(await bundleScript(root, `src/browser/scripts/${name}.ts`, join(folder, `${name}.js`))))
  }
  return modules
}

/**
 * Writes what the development server serves beside the site into `folder`. No build publishes it, so it is in a folder
 * of its own.
 */
export async function bundleDev(root: string, folder: string): Promise<readonly string[]> {
  const modules = await bundleScript(root, 'src/browser/scripts/dev/dev.ts', join(folder, 'dev.js'))
  for (const name of ['dev.css', 'empty.html']) {
    copyFileSync(join(root, 'src/browser/scripts/dev', name), join(folder, name))
  }
  return modules
}
