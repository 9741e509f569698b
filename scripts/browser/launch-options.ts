/** The options with which tests and screenshots start the browser. */
import type { LaunchOptions } from 'playwright-core'
import { provideChromium } from './provide-chromium.ts'

/**
 * The browser does nothing in the background and reaches no other host: a page that tries gets an error, which the
 * tests see. It has no sandbox, because root and most containers cannot have one; it opens only pages that we have just
 * built.
 */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** Returns the launch options; finds or installs a browser as `provideChromium` does, and throws if there is none. */
export function launchOptions(): LaunchOptions {
  return { executablePath: provideChromium(), headless: true, args }
}
