/** The script of a ladder's page. */
import { initChecklist } from './ticks/checklist.ts'

initChecklist(document)
