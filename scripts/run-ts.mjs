/**
 * Runs a TypeScript file: `node scripts/run-ts.mjs <file.ts> [arguments]`. Node 20 cannot run TypeScript, so this
 * script bundles the file and its relative imports into node_modules/.cache, from where Node still finds packages.
 * Start it in the folder of package.json. Scripts find their files from there, because `import.meta.url` is the
 * bundle's address.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const [file, ...rest] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('usage: node scripts/run-ts.mjs <file.ts> [arguments]\n')
  process.exit(2)
}

const cache = resolve('node_modules/.cache/rungs')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'run-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const bundle = await rolldown({ input: { script: resolve(file) }, platform: 'node', external: /^[^./]/ })
await bundle.write({
  dir: folder,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name].mjs',
})
process.setSourceMapsEnabled(true)
process.argv = [process.argv[0] ?? 'node', resolve(file), ...rest]
await import(pathToFileURL(join(folder, 'script.mjs')).href)
