/** Chromium knows no schemes of our own: each origin of one is served at an address that nothing else has. */
const suffix = '.electron-stand-in.test'

/** `autogate://console/x` → `https://console.autogate.electron-stand-in.test/x`; others stay. */
export function toChromium(address: string, schemes: ReadonlySet<string>): string {
  const found = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/.exec(address)
  if (found === null) return address
  const [, scheme, host, rest] = found
  if (scheme === undefined || !schemes.has(scheme)) return address
  return `https://${host}.${scheme}${suffix}${rest}`
}

/** The way back, for what the main process is told. */
export function toElectron(address: string): string {
  const found = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.electron-stand-in\.test(.*)$/.exec(address)
  return found === null ? address : `${found[2]}://${found[1]}${found[3]}`
}

export const isServed = (address: URL): boolean => address.hostname.endsWith(suffix)
