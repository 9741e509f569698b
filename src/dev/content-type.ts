/** By the ending of a name. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  txt: 'text/plain',
}

/**
 * What a file of the site is for a browser. All of them are text in UTF-8; what has no known ending is shown as it is.
 */
export function contentType(path: string): string {
  const ending = /\.([^./]+)$/.exec(path)?.[1] ?? ''
  return `${(Object.hasOwn(types, ending) ? types[ending] : undefined) ?? 'text/plain'}; charset=utf-8`
}
