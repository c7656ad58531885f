import type { LabFault } from '../../contract/autogate/commissioning.ts'
import type { Sentence } from '../sentence.ts'

/** What can go wrong with a simulated device, on the buttons of the device lab. */
export const labFaultWords: Readonly<Record<LabFault, Sentence>> = {
  delay: { id: 'Lambat menjawab', en: 'Slow to answer' },
  nak: { id: 'Tidak menerima (NAK)', en: 'Takes nothing (NAK)' },
  stall: { id: 'Menolak (STALL)', en: 'Refuses (STALL)' },
  short_write: { id: 'Menerima sebagian', en: 'Takes a part' },
  garbage: { id: 'Menjawab sampah', en: 'Answers garbage' },
  duplicate: { id: 'Pindaian ganda', en: 'Reads twice' },
  flood: { id: 'Kirim 64 kB', en: 'Send 64 kB' },
  twin: { id: 'Kembaran tercolok', en: 'Twin plugged in' },
  stuck: { id: 'Palang macet', en: 'Arm stuck' },
  paper_low: { id: 'Kertas menipis', en: 'Paper low' },
  paper_out: { id: 'Kertas habis', en: 'Paper out' },
  cover_open: { id: 'Tutup terbuka', en: 'Cover open' },
  unplug: { id: 'Cabut', en: 'Unplug' },
}
