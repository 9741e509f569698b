/** Reads src/ as the house rules see it: which file imports what, and what of the machine it touches. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import { parseAst } from 'rolldown/parseAst'

export interface Import {
  /** A path below src/ for our own files (`gap/diff.ts`), else what was written (`zod`, `node:fs`). */
  readonly target: string
  readonly own: boolean
  /** Gone after compilation. */
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** Below src/, with forward slashes. */
  readonly path: string
  readonly imports: readonly Import[]
  /** Ways to the machine that are not imports: `process`, `Date.now`, … */
  readonly machine: readonly string[]
  readonly hasDefaultExport: boolean
  readonly exportsEverythingOf: readonly string[]
}

export function readSourceFiles(): SourceFile[] {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return names
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((path) => sourceFile(path, readFileSync(join('src', path), 'utf8')))
}

export function sourceFile(path: string, text: string): SourceFile {
  const nodes = nodesOf(parseAst(text, { lang: 'ts' }))
  return {
    path,
    imports: nodes.flatMap((node) => importOf(path, node)),
    machine: nodes.flatMap(machineOf),
    hasDefaultExport: nodes.some((node) => node.type === 'ExportDefaultDeclaration'),
    exportsEverythingOf: nodes.flatMap((node) => (node.type === 'ExportAllDeclaration' ? textOf(node['source']) : [])),
  }
}

/** A node of the syntax tree, as far as we look into it. */
interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : []
}

function textOf(literal: unknown): string[] {
  return isNode(literal) && typeof literal['value'] === 'string' ? [literal['value']] : []
}

const importing: readonly string[] = [
  'ImportDeclaration',
  'ImportExpression',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TSImportType',
]

function importOf(path: string, node: Node): Import[] {
  if (!importing.includes(node.type)) return []
  return textOf(node['source']).map((written) => {
    const own = written.startsWith('.')
    return { target: own ? join(path, '..', written) : written, own, typeOnly: isTypeOnly(node) }
  })
}

/** `import { type A }` counts as well: nothing of it is left when the file is bundled. */
function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : []
  return (
    specifiers.length > 0 &&
    specifiers.every((specifier) => specifier['importKind'] === 'type' || specifier['exportKind'] === 'type')
  )
}

const machineNames: readonly string[] = [
  'process',
  'console',
  'performance',
  'globalThis',
  'fetch',
  'setTimeout',
  'setInterval',
  'Buffer',
  'crypto',
  'require',
]
const machineMembers: readonly string[] = ['Date.now', 'Math.random', 'import.meta']

function machineOf(node: Node): string[] {
  if (node.type === 'MemberExpression') {
    const [object, property] = [nameOf(node['object']), nameOf(node['property'])]
    if (machineNames.includes(object)) return [object]
    return machineMembers.includes(`${object}.${property}`) ? [`${object}.${property}`] : []
  }
  if (node.type === 'MetaProperty') return ['import.meta']
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date' && isEmpty(node['arguments'])) {
    return ['new Date()']
  }
  if (node.type === 'CallExpression') return calledMachine(node)
  return []
}

/** Calls whose answer depends on the machine: by name, or because they ask for its language when none is given. */
function calledMachine(node: Node): string[] {
  const callee = node['callee']
  if (machineNames.includes(nameOf(callee))) return [nameOf(callee)]
  if (!isNode(callee) || callee.type !== 'MemberExpression') return []
  const method = nameOf(callee['property'])
  const given = Array.isArray(node['arguments']) ? node['arguments'].length : 0
  const language = method === 'localeCompare' ? given < 2 : method.startsWith('toLocale') && given < 1
  return language ? [`${method}() without a language`] : []
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : ''
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0
}
