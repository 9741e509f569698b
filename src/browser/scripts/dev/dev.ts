/** Runs on pages of the development server: reloads the page when the site changed, and shows errors of the sources. */
import type { DevMessage } from './message.ts'
import { showErrors } from './overlay.ts'

/** The state of the site that this page was rendered from. */
const build = document.currentScript?.dataset['build']

/** In milliseconds; for browsers that stop reconnecting when the server is down. */
const pause = 1000

let events: EventSource | undefined

function listen(): void {
  events?.close()
  const opened = new EventSource('/.rungs/events')
  events = opened
  opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
    // The server that sent this script also wrote the message.
    const { build: current, errors } = JSON.parse(data) as DevMessage
    if (current === build) showErrors(errors)
    else location.reload()
  })
  opened.addEventListener('error', () => {
    if (opened.readyState === EventSource.CLOSED && events === opened) setTimeout(listenWhileVisible, pause)
  })
}

/**
 * A browser opens at most six connections to a server, so a hidden page closes its own. When it becomes visible again,
 * the server sends the current state.
 */
function listenWhileVisible(): void {
  if (document.visibilityState === 'visible') listen()
  else {
    events?.close()
    events = undefined
  }
}

document.addEventListener('visibilitychange', listenWhileVisible)
// A page that the browser restores from its back-forward cache is out of date.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
listenWhileVisible()
