/** The templates in `templates/ladder/` with the shape of their views. All other files in that folder are partials. */
import type { MarkdownTemplates } from '../template/compile-markdown.ts'
import { ladderIndexShape } from './ladder-index.ts'
import { packetShape } from './packet-view.ts'
import { ladderShape, planShape } from './ladder-view.ts'
import { llmsShape } from './llms-view.ts'

export const ladderViews = {
  transition: ladderShape,
  development: ladderShape,
  plan: planShape,
  packet: packetShape,
  index: ladderIndexShape,
  llms: llmsShape,
}

export type LadderTemplates = MarkdownTemplates<typeof ladderViews>
