/**
 * Promise 6, the half of it that readers see: what somebody writes into a profile is shown as what it is, in every file
 * that a build makes. Each hostile text is put into every place that takes text at once; the same build with signs that
 * mean nothing shows how every file must look.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasErrors, inWords } from '../../src/diagnostic/finding.ts'
import { proseOf } from './support/prose.ts'
import { parseFramework } from '../../src/source/parse-framework.ts'
import { allTextPlaces, everything, type Written } from '../support/everything.ts'
import { type Rendered, siteOf } from '../support/example.ts'
import { hostileContent } from '../support/hostile-content.ts'
import { type Outline, outlineOf } from '../support/outlines.ts'
import { isDeep, tries } from '../support/deep.ts'

/**
 * Another sign of the same kind, for each sign that means something to some program: a letter for what may stand in a
 * word, else a sign that means nothing. Each has one of its own, since what changed between two texts is found by
 * comparing their signs.
 */
function harmless(text: string): string {
  return text
    .replace(/['_-]/g, (sign) => ({ "'": 'x', _: 'y' })[sign] ?? 'z')
    .replace(/[!-/:-@[-`{-~]/g, (sign) => String.fromCodePoint(0x2800 + (sign.codePointAt(0) ?? 0)))
}

/**
 * Where a phrase takes no braces, `build` writes others, and the plain text still has the signs for braces: they count
 * as the same.
 */
function withoutBraces(text: string): string {
  return text.replace(/[\u287b\u287d]/g, harmless('('))
}

interface Built {
  readonly written: Written
  readonly files: ReadonlyMap<string, string>
}

function build(change: (word: string) => string, body = ''): Built {
  // A phrase takes no word in braces that it does not know.
  const written = everything(change, (word) => change(word).replace(/[{}]/g, '('), body)
  const { value: framework, findings } = parseFramework(written.sources)
  if (!framework || hasErrors(findings)) {
    throw new Error(findings.map((found) => `${found.code} ${inWords(found).headline}`).join('\n'))
  }
  const rendered = siteOf(framework)
  if (!rendered.value) throw new Error(JSON.stringify(rendered.findings))
  return { written, files: filesOf(rendered.value) }
}

function filesOf({ ladders, site }: Rendered): Map<string, string> {
  const all = [
    ...ladders.map(({ path, text }) => [`ladders/${path}`, text] as const),
    ...site.map(({ path, text }) => [`site/${path}`, text] as const),
  ]
  return new Map(all)
}

/** What was written in the place of a word, in the two builds. */
interface Pair {
  readonly calm: string
  readonly hostile: string
}

/** Every text of a file that is not the one that was written, or is not where it should be. */
function misread(outline: Outline, plain: Outline, texts: ReadonlyMap<string, Pair>): string[] {
  const differing = outline.findIndex(
    ([what, text], index) => what !== plain[index]?.[0] || !isAlike(what, text, plain[index]?.[1] ?? ''),
  )
  if (differing >= 0) return [`${JSON.stringify(outline[differing])} instead of ${JSON.stringify(plain[differing])}`]
  if (outline.length !== plain.length) return [`${outline.length - plain.length} more parts`]
  return outline.flatMap(([what, text], index) => {
    const expected = plain[index]?.[1] ?? ''
    return Array.from(expected.matchAll(/Word\d+/g)).flatMap(({ 0: word, index: found }) => {
      const { calm, hostile } = texts.get(word) ?? { calm: word, hostile: word }
      const at = found - calm.indexOf(word)
      // A part of a text may stand alone, such as the words that changed.
      if (at < 0 || expected.slice(at, at + calm.length) !== calm) return []
      return text.slice(at, at + hostile.length) === hostile
        ? []
        : [`${what}: ${JSON.stringify(text.slice(at, at + hostile.length))}`]
    })
  })
}

/** Anchors are made from texts, and signs are no part of them; what is left of a text there can do no harm. */
function isAlike(what: string, text: string, expected: string): boolean {
  const isAnchor = / [a-z-]+>$/.test(what) && [text, expected].every((one) => /^[\w#/.-]*$/.test(one))
  // In an index from A to Z a name stands below its first letter, or below the sign for what begins with none.
  const isLetter = [text, expected].every((one) => /^[#\p{L}]$/u.test(one))
  return isAnchor || isLetter || withoutBraces(harmless(text)) === withoutBraces(harmless(expected))
}

const bare = build((word) => word)

function faults(change: (word: string) => string): string[] {
  const hostile = build(change)
  const plain = build((word) => harmless(change(word)))
  expect(Array.from(hostile.files.keys())).toEqual(Array.from(plain.files.keys()))
  const texts = new Map(
    Array.from(hostile.written.written, ([word, text]) => [
      word,
      { calm: plain.written.written.get(word) ?? '', hostile: text },
    ]),
  )
  // Some files stand in the output twice, under two names: each text is read once.
  const read = new Map<string, Outline>()
  const outline = (path: string, text: string): Outline => {
    const key = `${/[^.]*$/.exec(path)?.[0]}\n${text}`
    const known = read.get(key) ?? outlineOf(path, text)
    read.set(key, known)
    return known
  }
  // A file in which no text was written holds none that could be wrong.
  const found = Array.from(hostile.files).filter(([path, text]) => text !== bare.files.get(path))
  return found
    .flatMap(([path, text]) =>
      misread(outline(path, text), outline(path, plain.files.get(path) ?? ''), texts).map(
        (fault) => `${path}: ${fault}`,
      ),
    )
    .slice(0, 3)
}

it('there are texts of every kind, and many', () => {
  expect(new Set(hostileContent).size).toBe(hostileContent.length)
  expect(hostileContent.length).toBeGreaterThanOrEqual(60)
})

it('they are put into every place that takes text, but for words that name something of ours', () => {
  const references = [
    'framework: site.logo',
    'framework: interactionTypes.reverse',
    'library: capabilities.priority',
    'library: capabilities.scale',
    'profile: allow.rule',
    'profile: allow.where',
    'profile: capabilities.priority',
    'profile: capabilities.scale',
    'profile: capabilities.use',
    'profile: extends',
    'profile: moves.to',
    'profile: without.capabilities',
    'profile: without.interactions',
    'profile: without.responsibilities',
    // The same place as in the library, where it is filled.
    'profile: capabilities.transitions.*.actions',
    'profile: capabilities.transitions.*.indicators',
  ]
  const missing = Array.from(allTextPlaces).flatMap(([kind, places]) =>
    Array.from(places)
      .filter((place) => !bare.written.places.get(kind)?.has(place))
      .map((place) => `${kind}: ${place}`),
  )
  // Allowances and words of the linter are the same place under the name of each rule.
  expect(
    missing
      .filter((place) => !/^framework: lint\.[a-z-]+\.(?:allow\.(?:where|reason)|words|except)$/.test(place))
      .toSorted(),
  ).toEqual(references.toSorted())
})

/** Which text goes to a place; with other shifts it is another one. The number of a word is that of its place. */
function textFor(word: string, shift: number): string {
  return hostileContent[(Number(word.slice('Word'.length)) + shift * 7) % hostileContent.length] ?? ''
}

describe('hostile texts in every place', () => {
  it.each(isDeep ? [0, 1, 2, 3, 4, 5] : [0, 3])(
    'are read back as they were, and as nothing else, behind other words (%i)',
    (shift) => {
      expect(faults((word) => `${word} ${textFor(word, shift)}`)).toEqual([])
    },
  )

  it.each(isDeep ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] : [0, 4, 8])(
    'are read back as they were, and as nothing else, at the beginning (%i)',
    (shift) => {
      // Names begin with the same text all of them: a list that is sorted by name must stay in its order.
      const isName = (word: string): boolean =>
        /\.(?:name|title|term)$|: name$/.test(bare.written.placeOf.get(word) ?? '.name')
      expect(faults((word) => `${isName(word) ? textFor('Word0', shift) : textFor(word, shift)} ${word}`)).toEqual([])
    },
  )

  // Names lose a sign that nobody sees; what is left must not begin or end with a blank, or no name takes it.
  const isTaken = (made: string): boolean => /^\S(?:.*\S)?$/su.test(made.replaceAll('\u200b', ''))

  it('are read back whatever they are made of', () => {
    // prettier-ignore
    const pieces = ['<', '>', '"', "'", '&', '&amp;', '`', '*', '_', '~', '[', ']', '(', ')', '#', '+', '-', '=', '|', '\\', '/', '!', ':', '.', '{', '}', '{{', '}}', '<!--', '-->', '</script>', '<b>', ' ', ' ', 'a', 'b', '1', 'é', '資', '😀', '](', '**', '```', 'https://a.b/', ' on=', '\u00a0', '\u200b']
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join('').trim())
      .filter((made) => made.length < 60 && isTaken(made))
    fc.assert(
      fc.property(fc.array(text, { minLength: 20, maxLength: 20 }), fc.boolean(), (made, isFirst) => {
        const of = (word: string): string => made[isFirst ? 0 : Number(word.slice('Word'.length)) % made.length] ?? ''
        expect(faults((word) => (isFirst ? `${of(word)} ${word}` : `${word} ${of(word)}`))).toEqual([])
      }),
      tries(2, 6),
    )
  })
})

describe('hostile prose', () => {
  const allowed =
    /^<(?:html|head|body|p|h[2-6]|ul|ol|li|em|strong|del|code|pre|blockquote|a|br|hr|table|thead|tbody|tr|th|td|input|sup|section)>$/

  it.each(hostileContent)('brings nothing that runs, loads or leads to another kind of address: %j', (text) => {
    const body = `${text}\n\nA *line* with ${text} in it.\n\n- ${text}\n\n[${text}](${text}) ![x](${text}) <${text}>\n`
    const outline = outlineOf('prose.html', proseOf(body).value)
    expect(outline.filter(([what]) => /^<[^/ ]+>$/.test(what) && !allowed.test(what))).toEqual([])
    expect(outline.filter(([what]) => / (?:on\w+|style|src|srcset|srcdoc|action|formaction)>$/.test(what))).toEqual([])
    const addresses = outline.filter(([what]) => what.endsWith(' href>')).map(([, address]) => address)
    expect(
      addresses.filter(
        (address) => /^[\s\0]*[a-z][a-z0-9+.-]*:/i.test(address) && !/^(?:https?|mailto):/i.test(address),
      ),
    ).toEqual([])
  })

  it('stands on the page of its role and nowhere else', () => {
    const { files } = build((word) => word, '<script>alert("prose")</script>\n')
    const holding = Array.from(files).filter(
      ([path, text]) =>
        path.endsWith('.html') && outlineOf(path, text).some(([, inner]) => inner.includes('alert("prose")')),
    )
    expect(holding.map(([path]) => path)).toEqual([
      'site/roles/smith.html',
      'site/roles/other.html',
      'site/roles/own.html',
    ])
  })
})
