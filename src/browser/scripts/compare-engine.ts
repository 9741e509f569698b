/** The engine, the views and what fills templates: loaded when somebody compares. */
import { createComparer } from '../data/compare.ts'
import { pageData } from './common/page-data.ts'

pageData().comparer = createComparer
