/** The words of the overlay: in the language of the project, or English when the project's words have errors. */
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
  const { value, findings } = spoken ? projectWords(spoken, { own, builtIn }) : { value: undefined, findings: [] }
  if (spoken && value && !hasErrors(findings)) return { site: value.site, language: spoken.language }
  return { site: translate(englishWords(builtIn), 'en').site, language: 'en' }
}

/**
 * Returns a function that reads the words again only when they changed. Reading them takes longer than everything else
 * that the overlay needs.
 */
export function cachedOverlayWords(
  builtIn: readonly TemplateText[],
): (spoken: StatedLanguage | undefined, own: readonly TemplateText[]) => OverlayWords {
  let cached: { readonly key: string; readonly words: OverlayWords } | undefined
  return (spoken, own) => {
    const texts = own.filter(({ path }) => path.startsWith('words/')).map(({ path, source }) => [path, source.text])
    const key = JSON.stringify([spoken?.language, texts])
    if (cached?.key !== key) cached = { key, words: overlayWords(spoken, builtIn, own) }
    return cached.words
  }
}
