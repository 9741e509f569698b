/** The first half of `npm run build`: makes dist/ anew when something that it is made from has changed. */
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

/** Builds beside dist/ and then takes its place, so that an interrupted or failed build leaves the old one whole. */
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
    // The compiler may still be writing when the bundle has failed.
    await types.catch(() => undefined)
    rmSync(fresh, { recursive: true, force: true })
  }
}
