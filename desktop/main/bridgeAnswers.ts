import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { bridgeChannels, type BridgeCalls, type BridgeChannel } from '#shared/contract/bridge.ts'

/** One answer for every channel: a channel that is added to the contract does not compile until it has one. */
export type BridgeAnswers = {
  readonly [Channel in BridgeChannel]: (
    input: BridgeCalls[Channel]['input'],
  ) => BridgeCalls[Channel]['output'] | Promise<BridgeCalls[Channel]['output']>
}

const inputs: { readonly [Channel in BridgeChannel]: z.ZodType<BridgeCalls[Channel]['input']> } = {
  'server:address': z.undefined(),
  'session:load': z.undefined(),
  'session:save': z.string().max(4096).nullable(),
  'window:evidence': z.strictObject({ activity_id: z.string().max(40) }),
  'app:version': z.undefined(),
}

/** Connects the answers to Electron. A call from a frame that is not ours is refused before its input is read. */
export function answerBridge(
  ipc: Pick<IpcMain, 'handle'>,
  answers: BridgeAnswers,
  isOurs: (address: string | undefined) => boolean,
): void {
  for (const channel of bridgeChannels) answer(ipc, channel, answers, isOurs)
}

function answer<Channel extends BridgeChannel>(
  ipc: Pick<IpcMain, 'handle'>,
  channel: Channel,
  answers: BridgeAnswers,
  isOurs: (address: string | undefined) => boolean,
): void {
  ipc.handle(channel, async (event: IpcMainInvokeEvent, input: unknown) => {
    if (event.senderFrame?.parent !== null || !isOurs(event.senderFrame.url)) {
      throw new Error(`${channel} was called by a page that is not the console.`)
    }
    return answers[channel](inputs[channel].parse(input))
  })
}
