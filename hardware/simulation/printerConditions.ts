import type { PrinterSim } from './printerSim.ts'

export const printerConditionNames = ['ok', 'paper_out', 'paper_low', 'cover_open', 'offline', 'mute'] as const
export type PrinterConditionName = (typeof printerConditionNames)[number]

const good = { online: true, paper: 'ok', cover: false, cutterError: false } as const

const conditions = {
  ok: good,
  paper_out: { ...good, paper: 'out' },
  paper_low: { ...good, paper: 'near_end' },
  cover_open: { ...good, cover: true },
  offline: { ...good, online: false },
  mute: good,
} as const

/** Puts a printer into a condition that people have a word for. */
export function setPrinter(printer: PrinterSim, name: PrinterConditionName): void {
  printer.mute = name === 'mute'
  printer.become(conditions[name])
}
