/** The 15 digits by which customs knows a company, of an NPWP as people write it; null where it has none. */
export function customsNpwp(written: string | null): string | null {
  const digits = written?.replace(/\D/g, '') ?? ''
  if (digits.length === 15) return digits
  return digits.length === 16 && digits.startsWith('0') ? digits.slice(1) : null
}
