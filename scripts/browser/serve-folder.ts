/** Serves a folder below a path, as a static host does. */
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'

export interface Served {
  /** The address of the folder, with a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
}

/** @param below begins and ends with a slash; every request outside this path gets status 404 */
export async function serveFolder(folder: string, below: string): Promise<Served> {
  const fileFor = async (
    url: string,
  ): Promise<{ readonly type: string; readonly contents: Uint8Array } | undefined> => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    if (!pathname.startsWith(below)) return undefined
    try {
      const file = normalize(join(folder, decodeURIComponent(pathname.slice(below.length)) || 'index.html'))
      if (!file.startsWith(folder + sep)) return undefined
      return { type: types[extname(file)] ?? 'text/plain', contents: await readFile(file) }
    } catch {
      // A static host answers missing files, folders and malformed addresses alike.
      return undefined
    }
  }
  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    const found = await fileFor(url)
    // Static hosts serve this page at every address that leads nowhere.
    const shown = found ?? (await fileFor(`${below}404.html`))
    response.writeHead(found ? 200 : 404, { 'content-type': `${shown?.type ?? 'text/plain'}; charset=utf-8` })
    response.end(shown?.contents ?? 'not found')
  }
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', response)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${below}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
