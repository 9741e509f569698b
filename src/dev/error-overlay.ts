/** What is wrong with a project, as the overlay shows it. */
import type { OverlayDiagnostic, OverlayErrors } from '../browser/scripts/dev/message.ts'
import { type Finding, severityOf } from '../diagnostic/finding.ts'
import { placeText } from '../diagnostic/place-text.ts'
import { visible } from '../diagnostic/report/cells.ts'
import { frame } from '../diagnostic/report/frame.ts'
import { type FindingGroup, groupFindings } from '../diagnostic/report/group-findings.ts'
import { plural, type Words } from '../template/word-forms.ts'
import type { Translator } from '../words/translator.ts'

/** More of them than anybody reads on a page; the terminal has all. */
const mostDiagnostics = 10
const mostPlaces = 10

/** The words of the overlay, in the language of the project. */
export interface OverlayWords {
  readonly site: Translator
  readonly language: string
}

/**
 * Of the errors alone: warnings stand in the way of nothing.
 * @param textOf the text of a file, as findings count its lines
 * @param hasSite whether there is a page below the overlay
 * @param wordsOf asked only when there is something to say
 */
export function overlayErrors(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
  hasSite: boolean,
  wordsOf: () => OverlayWords,
): OverlayErrors | undefined {
  const groups = groupFindings(findings.filter((found) => severityOf(found) === 'error'))
  if (groups.length === 0) return undefined
  const { site, language } = wordsOf()
  const left = groups.length - mostDiagnostics
  return {
    language,
    direction: site.text('direction', {}),
    heading: site.text(hasSite ? 'dev.stale' : 'dev.nothing', {}),
    remedyLabel: site.text('dev.remedy', {}),
    alsoLabel: site.text('dev.also', {}),
    diagnostics: groups.slice(0, mostDiagnostics).map((group) => diagnosticOf(group, textOf)),
    ...(left > 0 && { more: plural(moreForms(site.all), left, language) }),
  }
}

function diagnosticOf(
  { found: { code, at }, words: { headline, remedy, hint }, others }: FindingGroup,
  textOf: (file: string) => string | undefined,
): OverlayDiagnostic {
  const plain = (text: string): string => text
  const lines = at.start && textOf(at.file)?.split('\n')
  const marked =
    at.start && lines
      ? frame(lines, [{ start: at.start, end: at.end, sign: '^', label: hint, paint: plain }], plain)
      : []
  const shown = marked.map((line) => line.slice(2)).join('\n')
  // Beside the mark where there is one.
  const advice = hint === undefined || shown !== '' ? remedy : `${hint} ${remedy}`
  const also = others.slice(0, mostPlaces).map((place) => visible(placeText(place)))
  return {
    code,
    place: visible(placeText(at)),
    headline: visible(headline),
    frame: shown,
    remedy: visible(advice),
    also,
  }
}

function moreForms({ site }: Words): Words {
  const dev = typeof site === 'object' ? site['dev'] : undefined
  const forms = typeof dev === 'object' ? dev['more'] : undefined
  if (typeof forms !== 'object') throw new TypeError('there is no word "site.dev.more"')
  return forms
}
