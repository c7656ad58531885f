import { describeBus } from '#hardware/transport/bus.contract.ts'
import { openGuestBench } from './guestBench.ts'

describeBus('node-hid and usb', openGuestBench)
