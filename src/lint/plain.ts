/** A text for comparing what two authors have written: without case, and with any blank as one space. */
export function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}
