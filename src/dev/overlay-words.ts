/** The words of the overlay: those of the project, and English while its own cannot be had. */
import { hasErrors } from '../diagnostic/finding.ts'
import { translate } from '../words/translate.ts'
import type { StatedLanguage } from '../source/parse-framework.ts'
import type { TemplateText } from '../source/sources.ts'
import { englishWords, projectWords } from '../words/project-words.ts'
import type { OverlayWords } from './error-overlay.ts'

function overlayWords(
  spoken: StatedLanguage | undefined,
  builtIn: readonly TemplateText[],
  own: readonly TemplateText[],
): OverlayWords {
  const { value, findings } = spoken ? projectWords(spoken, builtIn, own) : { value: undefined, findings: [] }
  if (spoken && value && !hasErrors(findings)) return { site: value.site, language: spoken.language }
  return { site: translate(englishWords(builtIn), 'en').site, language: 'en' }
}

/**
 * The same for a project that changes: words are read again when they are other words, since reading them takes longer
 * than all else that an error asks for.
 */
export function cachedOverlayWords(
  builtIn: readonly TemplateText[],
): (spoken: StatedLanguage | undefined, own: readonly TemplateText[]) => OverlayWords {
  let kept: { readonly key: string; readonly words: OverlayWords } | undefined
  return (spoken, own) => {
    const texts = own.filter(({ path }) => path.startsWith('words/')).map(({ path, source }) => [path, source.text])
    const key = JSON.stringify([spoken?.language, texts])
    if (kept?.key !== key) kept = { key, words: overlayWords(spoken, builtIn, own) }
    return kept.words
  }
}
