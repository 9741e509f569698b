// Separate from rungs.cjs, because old Node versions cannot parse import().
'use strict'

import('../dist/cli.js')
