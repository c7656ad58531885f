/**
 * What makes a spreadsheet run a cell, at its beginning or where a spreadsheet with another separator begins one:
 * Indonesian ones part cells at semicolons, and quotes inside a cell do not stop them.
 */
const formula = /(?<=(?:^|[;\t\r\n])[ "']*)(?=[=+\-@\t\r＝＋－＠])/g

/** What has to be quoted or guarded: rare, and found in one look. */
const special = /^[\s"'=+\-@＝＋－＠]|[",;\t\r\n]/

const needsQuotes = /[",\r\n]/

/** One line with its CRLF. A hand's work: a library takes seven times as long, which is the whole time of an export. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvText).join(',')}\r\n`

/** A cell of text, guarded and quoted where it has to be. */
export function csvText(cell: string): string {
  if (!special.test(cell)) return cell
  const safe = withoutFormula(cell)
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** An apostrophe before what would be run: spreadsheets then read text. Without it the text is as it was. */
export const withoutFormula = (cell: string): string => cell.replace(formula, "'")
