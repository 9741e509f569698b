/** What the cases of this folder have to cover. */
import { fileWordings } from '../../src/diagnostic/wordings/file-wordings.ts'
import { yamlWordings } from '../../src/diagnostic/wordings/yaml-wordings.ts'

/** Every code of these groups of wordings has a case. */
export const groups: Readonly<Record<string, unknown>> = { ...fileWordings, ...yamlWordings }

/** Codes without a case, and why. */
export const withoutCase: Readonly<Record<string, string>> = {
  'file-too-large': 'a file of more than 1 MiB: tests/read/read-project.test.ts',
  'not-a-file': 'folders, links and pipes: tests/read/read-project.test.ts',
  unreadable: 'a disk that fails: tests/read/read-project.test.ts',
  'link-leaves-project': 'links: tests/read/read-project.test.ts',
}

/** The fewest cases that there are. */
export const fewestCases = 130
