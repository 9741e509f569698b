/** Converts findings and exceptions to the errors that the overlay shows over the page. */
import type { OverlayDiagnostic, OverlayErrors } from '../browser/scripts/dev/message.ts'
import { type Finding, severityOf } from '../diagnostic/finding.ts'
import { placeText } from '../diagnostic/place-text.ts'
import { visible } from '../diagnostic/report/cells.ts'
import { frame } from '../diagnostic/report/frame.ts'
import { type FindingGroup, groupFindings } from '../diagnostic/report/group-findings.ts'
import { plural, type Words } from '../template/word-forms.ts'
import type { Translator } from '../words/translator.ts'

/** The overlay shows the first few; the terminal lists all. */
const mostDiagnostics = 10
const mostPlaces = 10

/** The words of the overlay, in the language of the project. */
export interface OverlayWords {
  readonly site: Translator
  readonly language: string
}

/**
 * Returns the errors among the findings, or undefined when there are none. Warnings don't appear in the overlay.
 * @param textOf returns the text of a file, with the lines that findings refer to
 * @param hasSite whether there is a page below the overlay
 * @param wordsOf called only when there are errors
 */
export function overlayErrors(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
  hasSite: boolean,
  wordsOf: () => OverlayWords,
): OverlayErrors | undefined {
  const groups = groupFindings(findings.filter((each) => severityOf(each) === 'error'))
  if (groups.length === 0) return undefined
  const words = wordsOf()
  const left = groups.length - mostDiagnostics
  return {
    ...labels(words, hasSite),
    diagnostics: groups.slice(0, mostDiagnostics).map((group) => diagnosticOf(group, textOf)),
    ...(left > 0 && { more: plural(moreForms(words.site.all), left, words.language) }),
  }
}

/**
 * Returns the overlay for an exception, which is a defect of the program or a failure of the disk.
 * @param paths the files that were being read, if known
 */
export function crashOverlay(
  error: unknown,
  paths: readonly string[] | undefined,
  hasSite: boolean,
  words: OverlayWords,
): OverlayErrors {
  const diagnostic = {
    code: 'crash',
    place: visible(paths?.[0] ?? '.'),
    headline: visible(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    frame: '',
    remedy: 'The terminal that runs rungs dev shows more.',
    also: (paths ?? []).slice(1, 1 + mostPlaces).map(visible),
  }
  return { ...labels(words, hasSite), diagnostics: [diagnostic] }
}

function labels({ site, language }: OverlayWords, hasSite: boolean): Omit<OverlayErrors, 'diagnostics'> {
  return {
    language,
    direction: site.text('direction', {}),
    heading: site.text(hasSite ? 'dev.stale' : 'dev.nothing', {}),
    remedyLabel: site.text('dev.remedy', {}),
    alsoLabel: site.text('dev.also', {}),
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
  // The frame contains the hint already.
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
