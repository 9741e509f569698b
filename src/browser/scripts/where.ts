/**
 * "Where am I?" on the first page: a role and a level lead to the page of the position and to the next ladder. All data
 * comes from the role cards of the page.
 */

const roleChoice = document.querySelector<HTMLSelectElement>('#where-role')
const levelChoice = document.querySelector<HTMLSelectElement>('#where-level')
const targets = [
  { link: document.querySelector<HTMLAnchorElement>('#where-here'), attribute: 'href' },
  { link: document.querySelector<HTMLAnchorElement>('#where-next'), attribute: 'data-next' },
  { link: document.querySelector<HTMLAnchorElement>('#where-growth'), attribute: 'data-growth' },
]

function showTargets(level: Element | undefined): void {
  for (const { link, attribute } of targets) {
    const target = level?.getAttribute(attribute)
    if (!link) continue
    link.hidden = !target
    if (target) link.setAttribute('href', target)
    else link.removeAttribute('href')
  }
}

function start(roles: HTMLSelectElement, levels: HTMLSelectElement): void {
  const cards = Array.from(document.querySelectorAll<HTMLElement>('[data-role]'))
  const levelsOf = (card: Element | undefined): Element[] => Array.from(card?.querySelectorAll('.chips a') ?? [])
  for (const family of document.querySelectorAll('.family')) {
    const group = document.createElement('optgroup')
    group.label = family.querySelector('h2')?.textContent ?? ''
    for (const card of family.querySelectorAll<HTMLElement>('[data-role]')) {
      group.append(new Option(card.dataset['role'], String(cards.indexOf(card))))
    }
    roles.append(group)
  }
  const chosenLevels = (): Element[] => levelsOf(cards[roles.value === '' ? -1 : Number(roles.value)])
  const chooseRole = (): void => {
    while (levels.options.length > 1) levels.remove(1)
    const found = chosenLevels()
    for (const [index, link] of found.entries()) levels.add(new Option(link.textContent, String(index)))
    levels.disabled = found.length === 0
    chooseLevel()
  }
  const chooseLevel = (): void => showTargets(chosenLevels()[levels.value === '' ? -1 : Number(levels.value)])
  roles.addEventListener('change', chooseRole)
  levels.addEventListener('change', chooseLevel)
  // After "back", the browser restores the chosen role.
  if (roles.value !== '') chooseRole()
}

if (roleChoice && levelChoice) start(roleChoice, levelChoice)
