/** What the renderer may ask of Electron's main process. Preload builds exactly this; a browser has none of it. */
export interface BridgeCalls {
  /** Address of the backend this console belongs to. */
  'server:address': { input: undefined; output: string }
  /** The refresh token, kept by the operating system's key store. */
  'session:load': { input: undefined; output: string | null }
  'session:save': { input: string | null; output: undefined }
  'window:evidence': { input: { activity_id: string }; output: undefined }
  'app:version': { input: undefined; output: string }
}

export type BridgeChannel = keyof BridgeCalls

export const bridgeChannels = [
  'server:address',
  'session:load',
  'session:save',
  'window:evidence',
  'app:version',
] as const satisfies readonly BridgeChannel[]

export type Bridge = <Channel extends BridgeChannel>(
  channel: Channel,
  input: BridgeCalls[Channel]['input'],
) => Promise<BridgeCalls[Channel]['output']>
