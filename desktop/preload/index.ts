import { contextBridge, ipcRenderer } from 'electron'
import { bridgeChannels, type Bridge, type BridgeChannel } from '#shared/contract/bridge.ts'

const known: ReadonlySet<BridgeChannel> = new Set(bridgeChannels)

const bridge: Bridge = async (channel, input) => {
  if (!known.has(channel)) throw new Error('There is no such channel.')
  return ipcRenderer.invoke(channel, input)
}

contextBridge.exposeInMainWorld('autogate', bridge)
