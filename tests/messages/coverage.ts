/** What the cases of this folder have to cover. */
import { fileWordings } from '../../src/diagnostic/wordings/file-wordings.ts'
import { lintWordings } from '../../src/diagnostic/wordings/lint-wordings.ts'
import { meaningWordings } from '../../src/diagnostic/wordings/meaning-wordings.ts'
import { proseWordings } from '../../src/diagnostic/wordings/prose-wordings.ts'
import { shapeWordings } from '../../src/diagnostic/wordings/shape-wordings.ts'
import { templateWordings } from '../../src/diagnostic/wordings/template-wordings.ts'
import { yamlWordings } from '../../src/diagnostic/wordings/yaml-wordings.ts'

/** Every code of these groups of wordings has a case. */
export const groups: Readonly<Record<string, unknown>> = {
  ...fileWordings,
  ...yamlWordings,
  ...shapeWordings,
  ...meaningWordings,
  ...lintWordings,
  ...templateWordings,
  ...proseWordings,
}

/** Codes without a case, and why. */
export const withoutCase: Readonly<Record<string, string>> = {
  'file-too-large': 'a file of more than 1 MiB: tests/read/read-project.test.ts',
  'not-a-file': 'folders, links and pipes: tests/read/read-project.test.ts',
  unreadable: 'a disk that fails: tests/read/read-project.test.ts',
  'link-leaves-project': 'links: tests/read/read-project.test.ts',
  'template-failed': 'templates are filled by a build, not by a check: tests/template/compile-markdown.test.ts',
}

/** The fewest cases that there are. */
export const fewestCases = 360
