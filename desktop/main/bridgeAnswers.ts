import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { bridgeChannels, type BridgeCalls, type BridgeChannel } from '#shared/contract/bridge.ts'

/** One answer for every channel: a channel that is added to the contract does not compile until it has one. */
export type BridgeAnswers = {
  readonly [Channel in BridgeChannel]: (
    input: BridgeCalls[Channel]['input'],
    event: Pick<IpcMainInvokeEvent, 'sender'>,
  ) => BridgeCalls[Channel]['output'] | Promise<BridgeCalls[Channel]['output']>
}

const WallName = z.string().min(1).max(60)
const Token = z.string().max(4096).nullable()

const inputs: { readonly [Channel in BridgeChannel]: z.ZodType<BridgeCalls[Channel]['input']> } = {
  'server:address': z.undefined(),
  'session:load': z.undefined(),
  'session:save': Token,
  'wall:load': z.strictObject({ name: WallName }),
  'wall:save': z.strictObject({ name: WallName, token: Token }),
  'window:evidence': z.strictObject({ activity_id: z.string().max(40) }),
  'window:wall': z.strictObject({ number: z.int().min(1).max(4) }),
  'window:guard': z.undefined(),
  'window:print': z.strictObject({ name: z.string().min(1).max(120) }),
  'app:notify': z.strictObject({
    title: z.string().max(120),
    body: z.string().max(400),
    path: z.string().max(300).startsWith('/'),
  }),
  'app:waiting': z.strictObject({ count: z.int().min(0).max(100_000) }),
  'app:language': z.strictObject({ language: z.enum(['id', 'en']) }),
  'app:version': z.undefined(),
  'update:state': z.undefined(),
  'update:install': z.undefined(),
  'hardware:state': z.undefined(),
  'hardware:restart': z.undefined(),
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
    return answers[channel](inputs[channel].parse(input), event)
  })
}
