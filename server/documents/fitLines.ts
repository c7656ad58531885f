import type { jsPDF } from 'jspdf'

/** Letters of the built-in fonts (WinAnsi): what they lack is written without its accent, or as a question mark. */
const known = /[ -~\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

export function printable(text: string): string {
  return [...text]
    .map((letter) => {
      if (known.test(letter)) return letter
      const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '')
      return plain !== '' && [...plain].every((each) => known.test(each)) ? plain : /\s/.test(letter) ? ' ' : '?'
    })
    .join('')
}

/** A text broken between words into at most so many lines of a width, in the font that is set; what is left becomes `…`. */
export function fitLines(paper: jsPDF, text: string, width: number, most: number): string[] {
  const fits = (line: string) => paper.getTextWidth(line) <= width
  const lines: string[] = []
  let rest = printable(text).trim()
  while (rest !== '' && lines.length < most - 1 && !fits(rest)) {
    const cut = lastFit(rest, fits)
    const space = rest.lastIndexOf(' ', cut)
    const end = space > 0 ? space : cut
    lines.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  lines.push(
    fits(rest)
      ? rest
      : `${rest
          .slice(
            0,
            lastFit(rest, (line) => fits(`${line}…`)),
          )
          .trimEnd()}…`,
  )
  return lines
}

/** How many letters from the start fit, at least one: found by halving. */
function lastFit(text: string, fits: (start: string) => boolean): number {
  let [good, bad] = [1, text.length + 1]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (fits(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}
