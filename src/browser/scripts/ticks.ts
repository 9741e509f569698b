/** The script of a ladder's page. */
import { keepTicks } from './ticks/keep-ticks.ts'

keepTicks(document)
