import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withNames } from '../../scripts/reference/template-names.ts'
import { checkTemplates } from '../../src/pipeline/check.ts'
import { loadProject } from '../../src/pipeline/load.ts'
import { templateWordings } from '../../src/diagnostic/wordings/template-wordings.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { repository, templatesFolder } from '../support/example.ts'

const page = readFileSync('docs/templates.md', 'utf8')

describe('docs/templates.md', () => {
  it('lists the names of the shapes as they are; `npm run reference` writes them again', () => {
    expect(withNames(page) === page, 'the checked-in page is stale').toBe(true)
    expect(page).toContain('- `mission` – text (may be missing)\n')
    expect(page).toContain('  - `priorityReason` – text: why it has this priority, in one line (may be missing)\n')
  })

  it('names every code of a template', () => {
    const told = Object.keys(templateWordings).filter(
      (code) => code.startsWith('template-') && code !== 'template-failed' && code !== 'template-unknown',
    )
    expect(told.filter((code) => !page.includes(`\`${code}\``))).toEqual([])
  })
})

it('the built-in templates are clean', async () => {
  const builtIn = builtInTemplates(nodeHost, templatesFolder)
  expect(await checkTemplates(loadProject(repository, nodeHost), { own: builtIn, builtIn })).toEqual([])
})
