import { say, type Language, type Sentence } from '#shared/words/sentence.ts'
import type { MailMessage } from '../../ports.ts'

/** What a mail says, before it is text and HTML. Values are people's own words: nothing in them is markup. */
export interface Letter {
  readonly subject: string
  readonly name: string
  readonly paragraphs: readonly string[]
  /** Names and values, shown as a small table. */
  readonly facts?: readonly (readonly [name: string, value: string])[]
  readonly button?: { readonly label: string; readonly url: string }
}

const greeting: Sentence = { id: 'Yth. {name},', en: 'Dear {name},' }
const footer: Sentence = {
  id: 'Autogate, sistem gerbang kawasan. Surel ini dikirim otomatis.',
  en: 'Autogate, the gates of the zone. This e-mail was sent by a machine.',
}

/** The mail in both forms, readable in any mail program, with pictures off and printed in grey. */
export function layOut(letter: Letter, language: Language): Pick<MailMessage, 'subject' | 'text' | 'html'> {
  const { subject, name, paragraphs, facts = [], button } = letter
  const hello = say(greeting, language, { name })
  const text = [
    hello,
    ...paragraphs,
    ...(facts.length > 0 ? [facts.map(([key, value]) => `${key}: ${value}`).join('\n')] : []),
    ...(button === undefined ? [] : [`${button.label}:\n${button.url}`]),
    `--\n${footer[language]}`,
  ].join('\n\n')
  const html = page(language, subject, [
    ...[hello, ...paragraphs].map((paragraph) => `<p style="margin:0 0 16px">${escaped(paragraph)}</p>`),
    ...(facts.length > 0 ? [table(facts)] : []),
    ...(button === undefined ? [] : [linkButton(button)]),
    `<p style="margin:24px 0 0;font-size:13px;color:#5a6472">${escaped(footer[language])}</p>`,
  ])
  return { subject, text, html }
}

const page = (language: Language, title: string, parts: readonly string[]): string =>
  `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px;background:#f3f5f7;color:#15202b;font:16px/1.5 system-ui,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #d5dbe1;border-radius:6px">
<h1 style="margin:0 0 20px;font-size:20px">${escaped(title)}</h1>
${parts.join('\n')}
</div>
</body>
</html>
`

const table = (facts: readonly (readonly [string, string])[]): string => {
  const rows = facts.map(
    ([key, value]) =>
      `<tr><th align="left" style="padding:4px 16px 4px 0;font-weight:normal;color:#5a6472">${escaped(key)}</th><td style="padding:4px 0">${escaped(value)}</td></tr>`,
  )
  return `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">${rows.join('')}</table>`
}

/** The address stands below the button too: many people copy it. */
const linkButton = ({ label, url }: NonNullable<Letter['button']>): string =>
  `<p style="margin:0 0 16px"><a href="${escaped(url)}" style="display:inline-block;padding:10px 18px;background:#0b5cad;color:#ffffff;text-decoration:none;border-radius:4px">${escaped(label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;word-break:break-all">${escaped(url)}</p>`

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
