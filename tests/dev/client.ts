/** A client of the development server that sends what no browser would, and listens as one does. */
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { DevMessage } from '../../src/browser/scripts/dev/message.ts'

export interface Given {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

function send(
  port: number,
  path: string,
  method: string,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, resolve).on('error', reject).end()
  })
}

/** The whole answer to one request; the path goes out as it is. */
export async function get(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Given> {
  const response = await send(port, path, method, headers)
  return { status: response.statusCode ?? 0, headers: response.headers, text: await text(response) }
}

export interface Listener {
  /** What has been heard, in order. */
  readonly messages: readonly DevMessage[]
  /** All that was sent, as it was sent. */
  readonly text: () => string
  /** Fulfilled with the message of that number, from 0, when it has come. */
  readonly message: (number: number) => Promise<DevMessage>
  /** Fulfilled when the server has ended the stream. */
  readonly ended: Promise<void>
  readonly stop: () => void
}

/** Listens to the events of the server. */
export async function listen(port: number): Promise<Listener> {
  const response = await send(port, '/.rungs/events', 'GET', {})
  if (response.statusCode !== 200) throw new Error(`answered ${response.statusCode}`)
  const messages: DevMessage[] = []
  const waiting: { readonly number: number; readonly resolve: (message: DevMessage) => void }[] = []
  let rest = ''
  let whole = ''
  response.setEncoding('utf8').on('data', (part: string) => {
    whole += part
    const events = (rest + part).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      if (!event.startsWith('data: ')) continue
      // Made by the server under test.
      messages.push(JSON.parse(event.slice('data: '.length)) as DevMessage)
      const last = messages.length - 1
      for (const { number, resolve } of waiting) if (number === last) resolve(messages[last] as DevMessage)
    }
  })
  return {
    messages,
    text: () => whole,
    message: (number) => {
      const known = messages[number]
      return known ? Promise.resolve(known) : new Promise((resolve) => waiting.push({ number, resolve }))
    },
    ended: new Promise((resolve) => response.on('close', resolve)),
    stop: () => void response.destroy(),
  }
}
