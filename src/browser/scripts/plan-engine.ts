/** The engine, the views and everything that reads and writes plans: loaded when somebody opens one. */
import { planner } from '../data/planner.ts'
import { carriedHere } from './common/carried-here.ts'

carriedHere().planner = planner
