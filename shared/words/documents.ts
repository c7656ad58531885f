import { say, type Language, type Sentence } from './sentence.ts'

/** What vehicles travel with that have no customs document and no SPMK. */
const documentWords: Readonly<Record<string, Sentence>> = {
  delivery_order: { id: 'Surat jalan', en: 'Delivery order' },
  guest: { id: 'Tamu', en: 'Guest' },
}

/** The name of a document that a round trip was counted under. */
export function sayDocument(document: string, language: Language): string {
  const words = documentWords[document]
  return words === undefined ? document : say(words, language)
}
