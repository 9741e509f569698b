/**
 * In pages of the development server alone: loads the page anew when the site has changed, and shows what is wrong with
 * the sources.
 */
import type { DevMessage } from './message.ts'
import { showErrors } from './overlay.ts'

/** The state of the site that this page was made from. */
const build = document.currentScript?.dataset['build']

/** In milliseconds; for browsers that give up on a server that is not there. */
const pause = 1000

let events: EventSource | undefined

function listen(): void {
  events?.close()
  const opened = new EventSource('/.rungs/events')
  events = opened
  opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
    // Made by the server that this script comes from.
    const { build: current, trouble } = JSON.parse(data) as DevMessage
    if (current === build) showErrors(trouble)
    else location.reload()
  })
  opened.addEventListener('error', () => {
    if (opened.readyState === EventSource.CLOSED && events === opened) setTimeout(listenWhenSeen, pause)
  })
}

/**
 * A browser opens six connections to a server at most, so a page that nobody sees gives its own back. It hears what it
 * missed when it is seen again.
 */
function listenWhenSeen(): void {
  if (document.visibilityState === 'visible') listen()
  else {
    events?.close()
    events = undefined
  }
}

document.addEventListener('visibilitychange', listenWhenSeen)
// A page that "back" brings out of memory is as old as it was.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
listenWhenSeen()
