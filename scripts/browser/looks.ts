/** The settings under which every page must work. */

/** What the browser reports to a page about its reader and screen. */
export interface Look {
  readonly media: 'screen' | 'print'
  readonly colorScheme: 'light' | 'dark'
  readonly forcedColors: 'active' | 'none'
  readonly viewport: { readonly width: number; readonly height: number }
}

const light: Look = {
  media: 'screen',
  colorScheme: 'light',
  forcedColors: 'none',
  viewport: { width: 1280, height: 900 },
}

export const looks = {
  light,
  dark: { ...light, colorScheme: 'dark' },
  // A phone, or a desktop at 400 %, which WCAG 1.4.10 requires.
  narrow: { ...light, viewport: { width: 320, height: 640 } },
  // A4 between its margins, at 96 pixels an inch.
  print: { ...light, media: 'print', viewport: { width: 718, height: 1047 } },
  'forced-colors': { ...light, forcedColors: 'active' },
} as const satisfies Readonly<Record<string, Look>>

/** The paper size and margins that most browsers use by default. */
export const paper = {
  format: 'A4',
  margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' },
  preferCSSPageSize: true,
} as const
