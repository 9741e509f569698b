/** Texts as YAML: plain where that reads as the same text everywhere, else in double quotes. */

/** Words that YAML, or an older version of it, takes for something else than text. */
const notText = /^(?:null|true|false|yes|no|on|off|y|n)$/i

/** Safe as a key and as a value, inside brackets and outside. */
const plain = /^\p{L}[\p{L}\p{M}\p{N}_./()+’'-]*(?: [\p{L}\p{M}\p{N}_./()+&’'-]+)*$/u

export function yamlText(text: string): string {
  // JSON is YAML, but for the characters that YAML wants to be written as codes.
  return plain.test(text) && !notText.test(text) ? text : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\uFEFF]/g, unicodeEscape)
}

function unicodeEscape(character: string): string {
  return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
