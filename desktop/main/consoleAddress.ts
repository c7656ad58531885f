/** The console's own origin inside Electron: a custom scheme, so that no file of the machine shares it. */
export const consoleScheme = 'autogate'
export const consoleOrigin = `${consoleScheme}://console`

/** Whether a frame's address is the console itself; everything else is a stranger. */
export function isConsole(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${consoleScheme}:` && host === 'console'
}
