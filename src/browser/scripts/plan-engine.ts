/** The code that creates and reads plans. The page loads it when a plan opens. */
import { createPlanner } from '../data/planner.ts'
import { pageData } from './common/page-data.ts'

pageData().planner = createPlanner
