/** What the cases of this folder have to cover. */
const written = 'files are written by a build, not by a check: tests/files/publish'
const corrected = 'corrections need a repository: tests/cli/fix.test.ts, tests/files/authoring'

/** Codes without a case, and why; every other code has one. */
export const withoutCase: Readonly<Record<string, string>> = {
  'output-foreign': written,
  'output-occupied': written,
  'output-edited': written,
  'output-unsafe': written,
  'manifest-damaged': written,
  'output-stale': written,
  'output-broken': written,
  'output-emptied': written,
  'output-removed': written,
  'not-committed': corrected,
  'no-repository': corrected,
  'changed-meanwhile': corrected,
  'not-formatted': 'a file is put in layout by fmt, not by check: tests/source/format/format-file.test.ts',
  'file-too-large': 'a file of more than 1 MiB: tests/files/reading/read-project.test.ts',
  'not-a-file': 'folders, links and pipes: tests/files/reading/read-project.test.ts',
  unreadable: 'a disk that fails: tests/files/reading/read-project.test.ts',
  'link-leaves-project': 'links: tests/files/reading/read-project.test.ts',
  'template-failed': 'templates are filled by a build, not by a check: tests/template/compile-markdown.test.ts',
}

/** The fewest cases that there are. */
export const fewestCases = 360
