import type { Found } from '../drivers/deviceSlot.ts'
import { readBoard } from '../drivers/relayBoard.ts'
import { PortFault } from '../transport/portFault.ts'
import type { Bus, DeviceInfo } from '../transport/ports.ts'
import { bind, type Binding, type Candidate } from './binding.ts'
import { profileOf, type Profile } from './profiles.ts'

/** The device a lane means by its binding. Relay ids are read from the boards themselves. */
export async function findDevice(bus: Bus, role: Profile['role'], binding: Binding): Promise<Found<DeviceInfo>> {
  if (binding.by === 'address') return { target: networkDevice(binding.address) }
  const fitting = (await bus.list()).filter((info) => profileOf(info)?.role === role)
  if (binding.by !== 'relay')
    return bind(
      binding,
      fitting.map((info) => ({ info })),
    )
  const candidates: Candidate[] = []
  for (const info of fitting) candidates.push({ info, relayId: await relayId(bus, info) })
  return bind(binding, candidates)
}

/** Only boards of dcttech have an id. */
async function relayId(bus: Bus, info: DeviceInfo): Promise<string | null> {
  if (profileOf(info)?.driver !== 'dcttech') return null
  const port = await bus.openHid(info.path).catch(nullWhereBusy)
  if (port === null) return null
  try {
    return (await readBoard(port))?.id ?? null
  } finally {
    await port.close()
  }
}

/** Another program of this machine has the board: it is another lane's. */
function nullWhereBusy(thrown: unknown): null {
  if (PortFault.from(thrown).kind === 'busy') return null
  throw thrown
}

const networkDevice = (address: string): DeviceInfo => ({
  kind: 'bytes',
  path: address,
  vendorId: 0,
  productId: 0,
  serial: null,
  manufacturer: null,
  product: address,
  usagePage: null,
  usage: null,
  portPath: null,
})
