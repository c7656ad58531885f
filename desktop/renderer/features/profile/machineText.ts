const browsers = [
  ['Electron', /Electron\//],
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const
const systems = [
  ['Windows', /Windows/],
  ['Android', /Android/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const

/** `Chrome · Windows` of what a browser says of itself; null when it says nothing known. */
export function machineText(userAgent: string | null): string | null {
  if (userAgent === null) return null
  const parts = [browsers, systems].flatMap((known) => known.find(([, mark]) => mark.test(userAgent))?.[0] ?? [])
  return parts.length === 0 ? null : parts.join(' · ')
}
