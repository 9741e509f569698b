/**
 * Writes projects of any size for benchmarks: copies of the example roles, each with different words. The same number
 * of roles gives the same bytes.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const roles = 'roles'

/** Writes a project with `count` roles into a new folder. */
export function makeProject(folder: string, count: number): void {
  mkdirSync(join(folder, roles), { recursive: true })
  cpSync(join(roles, 'framework.yaml'), join(folder, roles, 'framework.yaml'))
  cpSync(join(roles, 'capabilities'), join(folder, roles, 'capabilities'), { recursive: true })
  const slugs = readdirSync(roles, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== 'capabilities' ? [entry.name] : [],
  )
  const models = slugs.toSorted().map((slug) => ({ slug, text: readFileSync(join(roles, slug, 'profile.md'), 'utf8') }))
  const missing = slugs.toSorted().slice(count)
  for (let made = 0; made < count; made += 1) {
    const { slug, text: whole } = models[made % models.length] ?? { slug: '', text: '' }
    const text = withoutLinks(whole, missing)
    const round = Math.floor(made / models.length)
    const isLastRound = (round + 1) * models.length > count
    mkdirSync(join(folder, roles, named(slug, round)))
    writeFileSync(join(folder, roles, named(slug, round), 'profile.md'), variant(text, slugs, round, isLastRound))
  }
}

/** Removes the lines that refer to roles which a small project does not have. */
function withoutLinks(text: string, missing: readonly string[]): string {
  const isLink = new RegExp(`^ *- \\{ (?:role|to): (?:${missing.join('|')})[ ,}]`)
  if (missing.length === 0) return text
  const known = (list: string): string =>
    list
      .split(', ')
      .filter((slug) => !missing.includes(slug))
      .join(', ')
  const lines = text
    .replaceAll(/(?<=interactions: \[)[^\]]*/g, known)
    .split('\n')
    .filter((line) => !isLink.test(line))
  // A list without entries is removed as well.
  return lines.join('\n').replaceAll(/^(?:moves|interactions):\n(?! )/gm, '')
}

function named(slug: string, round: number): string {
  return round === 0 ? slug : `${slug}-${round}`
}

/** Links between roles stay within a round; in an incomplete last round they point to the first round. */
function variant(text: string, slugs: readonly string[], round: number, isLastRound: boolean): string {
  if (round === 0) return text
  const link = new RegExp(`((?:role|to|extends): )(${slugs.join('|')})(?=[ ,}\\n])`, 'g')
  const leftOut = new RegExp(`\\b(${slugs.join('|')})(?=[,\\]])`, 'g')
  const linked = isLastRound
    ? text
    : text
        .replace(link, (_, key: string, slug: string) => key + named(slug, round))
        .replace(/interactions: \[[^\]]*\]/g, (list) => list.replace(leftOut, (slug) => named(slug, round)))
  return linked
    .replace(/^name: (.*)$/m, `name: $1 ${round}`)
    .replace(/^(mission: .*?)\.?("?)$/m, `$1 in area ${round}.$2`)
    .replace(/ (\d)(?![-\w.:])/g, (_, digit: string) => ` ${(Number(digit) + round) % 97 || 1}`)
}
