/** The server: sockets on one side, answers on the other. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OverlayErrors } from '../browser/scripts/dev/message.ts'
import { isDiskFailure } from '../files/disk-failure.ts'
import { respond, type ServedSite } from './respond.ts'
import { eventStream } from './event-stream.ts'
import type { DevAssets } from './dev-assets.ts'

/** The only address that it can be reached at: that of this machine for itself. There is no option for another one. */
const loopback = '127.0.0.1'

/** So many ports after the wanted one are tried. */
const mostPorts = 20

/** What browsers get to see from now on. */
export interface ServedState {
  readonly build: string
  readonly site: ServedSite | undefined
  readonly trouble: OverlayErrors | undefined
}

export interface Serving {
  readonly port: number
  /** Ends with a slash. */
  readonly address: string
  readonly show: (shown: ServedState) => void
  readonly close: () => Promise<void>
}

/**
 * Begins to listen. It is rejected with a `DiskFailure` when no port could be had.
 * @param wanted the port, or the first of those that are tried; 0: any
 * @param failed is called when an answer could not be made, which is a defect
 */
export async function serve(
  wanted: number,
  first: ServedState,
  files: DevAssets,
  failed: (error: unknown) => void,
): Promise<Serving> {
  const events = eventStream()
  let shown = first
  const server = createServer((request, response) => {
    try {
      handle(request, response)
    } catch (error) {
      response.destroy()
      failed(error)
    }
  })
  const port = await listen(server, wanted, wanted === 0 ? 0 : Math.min(wanted + mostPorts, 65_535))
  server.on('error', failed)
  const message = ({ build, trouble }: ServedState) => ({ build, ...(trouble && { trouble }) })

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers } = request
    const given = respond({ method, url, headers }, { port, files, ...shown })
    if (given === 'events' && method === 'GET') {
      events.open(response, message(shown))
      return
    }
    const { status, headers: sent, text } = given === 'events' ? { status: 200, headers: {}, text: '' } : given
    const bytes = Buffer.from(text)
    response.writeHead(status, { ...sent, 'content-length': bytes.length })
    response.end(method === 'HEAD' ? undefined : bytes)
  }

  return {
    port,
    address: `http://${loopback}:${port}/`,
    show: (next) => {
      shown = next
      events.send(message(next))
    },
    close: async () => {
      events.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The first port from `port` on that nobody has. */
async function listen(server: Server, port: number, last: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, loopback, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    if (!isDiskFailure(error) || error.code !== 'EADDRINUSE' || port >= last) throw error
    server.removeAllListeners('error')
    return listen(server, port + 1, last)
  }
  // A server that listens on a port has an address with one.
  return (server.address() as AddressInfo).port
}
