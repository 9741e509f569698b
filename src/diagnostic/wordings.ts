/**
 * Every sentence that the program can say about a project, by code. A code is stable: it is in people's configuration,
 * searches and habits.
 */
import { fileWordings } from './wordings/file-wordings.ts'
import { fixWordings } from './wordings/fix-wordings.ts'
import { lintWordings } from './wordings/lint-wordings.ts'
import { meaningWordings } from './wordings/meaning-wordings.ts'
import { outputWordings } from './wordings/output-wordings.ts'
import { proseWordings } from './wordings/prose-wordings.ts'
import { shapeWordings } from './wordings/shape-wordings.ts'
import { templateWordings } from './wordings/template-wordings.ts'
import { yamlWordings } from './wordings/yaml-wordings.ts'

export const wordings = {
  ...fileWordings,
  ...fixWordings,
  ...yamlWordings,
  ...shapeWordings,
  ...meaningWordings,
  ...lintWordings,
  ...templateWordings,
  ...proseWordings,
  ...outputWordings,
} as const
