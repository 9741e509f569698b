import { hash } from 'node:crypto'

/** SHA-256, in hexadecimal. */
export function hashOf(contents: string | Uint8Array): string {
  return hash('sha256', contents)
}
