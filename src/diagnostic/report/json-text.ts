/** Signs that a terminal or an editor would obey, or that other readers of JSON take for the end of a line. */
const obeyed = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/** JSON over several lines with a line break at its end. It says the same as without the escapes. */
export function jsonText(value: unknown): string {
  const escaped = JSON.stringify(value, undefined, 2).replaceAll(
    obeyed,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${escaped}\n`
}
