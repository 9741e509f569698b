/** The logo, and the other images in `templates/assets/`. */
import { finding, type Finding } from '../../diagnostic/finding.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import type { Framework } from '../../domain/framework.ts'
import { block, maybe, number, text, type View } from '../../template/shape.ts'
import { picturePath } from '../../addresses.ts'

/** SVG text by file name. */
export type Pictures = ReadonlyMap<string, string>

/** The icon of pages if the project has no logo. */
export const iconName = 'icon.svg'

export const logoShape = maybe(block({ href: text('a link'), width: number('in pixels'), height: number('in pixels') }))

/** The logo is as high as the name next to it and at most half as wide as a phone. */
const logoHeight = 32
const widestLogo = 150

/** Returns a finding if the stated logo doesn't exist. */
export function missingLogo({ site: { logo } }: Pick<Framework, 'site'>, pictures: Pictures): Finding[] {
  if (!logo || pictures.has(logo.name)) return []
  return [finding('logo-missing', logo.at, { name: logo.name, suggestion: nearest(logo.name, [...pictures.keys()]) })]
}

/** Returns the logo with its size, so that the layout doesn't shift when the image loads. */
export function logoView(
  { site: { logo } }: Pick<Framework, 'site'>,
  pictures: Pictures,
  link: (path: string) => string,
): View<typeof logoShape> {
  const svg = logo && pictures.get(logo.name)
  if (!logo || svg === undefined) return null
  return { href: link(picturePath(logo.name)), ...sizeFor(proportionOf(svg)) }
}

function sizeFor(proportion: number): { readonly width: number; readonly height: number } {
  const width = Math.min(logoHeight * proportion, widestLogo)
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(width / proportion)) }
}

/** Returns the aspect ratio from the view box, else from the stated size of the SVG, else 1. */
function proportionOf(svg: string): number {
  const tag = /<svg\b[^>]*>/i.exec(svg)?.[0] ?? ''
  const box = /\sviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag)
  const sides = box ? [box[1], box[2]] : [/\swidth=["']([\d.]+)/.exec(tag)?.[1], /\sheight=["']([\d.]+)/.exec(tag)?.[1]]
  const [width = 0, height = 0] = sides.map(Number)
  const proportion = width / height
  return Number.isFinite(proportion) && proportion > 0 ? proportion : 1
}
