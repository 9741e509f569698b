/**
 * Where the new text of a file is written first: beside its place, so that it is on the same disk and its folder is
 * known to be writable.
 */
export function temporaryName(file: string): string {
  const slash = file.lastIndexOf('/') + 1
  return `${file.slice(0, slash)}.${file.slice(slash)}.rungs-new`
}
