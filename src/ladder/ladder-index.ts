/** `ladders/README.md`, which lists every ladder for readers on a git host. */
import type { Framework, Role } from '../domain/framework.ts'
import type { Transition } from '../gap/gap.ts'
import { block, list, text, type View } from '../template/shape.ts'
import { ladderFilePath } from '../addresses.ts'
import type { LadderTranslator } from '../words/translator.ts'

const listedRoleShape = block({
  name: text(),
  ladders: list(block({ text: text(), path: text('relative to this file') })),
})

export const ladderIndexShape = block({
  title: text(),
  introduction: text(),
  families: list(block({ name: text(), roles: list(listedRoleShape) }), 'those that have roles'),
})

/** @param gaps the gaps with a generated ladder, in the order to list them */
export function ladderIndexView(
  framework: Framework,
  gaps: readonly Transition[],
  words: LadderTranslator,
): View<typeof ladderIndexShape> {
  const roles = (belongs: (role: Role) => boolean): View<typeof ladderIndexShape>['families'][number]['roles'] =>
    framework.roles.filter(belongs).map((role) => ({
      name: role.name,
      ladders: gaps
        .filter((gap) => gap.to.role === role)
        .map((gap) => ({ text: ladderName(gap, words), path: ladderFilePath(gap) })),
    }))
  const families = framework.families.map(({ id, name }) => ({ name, roles: roles(({ family }) => family === id) }))
  const others = { name: words.text('otherRoles', {}), roles: roles(({ family }) => family === undefined) }
  return {
    title: words.text('indexTitle', { name: framework.name }),
    introduction: words.text('indexIntroduction', {}),
    families: [...families, others].filter((family) => family.roles.length > 0),
  }
}

function ladderName(gap: Transition, words: LadderTranslator): string {
  const names = { from: gap.from.level.name, to: gap.to.level.name, level: gap.to.level.name }
  return words.text(gap.kind === 'deepen' ? 'developmentSubtitle' : 'subtitle', names)
}
