import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const file = resolve(import.meta.dirname, '../../artefacts/screens.html')

/** A page on which a person sees each screen in all its looks side by side; `looks` names the pictures of a screen. */
export function writeGallery(paths: readonly string[], looks: (path: string) => readonly string[]): void {
  const rows = paths.map(
    (path) =>
      `<h2>${path}</h2>${looks(path)
        .map((name) => `<a href="${name}.png"><img loading="lazy" src="${name}.png" alt="${name}"></a>`)
        .join('')}`,
  )
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Screens</title><style>
body { font: 14px system-ui; background: #777 } img { width: 49%; margin: 2px }</style>${rows.join('\n')}\n`,
  )
}
