/** Media types by file extension. */
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

/** Returns the Content-Type of a file of the site. All files are UTF-8; an unknown extension is plain text. */
export function contentType(path: string): string {
  const extension = /\.([^./]+)$/.exec(path)?.[1] ?? ''
  return `${(Object.hasOwn(types, extension) ? types[extension] : undefined) ?? 'text/plain'}; charset=utf-8`
}
