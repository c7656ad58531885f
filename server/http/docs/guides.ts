import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Marked } from 'marked'
import { tables } from './tables.ts'

/** The pages beside the reference, in the order in which one reads them. */
export const guides = {
  'getting-started': 'Getting started',
  authentication: 'Authentication',
  webhooks: 'Webhooks',
  sandbox: 'Sandbox',
  errors: 'Error codes',
} as const

export type GuideName = keyof typeof guides

export const isGuide = (name: string): name is GuideName => Object.hasOwn(guides, name)

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      const id = text
        .toLowerCase()
        .replace(/[^\w]+/g, '-')
        .replace(/^-|-$/g, '')
      return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
    table(token) {
      const cells = (row: typeof token.header, tag: string) =>
        row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')
      const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')
      return `<div class="table" tabindex="0"><table><thead><tr>${cells(token.header, 'th')}</tr></thead><tbody>${rows}</tbody></table></div>\n`
    },
  },
})

/** A guide as HTML. What stands in `{{…}}` is written from the product's own tables, so that it cannot be outdated. */
export async function writeGuide(folder: string, name: GuideName): Promise<string> {
  const text = await readFile(join(folder, `${name}.md`), 'utf8')
  const filled = text.replace(/\{\{(\w+)\}\}/g, (mark, table: string) => tables[table]?.() ?? mark)
  return await marked.parse(filled)
}
