/** The engine, the views and everything that reads and writes plans: loaded when somebody opens one. */
import { createPlanner } from '../data/planner.ts'
import { pageData } from './common/page-data.ts'

pageData().planner = createPlanner
