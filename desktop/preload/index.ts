import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import {
  bridgeChannels,
  bridgeEvents,
  type Bridge,
  type BridgeChannel,
  type BridgeEvent,
} from '#shared/contract/bridge.ts'

const calls: ReadonlySet<BridgeChannel> = new Set(bridgeChannels)
const events: ReadonlySet<BridgeEvent> = new Set(bridgeEvents)

/** The event object of Electron stays here: it holds the way back to the main process. */
const bridge: Bridge = {
  async call(channel, input) {
    if (!calls.has(channel)) throw new Error('There is no such channel.')
    return ipcRenderer.invoke(channel, input)
  },
  on(event, hear) {
    if (!events.has(event)) throw new Error('There is no such event.')
    const heard = (_event: IpcRendererEvent, said: Parameters<typeof hear>[0]): void => hear(said)
    ipcRenderer.on(event, heard)
    return () => void ipcRenderer.off(event, heard)
  },
}

contextBridge.exposeInMainWorld('autogate', bridge)
