/** Region letters that begin an Indonesian plate; `RI`, `CD` and `CC` are those of the state and of embassies. */
const regions = new Set(
  (
    'A B D E F G H K L M N P R S T W Z AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP CC CD DA DB DC DD DE DG DH ' +
    'DK DL DM DN DP DR DS DT DW EA EB ED KB KH KT KU PA PB PG PS PT PY RI'
  ).split(' '),
)

const grammar = /^([A-Z]{1,2})([1-9]\d{0,3})([A-Z]{0,3})$/

/** A plate as the law writes it: region, number, and the letters of the series. */
export interface PlateParts {
  readonly region: string
  readonly number: string
  readonly series: string
}

/** What plates are compared and looked up by: upper-case letters and digits, nothing else. */
export function plateKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
}

/** The parts of a civil Indonesian plate, or null for anything else: army, police, foreign, or a misreading. */
export function parsePlate(text: string): PlateParts | null {
  const [, region, number, series] = grammar.exec(plateKey(text)) ?? []
  if (region === undefined || number === undefined || series === undefined || !regions.has(region)) return null
  return { region, number, series }
}

/** `W 8814 UE`, however it was typed; what is no Indonesian plate is only trimmed and put in upper case. */
export function displayPlate(text: string): string {
  const parts = parsePlate(text)
  if (parts === null) return withoutControls(text).trim().replace(/\s+/g, ' ').toUpperCase()
  return [parts.region, parts.number, parts.series].filter((part) => part !== '').join(' ')
}

/** Where the n-th character of a plate's key stands in its displayed form, to mark it there. */
export function positionInDisplay(display: string, keyIndex: number): number {
  let seen = -1
  for (let at = 0; at < display.length; at++) {
    if (/[A-Z0-9]/.test(display.charAt(at))) seen++
    if (seen === keyIndex) return at
  }
  return -1
}

const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** Line ends, escapes and invisible marks have no place in a plate or a ticket number: such a reading is noise. */
export const hasControls = (text: string): boolean => controls.test(text)

const withoutControls = (text: string): string => text.replace(new RegExp(controls, 'gu'), '')
