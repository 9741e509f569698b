/** Texts that the template of a form provides as data attributes. */
import { fillWords } from '../../../template/word-forms.ts'
import type { PositionsAddress } from './position-address.ts'

/** Returns a text of the form with its placeholders filled in. */
export type FormTexts = (name: string, values?: Readonly<Record<string, string>>) => string

export function formTexts(form: HTMLFormElement): FormTexts {
  return (name, values = {}) => fillWords(form.dataset[name] ?? '', values)
}

/** Returns the message for an address in which at least one position is missing or unknown. */
export function addressMessage({ from, to }: PositionsAddress, text: FormTexts): string {
  const unknown = [from, to].flatMap((choice) =>
    choice.kind === 'unknown' ? [text('unknown', { position: choice.text })] : [],
  )
  return unknown.length > 0 ? unknown.join(' ') : text('choose')
}

export function failureMessage(error: unknown, text: FormTexts): string {
  return text('failed', { reason: error instanceof Error ? error.message : String(error) })
}
