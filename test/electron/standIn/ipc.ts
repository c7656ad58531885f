import type { Frame } from 'playwright-core'
import { toElectron } from './addresses.ts'
import type { StandInContents } from './webContents.ts'

interface SenderFrame {
  readonly url: string
  readonly parent: SenderFrame | null
}

type Handler = (event: { sender: StandInContents; senderFrame: SenderFrame }, ...words: unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
}

/** A page's call, answered as Electron answers it: an error crosses as its message. */
export async function answerCall(
  sender: StandInContents,
  frame: Frame,
  channel: string,
  words: unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return await handler({ sender, senderFrame: senderFrameOf(frame) }, ...words)
}

function senderFrameOf(frame: Frame): SenderFrame {
  const parent = frame.parentFrame()
  return { url: toElectron(frame.url()), parent: parent === null ? null : senderFrameOf(parent) }
}
