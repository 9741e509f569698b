/**
 * Writes data as a script, because a page that is opened from disk cannot load anything else. `loadedData` in
 * `src/browser/scripts/common/load.ts` reads it.
 */
import { allRoles, type OutputFile } from '../../domain/output-file.ts'
import { globalName } from './browser-data.ts'
import { dataPath } from '../../addresses.ts'

/** @param name the name of the file and of the value; letters and digits */
export function dataScript(name: string, value: () => unknown): OutputFile {
  const render: OutputFile['render'] = () => {
    // Browsers parse JSON in a string faster than an object literal, and a key such as `__proto__` stays a key.
    const json = JSON.stringify(value()).replace(/[\\']/g, '\\$&')
    return { value: `(self.${globalName}??={}).${name}=JSON.parse('${json}')\n`, findings: [] }
  }
  return { root: 'site', path: dataPath(name), inputs: allRoles, render }
}
