/** The version of the program, as package.json says it. */
import packageJson from '../package.json' with { type: 'json' }

export const version: string = packageJson.version

/** The oldest Node that it runs on, such as `20.19`. */
export const oldestNode: string = packageJson.engines.node.replace('>=', '')
