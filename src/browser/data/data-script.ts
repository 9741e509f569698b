/**
 * Data as a script: pages opened from disk can load nothing else. The other end is `take` in
 * `src/browser/scripts/common/load.ts`.
 */
import { allRoles, type OutputFile } from '../../domain/output-file.ts'
import { globalName } from './browser-data.ts'
import { dataPath } from '../../addresses.ts'

/**
 * A script that carries a value to whoever loads it.
 * @param name that of the file and the value; letters and digits
 */
export function dataScript(name: string, value: () => unknown): OutputFile {
  const render: OutputFile['render'] = () => {
    // A browser reads JSON in a string faster than the same as code, and a key such as `__proto__` stays a key.
    const json = JSON.stringify(value()).replace(/[\\']/g, '\\$&')
    return { value: `(self.${globalName}??={}).${name}=JSON.parse('${json}')\n`, findings: [] }
  }
  return { root: 'site', path: dataPath(name), inputs: allRoles, render }
}
