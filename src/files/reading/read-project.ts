/**
 * A project on disk → its texts. Everything that is wrong with its files and folders is found in one run; what is in
 * them is not looked at.
 */
import { finding, severityOf, sortFindings, type Finding, type Outcome } from '../../diagnostic/finding.ts'
import type { Host } from '../host.ts'
import type { SourceText } from '../../source/source-text.ts'
import type { Sources, TemplateText } from '../../source/sources.ts'
import { openProject, type ProjectEntry, type ProjectFolder } from './project-folder.ts'
import { readRole } from './read-role.ts'
import { reportUnused } from './unused-file.ts'

/**
 * Files that may replace a template, its words, or an asset a template, its words, or an asset; anything else below
 * `templates/` is named as unused.
 */
const templateName = /\.(?:hbs|ya?ml|css|js|svg|html|md|txt|json)$/

const frameworkFile = 'roles/framework.yaml'
/** The framework, in every way that it is mistyped. */
const looksLikeFramework = /^framework\.(?:ya?ml|md|json)$/i

/**
 * Reads the project in `root`, an absolute path. What could not be read is missing in the value and named by a finding.
 */
export function readProject(root: string, host: Host): Outcome<Sources> {
  const found: Finding[] = []
  const report = (one: Finding): void => void found.push(one)
  const project = openProject(root, host.disk, report)
  const roles = entriesOf(project, project.folder('roles'))
  const templates = entriesOf(project, project.folder('templates'))
  const framework = readFramework(project, roles, found)
  const library = roles.filter(isLibrary).flatMap((entry) => readLibrary(project, entry, report))
  const folders = roles.filter(isRole).map((role) => ({ role, profile: readRole(project, role, report) }))
  const value = {
    framework,
    library,
    profiles: folders.flatMap(({ profile }) => profile ?? []),
    unreadRoles: folders.flatMap(({ role, profile }) =>
      !profile && found.some((one) => isAbout(one, role)) ? [role.name] : [],
    ),
    templates: templates
      .flatMap((entry) => readTemplates(project, entry, report))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
  const told = value.framework ? undefined : misnamedFramework(roles)
  for (const entry of roles) {
    if (!isLibrary(entry) && !isRole(entry) && entry.path !== frameworkFile && entry !== told) {
      reportUnused(entry, report)
    }
  }
  return { value, findings: sortFindings(found) }
}

function entriesOf(project: ProjectFolder, folder: ProjectEntry | undefined): readonly ProjectEntry[] {
  return folder === undefined || folder.kind === 'refused' ? [] : (project.list(folder) ?? [])
}

/** A warning does not count: where nothing is wrong, a reference to the role is. */
function isAbout(found: Finding, { path }: ProjectEntry): boolean {
  return severityOf(found) === 'error' && `${found.at.file}/`.startsWith(`${path}/`)
}

function isLibrary(entry: ProjectEntry): boolean {
  return entry.kind === 'folder' && entry.name === 'capabilities'
}

function isRole(entry: ProjectEntry): boolean {
  return entry.kind === 'folder' && entry.name !== 'capabilities' && entry.path !== frameworkFile
}

function readFramework(
  project: ProjectFolder,
  roles: readonly ProjectEntry[],
  found: Finding[],
): SourceText | undefined {
  const framework = roles.find(({ path }) => path === frameworkFile)
  if (framework) return project.text(framework)
  // When the folder itself could not be read, that has been said, and nobody knows what is in it.
  if (!found.some(({ at }) => at.file === '.' || at.file === 'roles')) {
    found.push(finding('framework-missing', { file: frameworkFile }, { instead: misnamedFramework(roles)?.name }))
  }
  return undefined
}

function misnamedFramework(roles: readonly ProjectEntry[]): ProjectEntry | undefined {
  return roles.find(({ name, kind }) => kind === 'file' && looksLikeFramework.test(name) && name !== 'framework.yaml')
}

function readLibrary(project: ProjectFolder, library: ProjectEntry, report: (found: Finding) => void): SourceText[] {
  return entriesOf(project, library).flatMap((entry) => {
    if (entry.name.endsWith('.yaml')) return project.text(entry) ?? []
    reportUnused(entry, report, /\.ya?ml$/i.test(entry.name) ? entry.name.replace(/\.ya?ml$/i, '.yaml') : undefined)
    return []
  })
}

function readTemplates(project: ProjectFolder, entry: ProjectEntry, report: (found: Finding) => void): TemplateText[] {
  if (entry.kind === 'folder' && !entry.isLink) {
    return entriesOf(project, entry).flatMap((inner) => readTemplates(project, inner, report))
  }
  if (entry.kind === 'folder') {
    // Following it could lead round in a circle.
    report(finding('not-a-file', { file: entry.path }, { what: 'a link to a folder' }))
    return []
  }
  if (!templateName.test(entry.name) || entry.name === 'README.md') {
    reportUnused(entry, report)
    return []
  }
  const source = project.text(entry)
  return source ? [{ path: entry.path.slice('templates/'.length), source }] : []
}
