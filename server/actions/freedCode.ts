/** The code that a deleted row keeps, so that its own can be given again. */
export const freedCode = ({ id, code }: { id: string; code: string }): string => `${code}~${id.slice(-12)}`
