/** Messages about prose that a page cannot show as written. */
import { warning } from './wording.ts'

export const proseWordings = {
  'raw-html': warning(
    () => 'HTML in the body is shown as plain text',
    'many people write profiles, so their HTML is never passed on to a page',
    () => 'write it as markdown',
  ),
  'image-omitted': warning(
    () => 'the image is not shown',
    'pages load nothing from other servers, so that no server learns who reads them',
    () => 'link to the image instead',
  ),
  'unsafe-link': warning<{ url: string }>(
    ({ url }) => `the link "${url}" is shown without its address`,
    'other kinds of addresses can run code in the page',
    () => 'use an https, mailto or relative address',
  ),
} as const
