#!/usr/bin/env node
// The entry of the program, in the JavaScript of old Node versions, so that they can report that they are too old.
'use strict'

var needed = require('../package.json').engines.node.replace('>=', '').split('.')
var found = process.versions.node.split('.')
var isTooOld = +found[0] < +needed[0] || (+found[0] === +needed[0] && +found[1] < +needed[1])

if (isTooOld) {
  var remedy = 'install Node ' + needed.join('.') + ' or newer'
  process.stderr.write('rungs: Node ' + process.versions.node + ' is too old\n  ' + remedy + '\n')
  process.exit(3)
} else {
  require('./start.cjs')
}
