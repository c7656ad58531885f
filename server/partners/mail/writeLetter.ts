import { say, type Language, type Values } from '#shared/words/sentence.ts'
import type { MailMessage } from '../../ports.ts'
import { layOut } from './layOut.ts'
import { letters, type LetterKind, type LetterWords } from './letters.ts'

export interface LetterContent {
  readonly language: Language
  readonly values: Values & { readonly name: string }
}

/** One of the letters in the reader's language; `url` is where its link leads. */
export function writeLetter(
  kind: LetterKind,
  { language, values }: LetterContent,
  url: string | null,
): Pick<MailMessage, 'subject' | 'text' | 'html'> {
  const words: LetterWords = letters[kind]
  const link = words.link
  return layOut(
    {
      subject: say(words.subject, language, values),
      name: values.name,
      paragraphs: words.paragraphs.map((paragraph) => say(paragraph, language, values)),
      ...(link !== null && url !== null && { button: { label: link.label[language], url } }),
    },
    language,
  )
}
