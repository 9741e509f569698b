/** Two select fields, role and level, that together choose a position. */
import type { Position } from '../../../domain/framework.ts'
import type { PositionRole, Positions } from '../../data/browser-data.ts'
import { type PositionChoice, levelOf } from './position-address.ts'

/** Fills the select fields of a fieldset. `read` returns the chosen position, if any. */
export function positionFields(
  fieldset: HTMLFieldSetElement,
  positions: Positions,
  onChange: () => void,
): { readonly read: () => Position | undefined; readonly set: (choice: PositionChoice) => void } {
  const [roles, levels] = fieldset.querySelectorAll('select')
  if (!roles || !levels) throw new Error('a fieldset needs two select elements')
  const roleOf = (slug: string): PositionRole | undefined => positions.roles.find((role) => role.slug === slug)
  const setRole = (slug: string, level: string): void => {
    const role = roleOf(slug)
    roles.value = role?.slug ?? ''
    levels.replaceChildren(...(role?.levels.map(({ id, name }) => new Option(name, id)) ?? []))
    levels.value = (role && levelOf(role, level))?.id ?? ''
    levels.disabled = !role
  }
  roles.append(...roleOptions(positions))
  setRole('', '')
  roles.addEventListener('change', () => {
    setRole(roles.value, levels.value)
    onChange()
  })
  levels.addEventListener('change', onChange)
  return {
    read: () => {
      const role = roleOf(roles.value)
      const level = role?.levels.find(({ id }) => id === levels.value)
      return role && level && { role: role.slug, level: level.id }
    },
    set: (choice) =>
      choice.kind === 'chosen' ? setRole(choice.position.role, choice.position.level) : setRole('', ''),
  }
}

/** Returns the roles grouped by family; roles without a family come last. */
function roleOptions({ families, roles }: Positions): readonly (HTMLOptionElement | HTMLOptGroupElement)[] {
  const options = (family: number): HTMLOptionElement[] =>
    roles.flatMap((role) => (role.family === family ? [new Option(role.name, role.slug)] : []))
  const groups = families.flatMap((name, family) => {
    const inside = options(family)
    if (inside.length === 0) return []
    const group = document.createElement('optgroup')
    group.label = name
    group.append(...inside)
    return [group]
  })
  return [...groups, ...options(-1)]
}
