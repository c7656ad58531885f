/** Rows of a US keyboard by HID usage: letters, digits, then the signs that tickets and labels use. */
const plain = new Map<number, string>()
const shifted = new Map<number, string>()
const row = (usage: number, small: string, large: string): void => {
  for (const [index, sign] of [...small].entries()) plain.set(usage + index, sign)
  for (const [index, sign] of [...large].entries()) shifted.set(usage + index, sign)
}
row(4, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
row(30, '1234567890', '!@#$%^&*()')
row(44, ' -=[]\\', ' _+{}|')
row(51, ";'`,./", ':"~<>?')

const named: Readonly<Record<number, string>> = { 40: 'Enter', 43: 'Tab', 88: 'Enter' }
const shift = 0x22

/** The keys that went down between two reports of a boot keyboard: `modifiers 0 key key key key key key`. */
export function keysPressed(before: Uint8Array, report: Uint8Array): readonly string[] {
  if (report.length < 8) return []
  const held = new Set(before.subarray(2, 8))
  const signs = ((report[0] ?? 0) & shift) === 0 ? plain : shifted
  return [...report.subarray(2, 8)]
    .filter((usage) => usage > 3 && !held.has(usage))
    .flatMap((usage) => named[usage] ?? signs.get(usage) ?? [])
}

/** The reports with which a scanner types a text, one key at a time; for simulators. */
export function typedReports(text: string): readonly Buffer[] {
  return [...text].flatMap((sign) => {
    const small = usageOf(plain, sign)
    const usage = sign === '\n' ? 40 : (small ?? usageOf(shifted, sign))
    if (usage === undefined) return []
    const modifier = small === undefined && sign !== '\n' ? 0x02 : 0
    return [Buffer.from([modifier, 0, usage, 0, 0, 0, 0, 0]), Buffer.alloc(8)]
  })
}

const usageOf = (signs: ReadonlyMap<number, string>, wanted: string): number | undefined =>
  [...signs].find(([, sign]) => sign === wanted)?.[0]
