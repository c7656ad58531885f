import { guides } from './guides.ts'

/** A page of the documentation: the same head and the same way to every other page. */
export function layOut(current: string, title: string, body: string): string {
  const links = [...Object.entries(guides), ['', 'API reference'] as const].map(([name, words]) => {
    const here = name === current ? ' aria-current="page"' : ''
    return `<a href="./${name}"${here}>${words}</a>`
  })
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Autogate API</title>
    <link rel="stylesheet" href="docs.css" />
    <link rel="icon" type="image/png" href="favicon-32x32.png" />
  </head>
  <body>
    <header><strong>Autogate API</strong><nav aria-label="Documentation">${links.join('')}</nav></header>
    <main class="${current === '' ? 'reference' : 'guide'}">${body}</main>
  </body>
</html>
`
}
