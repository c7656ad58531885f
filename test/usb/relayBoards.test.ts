import { lcusBoard, ucreatefunBoard } from '#hardware/drivers/relayBoard.ts'
import { describeRelayBoard, type RelayBench } from '#hardware/drivers/relayBoard.contract.ts'
import { machineBus } from '#hardware/transport/machineBus.ts'
import { isDevice, openGuestDesk } from './guestDesk.ts'

const plugIn = (device: 'lcus' | 'ucreatefun') => async (): Promise<RelayBench> => {
  const desk = await openGuestDesk([device])
  return {
    open: async () => {
      const found = (await machineBus.list()).find(isDevice[device])
      return machineBus.openHid(found?.path ?? '')
    },
    bits: async () => (await desk.send({ do: 'state' }))[`${device}_bits`],
    unplug: () => desk.unplug(device),
    close: async () => desk.close(),
  }
}

describeRelayBoard({ name: 'LCUS', driver: lcusBoard, answers: true }, plugIn('lcus'))
describeRelayBoard({ name: 'Ucreatefun', driver: ucreatefunBoard, answers: false }, plugIn('ucreatefun'))
