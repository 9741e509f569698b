/** What prose cannot show as it is written. */
import { warning } from './wording.ts'

export const proseWordings = {
  'raw-html': warning(
    () => 'HTML in the body is shown as the text it is',
    () => 'write it as markdown',
  ),
  'image-left-out': warning(
    () => 'the image is left out',
    () => 'link to it: a page loads nothing from elsewhere',
  ),
  'unsafe-link': warning<{ url: string }>(
    ({ url }) => `the link "${url}" is not followed`,
    () => 'use https, mailto or a relative address',
  ),
} as const
