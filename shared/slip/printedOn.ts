const mark = 'printed_on '

/** What a slip says of itself when another printer than the lane's own took it: names are cut at 60. */
export const printedOn = (printer: string): string => mark + printer.slice(0, 60)

/** The name of the other printer that took a slip; null where the lane's own printed it. */
export const otherPrinter = (detail: string | null): string | null =>
  detail?.startsWith(mark) === true ? detail.slice(mark.length) : null
