/** Chooses whether reports have colors. */
import type { Paint } from '../diagnostic/report/report.ts'
import type { Terminal } from './terminal.ts'

const plain = (text: string): string => text
const inCode =
  (code: string) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`

const colorless: Paint = { error: plain, warning: plain, related: plain, quiet: plain }
const colorful: Paint = { error: inCode('1;31'), warning: inCode('1;33'), related: inCode('34'), quiet: inCode('2') }

/** `FORCE_COLOR` decides first, then `NO_COLOR` (https://no-color.org), then whether reports go to a screen. */
export function paintFor({ env, errIsScreen }: Terminal): Paint {
  const { FORCE_COLOR: forced = '', NO_COLOR: unwanted = '', TERM: kind } = env
  if (forced !== '') return forced === '0' || forced === 'false' ? colorless : colorful
  return errIsScreen && unwanted === '' && kind !== 'dumb' ? colorful : colorless
}
