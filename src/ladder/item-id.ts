import { slugOf } from '../domain/ids.ts'

/** The stable id of something that is only named: `readiness/business-impact/innovation`. */
export function itemId(...names: readonly string[]): string {
  return names.map((name) => slugOf(name) || encodeURIComponent(name)).join('/')
}
