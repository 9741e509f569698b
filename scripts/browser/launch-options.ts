/** How the browser is started, for tests and screenshots alike. */
import type { LaunchOptions } from 'playwright-core'
import { provideChromium } from './provide-chromium.ts'

/**
 * Nothing that a browser does of its own accord, and no way to any other host: a page that asks for one gets an error
 * that the tests see. It has no sandbox, since that cannot be had as root or in most containers; it opens nothing but
 * pages that we have just made.
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

/** Finds a browser, or installs one: see `provideChromium`. */
export function launchOptions(): LaunchOptions {
  return { executablePath: provideChromium(), headless: true, args }
}
