const months = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
const otherNames: Readonly<Record<string, string>> = { may: 'mei', aug: 'agu', ags: 'agu', oct: 'okt', dec: 'des' }

const two = (part: number): string => String(part).padStart(2, '0')

/** The day that somebody typed, as the API writes it; null when it is none. Knows `21 Nov 2026`, `21/11/2026` and `2026-11-21`. */
export function readDay(text: string): string | null {
  const clean = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean)
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const said = /^(\d{1,2})[\s./-]+([a-z]{3,}|\d{1,2})[\s./-]+(\d{4}|\d{2})$/.exec(clean)
  if (said === null) return null
  const [, day = '', month = '', year = ''] = said
  const at = /^\d/.test(month) ? Number(month) : monthOf(month)
  return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), at, Number(day))
}

/** The day and hour that somebody typed, `2026-11-21T14:32`; null when it is none. */
export function readMoment(text: string): string | null {
  const parts = /^(.+?)(?:,\s*|t|\s+)(\d{1,2})[:.](\d{2})(?::\d{2})?$/i.exec(text.trim())
  const day = parts === null ? null : readDay(parts[1] ?? '')
  const [hour, minute] = [Number(parts?.[2]), Number(parts?.[3])]
  return day === null || hour > 23 || minute > 59 ? null : `${day}T${two(hour)}:${two(minute)}`
}

function monthOf(name: string): number {
  const short = name.slice(0, 3)
  return months.indexOf(otherNames[short] ?? short) + 1
}

function dayOf(year: number, month: number, day: number): string | null {
  const text = `${year}-${two(month)}-${two(day)}`
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text
}
