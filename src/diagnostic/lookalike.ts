/** Letters of other alphabets that look like Latin ones: nobody sees the difference, and every comparison does. */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  о: 'o',
  р: 'p',
  с: 'c',
  ѕ: 's',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  α: 'a',
  ο: 'o',
  ν: 'v',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
}

/** Says which letter it is, where a text has Latin letters and one that only looks like them. */
export function lookalikeIn(text: string): string | undefined {
  const letter = Array.from(text).find((character) => character in latin)
  if (letter === undefined || !/[A-Za-z]/.test(text)) return undefined
  const number = letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `"${letter}" is U+${number}, a letter from another alphabet; write "${latin[letter] ?? ''}"`
}
