/** `PPKEK 000412-26`; a number that begins with its kind, such as `SPMK-104233`, says it alone. Empty without either. */
export const documentName = (kind: string | null, number: string | null): string =>
  [kind !== null && number?.startsWith(kind) === true ? null : kind, number].filter(Boolean).join(' ')
