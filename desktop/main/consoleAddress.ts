/** The console's own origin inside Electron: a custom scheme, so that no file of the machine shares it. */
export const consoleScheme = 'autogate'
export const consoleOrigin = `${consoleScheme}://console`

/** Whether a frame's address is the console itself; everything else is a stranger. */
export function isConsole(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${consoleScheme}:` && host === 'console'
}

/** The backend this console belongs to, without a trailing slash. Throws a sentence when it is not an address. */
export function serverAddressFrom(setting: string | undefined): string {
  const address = setting ?? 'http://127.0.0.1:4000'
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(`AUTOGATE_URL must be an http or https address, not "${address}".`)
  }
  return new URL(address).origin
}
