/** The engine, the views and what fills templates: loaded when somebody compares. */
import { comparer } from '../data/compare.ts'
import { carriedHere } from './common/carried-here.ts'

carriedHere().comparer = comparer
