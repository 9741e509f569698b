/** Reads and merges the words of a project's language: the built-in ones and those of the project, from YAML. */
import { finding, type Finding, type Outcome } from '../diagnostic/finding.ts'
import { type ProjectWords, translate } from './translate.ts'
import { LineIndex } from '../source/line-index.ts'
import type { StatedLanguage } from '../source/parse-framework.ts'
import type { SourceText } from '../source/source-text.ts'
import type { ProjectTemplates, TemplateText } from '../source/sources.ts'
import { parseYaml } from '../source/yaml/parse-yaml.ts'
import { nodeAt, plainData } from '../source/yaml/yaml-node.ts'
import type { Words } from '../template/word-forms.ts'
import { mergeWords, type WordsFile } from './merge-words.ts'

const wordsPath = /^words\/([A-Za-z0-9-]+)\.yaml$/

/**
 * Merges the words: the project's own over the built-in ones of its language over English.
 * @throws when the English words that come with the program are missing
 */
export function projectWords(
  spoken: StatedLanguage,
  { own, builtIn }: ProjectTemplates,
): Outcome<ProjectWords | undefined> {
  const findings: Finding[] = []
  const { language } = spoken
  const read = (texts: readonly TemplateText[], wanted: string): WordsFile | undefined =>
    readWords(texts, wanted, findings)
  const english = readEnglish(builtIn, findings)
  const general = language.split('-')[0] ?? language
  const sources = {
    language,
    english,
    builtIn: general === 'en' ? undefined : (read(builtIn, language) ?? read(builtIn, general)),
    own: read(own, language) ?? read(own, general),
  }
  if (general !== 'en' && !sources.builtIn && !sources.own) {
    const known = builtIn.flatMap(({ path }) => wordsPath.exec(path)?.[1] ?? [])
    return { value: undefined, findings: [finding('words-missing', spoken.at, { language, known })] }
  }
  const merged = mergeWords(sources)
  return { value: translate(merged.value, language), findings: [...findings, ...merged.findings] }
}

/** Returns the built-in English words, which include every key. */
export function englishWords(builtIn: readonly TemplateText[]): Words {
  return mergeWords({ language: 'en', english: readEnglish(builtIn, []), builtIn: undefined, own: undefined }).value
}

function readEnglish(builtIn: readonly TemplateText[], findings: Finding[]): WordsFile {
  const english = readWords(builtIn, 'en', findings)
  if (!english) throw new Error('the built-in words are missing')
  return english
}

function readWords(texts: readonly TemplateText[], language: string, findings: Finding[]): WordsFile | undefined {
  const text = texts.find(({ path }) => path === `words/${language}.yaml`)
  return text && wordsFile(text.source, findings)
}

function wordsFile(source: SourceText, findings: Finding[]): WordsFile {
  const lines = new LineIndex(source)
  const { value: root, findings: found } = parseYaml(source.text, 0, lines)
  findings.push(...found)
  return {
    file: source.file,
    value: root && plainData(root),
    placeOf: (path) => {
      const node = root && (nodeAt(root, path) ?? root)
      return node ? lines.place(node.start) : { file: source.file }
    },
  }
}
