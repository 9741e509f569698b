import { expect, it } from 'vitest'
import { lintProject } from '../../src/pipeline/check.ts'
import { loadProject } from '../../src/pipeline/load.ts'
import { nodeHost } from '../../src/files/node-host.ts'
import { builtInTemplates } from '../../src/files/reading/built-in-templates.ts'
import { frameworkOf, repository, templatesFolder } from '../support/example.ts'

it('finds nothing weak in the roles of this repository, a month after they were reviewed', () => {
  const project = loadProject(repository, nodeHost)
  expect(
    lintProject(
      project,
      frameworkOf(repository),
      { own: [], builtIn: builtInTemplates(nodeHost, templatesFolder) },
      '2026-10-01',
    ),
  ).toEqual([])
})
