import { block, text, type View } from '../../template/shape.ts'

export const linkShape = block({ text: text(), href: text() })

export type Link = View<typeof linkShape>
