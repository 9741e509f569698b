/** The code that compares positions. Pages load it on the first comparison. */
import { createComparer } from '../data/compare.ts'
import { pageData } from './common/page-data.ts'

pageData().comparer = createComparer
