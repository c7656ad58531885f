import { parseArgs } from 'node:util'
import { startLineServer } from './simulation/lineServer.ts'
import { busIds, DeskOrder, UsbDesk } from './simulation/usbip/usbDesk.ts'
import { startUsbipServer, usbipPort } from './simulation/usbip/usbipServer.ts'

const usage = `Exports three simulated relay boards, two scanners and two ticket printers over USB/IP: a Linux kernel takes them for real.

  npm run usb-devices [-- --port ${usbipPort} --host 127.0.0.1 --control-port 0]

  --port           where usbip asks
  --host           127.0.0.1 unless other machines may plug the devices in
  --control-port   scans, pulls plugs and empties paper on 127.0.0.1 (see hardware/simulation/usbip/usbDesk.ts)

On a Linux desk, as root: modprobe vhci-hcd; usbip attach -r 127.0.0.1 -b 1-1 (relay), 1-2 (scanner),
1-3 (ESC/POS printer), 1-4 (scanner that types), 1-5 (Star printer), 1-6 and 1-7 (LCUS and Ucreatefun relay boards).`

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: String(usbipPort) },
    host: { type: 'string', default: '127.0.0.1' },
    'control-port': { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(`${usage}\n`)
  process.exit(0)
}

const desk = new UsbDesk()
const devices = Object.fromEntries(
  Object.entries(busIds).map(([name, busId]) => [busId, desk[name as keyof typeof busIds]]),
)
const server = await startUsbipServer(devices, { port: Number(values.port), host: values.host })
const control = await startLineServer(async (line) => desk.obey(DeskOrder.parse(line)), Number(values['control-port']))
process.stdout.write(
  `${JSON.stringify({ event: 'ready', port: server.port, control_port: control.port, bus_ids: busIds })}\n`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void Promise.all([server.close(), control.close()]).then(() => process.exit(0)))
