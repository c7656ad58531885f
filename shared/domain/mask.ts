/** A number with all but its last letters or digits hidden; a short one keeps fewer, so that half of it stays hidden. */
export function maskNumber(number: string): string {
  const shown = Math.min(4, Math.floor(number.length / 2))
  const hidden = number.length - shown
  return '*'.repeat(hidden) + number.slice(hidden)
}
