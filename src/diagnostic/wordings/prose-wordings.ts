/** What prose cannot show as it is written. */
import { warning } from './wording.ts'

export const proseWordings = {
  'raw-html': warning(
    () => 'HTML in the body is shown as the text it is',
    'profiles come from many hands, so their HTML is never passed on to a page',
    () => 'write it as markdown',
  ),
  'image-left-out': warning(
    () => 'the image is left out',
    'a page that loads something tells others who reads it',
    () => 'link to it: a page loads nothing from elsewhere',
  ),
  'unsafe-link': warning<{ url: string }>(
    ({ url }) => `the link "${url}" is not followed`,
    'other kinds of address can run code in the page',
    () => 'use https, mailto or a relative address',
  ),
} as const
