import { slugOf } from '../domain/ids.ts'

/** Returns a stable id for an item that only has a name, such as `readiness/business-impact/innovation`. */
export function itemId(...names: readonly string[]): string {
  return names.map((name) => slugOf(name) || encodeURIComponent(name)).join('/')
}
