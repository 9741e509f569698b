/** The words of the overlay: those of the project, and English while its own cannot be had. */
import { hasErrors } from '../diagnostic/finding.ts'
import { speak } from '../site/speak.ts'
import type { Spoken } from '../source/parse-framework.ts'
import type { TemplateText } from '../source/sources.ts'
import { englishWords, projectWords } from '../words.ts'
import type { OverlayWords } from './trouble.ts'

export function overlayWords(spoken: Spoken | undefined, builtIn: readonly TemplateText[], own: readonly TemplateText[]): OverlayWords {
  const { value, findings } = spoken ? projectWords(spoken, builtIn, own) : { value: undefined, findings: [] }
  if (spoken && value && !hasErrors(findings)) return { site: value.site, language: spoken.language }
  return { site: speak(englishWords(builtIn), 'en').site, language: 'en' }
}
