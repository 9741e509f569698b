/** Every command, in the order that help lists them. */
import type { Command } from '../command.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { gap } from './gap.ts'
import { ladder } from './ladder.ts'

export const commands: readonly Command[] = [build, check, gap, ladder, explain]
