/** The first half of `npm run build`: bundles `dist/` if one of its sources has changed. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './dist/bundle.ts'
import { bundleClient, bundleDev } from './dist/bundle-client.ts'
import { emitTypes } from './dist/emit-types.ts'
import { isFresh, sourcesHash, stampName } from './dist/freshness.ts'
import { licenseTexts } from './dist/licenses.ts'
import { prepareTemplates } from './dist/prepare-templates.ts'

const root = process.cwd()
const dist = join(root, 'dist')
const hash = sourcesHash(root)

if (isFresh(dist, hash)) {
  process.stdout.write('dist/ is up to date\n')
} else {
  try {
    await buildDist()
    process.stdout.write('dist/ built\n')
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\ndist/ was not built\n`)
    process.exitCode = 1
  }
}

/** Builds into a temporary folder and then replaces dist/, so that a failed build leaves the old dist/ whole. */
async function buildDist(): Promise<void> {
  const fresh = join(root, `dist.${process.pid}.tmp`)
  const types = emitTypes(root, join(fresh, 'types'))
  try {
    const client = [
      ...(await bundleClient(root, join(fresh, 'client'))),
      ...(await bundleDev(root, join(fresh, 'dev'))),
    ]
    const modules = [...(await bundle(root, fresh)), ...client]
    prepareTemplates(join(root, 'templates'), join(fresh, 'templates.json'))
    await types
    writeFileSync(join(fresh, 'THIRD-PARTY-LICENSES.txt'), licenseTexts(modules))
    writeFileSync(join(fresh, stampName), hash)
    rmSync(dist, { recursive: true, force: true })
    renameSync(fresh, dist)
  } finally {
    // If bundling failed, the compiler may still be writing.
    await types.catch(() => undefined)
    rmSync(fresh, { recursive: true, force: true })
  }
}
