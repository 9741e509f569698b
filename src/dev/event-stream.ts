/** The stream of server-sent events that notifies open pages. */
import type { ServerResponse } from 'node:http'
import type { DevMessage } from '../browser/scripts/dev/message.ts'
import { securityHeaders } from './respond.ts'

/** In milliseconds. A comment at this interval keeps proxies from closing the connection. */
const keepAlive = 20_000
/** In milliseconds. A browser waits this long before it reconnects. */
const retry = 500

interface EventStream {
  /** Responds to a page that connects, and sends it the current state. */
  readonly open: (response: ServerResponse, now: DevMessage) => void
  /** Sends a message to all connected pages. */
  readonly send: (message: DevMessage) => void
  readonly close: () => void
}

export function eventStream(): EventStream {
  const listeners = new Set<ServerResponse>()
  const write = (text: string): void => {
    for (const listener of listeners) listener.write(text)
  }
  // The timer must not keep the process running.
  const beat = setInterval(() => write(':\n\n'), keepAlive).unref()
  return {
    open: (response, now) => {
      response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream; charset=utf-8' })
      response.write(`retry: ${retry}\n\n${event(now)}`)
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },
    send: (message) => write(event(message)),
    close: () => {
      clearInterval(beat)
      for (const listener of listeners) listener.end()
    },
  }
}

/** JSON on one line contains no line breaks, so a message is a single `data:` line. */
function event(message: DevMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`
}
