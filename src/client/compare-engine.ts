/** The engine, the views and what fills templates: loaded when somebody compares. */
import { comparer } from '../site/carried/compare.ts'
import { carriedHere } from './compare/carried-here.ts'

carriedHere().comparer = comparer
