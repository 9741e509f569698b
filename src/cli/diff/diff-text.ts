/** The changes between two versions for a terminal and as a comment on a pull request. */
import type { FrameworkImpact } from '../../changes/impact.ts'
import { changeGroups, type ChangeGroup, impactLines } from './change-groups.ts'
import type { WordMarks } from './change-text.ts'

/** The names of the two versions in reports. */
export interface VersionNames {
  readonly from: string
  readonly to: string
}

/** The marks that word diffs of other tools use. */
const plainMarks: WordMarks = { same: (text) => text, removed: (text) => `[-${text}-]`, added: (text) => `{+${text}+}` }

/** Plain text without color, so that it can be piped and compared. */
export function diffText(changes: FrameworkImpact, { from, to }: VersionNames): string {
  if (changes.changes.length === 0) return `No changes from ${from} to ${to}.\n`
  const width = Math.max(...impactLines(changes).map(({ title }) => title.length), 0)
  const impacts = impactLines(changes).map(
    ({ title, positions }) => `${title.padEnd(width)}  ${positions.join(', ')}\n`,
  )
  const groups = changeGroups(changes.changes, plainMarks).map(
    (group) =>
      `\n${headingOf(group)}\n${group.changes
        .map(({ title, body }) => `  ${title}\n${body === undefined ? '' : indented(body, '    ')}`)
        .join('')}`,
  )
  return `Changes from ${from} to ${to}: ${changes.verdict}\n\n${impacts.join('')}${groups.join('')}`
}

/** Roles of a group; many are counted. */
function headingOf({ roles }: ChangeGroup): string {
  if (roles.length === 0) return 'Framework'
  return roles.length > 3 ? `${roles.slice(0, 2).join(', ')} and ${roles.length - 2} more roles` : roles.join(', ')
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => `${by}${line}\n`)
    .join('')
}

/** A bot finds the comment that it wrote before by this line. */
const commentMarker = '<!-- rungs diff -->'

/** GitHub refuses comments over 65,536 characters. */
const longestComment = 60_000

const markdownMarks: WordMarks = {
  same: escaped,
  removed: (text) => `~~${escaped(text)}~~`,
  added: (text) => `**${escaped(text)}**`,
}

/** A comment for a pull request: what it means for positions, then the changes, folded where there are many roles. */
export function diffMarkdown(changes: FrameworkImpact, { from, to }: VersionNames): string {
  if (changes.changes.length === 0) return `${commentMarker}\nNo position changes from ${from} to ${to}.\n`
  const impacts = impactLines(changes).map(
    ({ title, positions }) => `- **${title}**: ${escaped(positions.join(', '))}\n`,
  )
  const groups = changeGroups(changes.changes, markdownMarks)
  const head = `${commentMarker}\n**Framework changes: ${changes.verdict}**\n\n${impacts.join('')}`
  return withinLimit(
    head,
    groups.map((group) => groupMarkdown(group, groups.length > 3)),
  )
}

function groupMarkdown(group: ChangeGroup, isFolded: boolean): string {
  const list = group.changes
    .map(({ title, body }) => `- ${escaped(title)}\n${body === undefined ? '' : indented(body, '  ')}`)
    .join('')
  const heading = escaped(headingOf(group))
  return isFolded ? `\n<details><summary>${heading}</summary>\n\n${list}\n</details>\n` : `\n**${heading}**\n\n${list}`
}

/** Leaves out whole groups at the end, and says how many. */
function withinLimit(head: string, groups: readonly string[]): string {
  let text = head
  for (const [index, group] of groups.entries()) {
    const rest = `\n${groups.length - index} more groups of changes: run \`rungs diff\` to see them.\n`
    if (text.length + group.length + rest.length > longestComment) return text + rest
    text += group
  }
  return text
}

/** Text of profiles is data: nothing of it is markup, a mention or a link to an issue. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~@&-]/g, (sign) => (sign === '@' ? '@\u200b' : `\\${sign}`))
}
