/** Messages about prose that a page cannot show as written. */
import { error, warning } from './wording.ts'

const limitNames = {
  length: ['has more than', 'characters'],
  marks: ['has more than', 'characters with a meaning in markdown'],
  nesting: ['nests quotes and lists deeper than', 'levels'],
  depth: ['nests text deeper than', 'levels'],
  cells: ['has a table with more than', 'cells'],
  address: ['has an address with more than', 'characters'],
} as const

export const proseWordings = {
  'prose-too-complex': error<{ limit: keyof typeof limitNames; most: number }>(
    ({ limit, most }) => `the body ${limitNames[limit].join(` ${most} `)}`,
    'rendering such text can take minutes, so the limits keep every check fast',
    ({ limit }) =>
      limit === 'nesting' || limit === 'depth'
        ? 'use fewer levels of quotes, lists and emphasis'
        : 'shorten the body, or move parts of it elsewhere and link to them',
  ),
  'prose-link-unknown': warning<{ url: string; suggestion: string | undefined }>(
    ({ url }) => `the link "${url}" leads nowhere`,
    'the site has pages for profiles and ladders, at other addresses than their files in the repository',
    ({ suggestion }) =>
      suggestion === undefined
        ? 'link to a profile, a generated ladder, a heading of the same body, or a full address'
        : `did you mean ${suggestion}?`,
  ),
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
