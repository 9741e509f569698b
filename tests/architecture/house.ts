/** The house as data: which room stands on which floor, and where each package lives. docs/architecture.md draws the same picture. */

/** A room is a folder of src/, or a file that stands in src/ itself. Those on the same floor do not know each other. */
export const floors: Readonly<Record<string, number>> = {
  diagnostic: 0,
  'disk-failure.ts': 0,
  'version.ts': 0,
  domain: 1,
  'output-file.ts': 1,
  source: 2,
  'source-texts.ts': 2.2,
  lint: 2.5,
  plan: 2.5,
  gap: 2,
  format: 3,
  template: 3,
  ladder: 3.5,
  site: 3.5,
  export: 3.5,
  client: 3.8,
  'host.ts': 3.9,
  publish: 4,
  read: 4,
  authoring: 4,
  'words.ts': 4.5,
  'lint-words.ts': 4.5,
  'made-from.ts': 4.5,
  'own-files.ts': 4.6,
  'renderers.ts': 4.8,
  'check.ts': 4.8,
  'build.ts': 5,
  dev: 5.5,
  cli: 6,
  'cli.ts': 7,
  'index.ts': 7,
}

/** Rooms that give the same answer on every machine and at any time. */
export const pureRooms: readonly string[] = [
  'diagnostic',
  'domain',
  'output-file.ts',
  'words.ts',
  'lint-words.ts',
  'source',
  'source-texts.ts',
  'lint',
  'gap',
  'plan',
  'format',
  'template',
  'ladder',
  'site',
  'export',
]

/** The edges move bytes. Of what is between findings and themselves they know the shapes only. */
export const edges: readonly string[] = ['publish', 'read', 'authoring', 'host.ts']

/** Imports that the floors forbid and that are right all the same. `from` and `to` are rooms or files. */
export const exceptions: readonly { readonly from: string; readonly to: string; readonly reason: string }[] = [
  { from: 'site', to: 'ladder', reason: 'the page of a ladder shows the view that its document is made from, so the two cannot disagree' },
  { from: 'export', to: 'site/site-path.ts', reason: 'what is for programs lies beside the pages and links to them, so one file makes all names of the site' },
  { from: 'site', to: 'export/plan-csv.ts', reason: 'a browser takes a plan out as a table, which must be as safe in a spreadsheet as every other one' },
  { from: 'read', to: 'domain/ids.ts', reason: 'the folder of a role is its id, so what may be an id decides what may be read' },
]

/** Where a package may be imported: a file, or a folder with everything in it. Whoever replaces a package looks there and nowhere else. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  'fastest-levenshtein': ['diagnostic/nearest.ts'],
  'string-width': ['diagnostic/report/cells.ts'],
  'gray-matter': ['source/front-matter.ts'],
  'js-yaml': ['source/'],
  zod: ['domain/schema/', 'source/'],
  'csv-stringify': ['export/framework-csv.ts'],
  handlebars: ['template/'],
  fflate: ['plan/state/share.ts'],
  'node-diff3': ['plan/merge-plan.ts'],
  minisearch: ['site/search/find.ts'],
  yaml: ['format/format-yaml.ts'],
  unified: ['template/', 'site/', 'format/'],
  'remark-gfm': ['template/', 'site/', 'format/'],
  'remark-parse': ['template/', 'site/', 'format/'],
  'remark-rehype': ['template/', 'site/'],
  'remark-stringify': ['format/'],
  'rehype-sanitize': ['template/', 'site/'],
  'rehype-stringify': ['template/', 'site/'],
  mdast: ['template/', 'site/'],
  hast: ['template/', 'site/'],
}

export function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}
