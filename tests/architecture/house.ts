/**
 * The house as data: which room stands on which floor, and where each package lives. docs/architecture.md draws the
 * same picture.
 */

/** A room is a folder of src/, or a file that stands in src/ itself. Those on the same floor do not know each other. */
export const floors: Readonly<Record<string, number>> = {
  diagnostic: 0,
  'version.ts': 0,
  domain: 1,
  source: 2,
  gap: 2,
  template: 2,
  lint: 3,
  changes: 3,
  plan: 3,
  files: 3,
  'addresses.ts': 3,
  words: 4,
  ladder: 5,
  figures: 5,
  api: 5,
  pages: 6,
  browser: 7,
  pipeline: 8,
  dev: 9,
  cli: 10,
  'cli.ts': 11,
  'index.ts': 11,
}

/** Rooms that give the same result on every machine and at any time. */
export const pureRooms: readonly string[] = [
  'diagnostic',
  'domain',
  'source',
  'gap',
  'template',
  'lint',
  'changes',
  'plan',
  'addresses.ts',
  'words',
  'ladder',
  'figures',
  'api',
  'pages',
]

/**
 * Where a package may be imported: a file, or a folder with everything in it. Whoever replaces a package looks there
 * and nowhere else.
 */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  'fastest-levenshtein': ['diagnostic/nearest.ts'],
  'string-width': ['diagnostic/report/cells.ts'],
  'gray-matter': ['source/front-matter.ts'],
  'js-yaml': ['source/'],
  zod: ['domain/schema/', 'source/'],
  'csv-stringify': ['api/framework-csv.ts'],
  handlebars: ['template/'],
  fflate: ['plan/state/share.ts'],
  'node-diff3': ['plan/merge-plan.ts'],
  minisearch: ['browser/search/search-index.ts'],
  yaml: ['source/format/format-yaml.ts'],
  unified: ['template/', 'pages/', 'source/format/'],
  'remark-gfm': ['template/', 'pages/', 'source/format/'],
  'remark-parse': ['template/', 'pages/', 'source/format/'],
  'remark-rehype': ['template/', 'pages/'],
  'remark-stringify': ['source/format/'],
  'rehype-sanitize': ['template/', 'pages/'],
  'rehype-stringify': ['template/', 'pages/'],
  mdast: ['template/', 'pages/'],
  hast: ['template/', 'pages/'],
}

export function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}
