/** The HTTP server: sockets on one side, `respond` on the other. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OverlayErrors } from '../browser/scripts/dev/message.ts'
import { isDiskFailure } from '../files/disk-failure.ts'
import type { DevAssets } from './dev-assets.ts'
import { eventStream } from './event-stream.ts'
import { hostInUrl } from './request-access.ts'
import { respond, type ServedSite } from './respond.ts'

/** The number of further ports to try when the wanted one is taken. */
const furtherPorts = 20

/** The state that browsers see. */
export interface ServedState {
  readonly build: string
  readonly site: ServedSite | undefined
  readonly errors: OverlayErrors | undefined
}

interface ServeOptions {
  /** The address or host name to listen on. */
  readonly host: string
  /** The first port to try; 0 for any. */
  readonly port: number
  readonly assets: DevAssets
  readonly initial: ServedState
  /** Called when the server cannot continue. */
  readonly failed: (error: unknown) => void
}

interface RunningServer {
  readonly port: number
  /** The address of the first page; ends with a slash. */
  readonly address: string
  readonly show: (state: ServedState) => void
  readonly close: () => Promise<void>
}

/**
 * Starts to listen.
 * @throws a `DiskFailure` when no port is free
 */
export async function serve({ host, port: wanted, assets, initial, failed }: ServeOptions): Promise<RunningServer> {
  const events = eventStream()
  let state = initial
  const server = createServer((request, response) => {
    try {
      handle(request, response)
    } catch (error) {
      response.destroy()
      failed(error)
    }
  })
  const port = await listen(server, host, wanted, wanted === 0 ? 0 : Math.min(wanted + furtherPorts, 65_535))
  server.on('error', failed)
  const message = ({ build, errors }: ServedState) => ({ build, ...(errors && { errors }) })

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers } = request
    const result = respond({ method, url, headers }, { host, port, assets, ...state })
    if (result === 'events' && method === 'GET') {
      events.open(response, message(state))
      return
    }
    const { status, headers: sent, text } = result === 'events' ? { status: 200, headers: {}, text: '' } : result
    const bytes = Buffer.from(text)
    response.writeHead(status, { ...sent, 'content-length': bytes.length })
    response.end(method === 'HEAD' ? undefined : bytes)
  }

  return {
    port,
    address: `http://${hostInUrl(host)}:${port}/`,
    show: (next) => {
      state = next
      events.send(message(next))
    },
    close: async () => {
      events.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Listens on the first free port from `port` to `last`, and returns it. */
async function listen(server: Server, host: string, port: number, last: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    if (!isDiskFailure(error) || error.code !== 'EADDRINUSE' || port >= last) throw error
    server.removeAllListeners('error')
    return listen(server, host, port + 1, last)
  }
  // A server that listens on a port has an address with a port.
  return (server.address() as AddressInfo).port
}
