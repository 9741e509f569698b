/** The pages that listen, and what they are told: server-sent events. */
import type { ServerResponse } from 'node:http'
import type { DevMessage } from '../browser/scripts/dev/message.ts'
import { securityHeaders } from './respond.ts'

/**
 * In milliseconds: how often something is sent so that nothing in between gives up, and how long a browser waits before
 * it asks again.
 */
const keepAlive = 20_000
const retry = 500

export interface EventStream {
  /** Answers a request that asks to listen; it is told how things stand at once. */
  readonly open: (response: ServerResponse, now: DevMessage) => void
  /** Tells all who listen. */
  readonly send: (message: DevMessage) => void
  readonly close: () => void
}

export function eventStream(): EventStream {
  const listeners = new Set<ServerResponse>()
  const write = (text: string): void => {
    for (const listener of listeners) listener.write(text)
  }
  // It must not keep the process alive by itself.
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

/** JSON has no line breaks outside of its texts, and escapes those within. */
function event(message: DevMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`
}
