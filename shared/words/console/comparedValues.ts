import type { Sentence } from '../sentence.ts'
import { statusNames } from '../ticketStatuses.ts'
import { customsLaneWords, sourceWords } from '../checks.ts'
import { spmkStatusNames } from './customs.ts'
import { watchActionNames } from './watchlist.ts'

const directions = {
  in: { id: 'masuk', en: 'in' },
  out: { id: 'keluar', en: 'out' },
  both: { id: 'dua arah', en: 'both ways' },
}

/** What a check compared, where the fact is a code: by the name of the fact, then by the code. */
const comparedValues: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  scan: {
    read: { id: 'terbaca', en: 'read' },
    unreadable: { id: 'tidak terbaca', en: 'unreadable' },
    forged: { id: 'palsu', en: 'forged' },
    replaced: { id: 'sudah diganti cetakan baru', en: 'replaced by a newer print' },
  },
  mode: {
    auto: { id: 'otomatis', en: 'automatic' },
    manual: { id: 'manual', en: 'manual' },
    takeover: { id: 'diambil alih', en: 'taken over' },
    closed: { id: 'tutup', en: 'closed' },
  },
  status: { ...spmkStatusNames, ...statusNames },
  direction: directions,
  moving: directions,
  lane: customsLaneWords,
  source: sourceWords,
  action: watchActionNames,
}

/** A fact of this name in words; null where it is none of ours, such as a lane's own code. */
export const comparedValue = (name: string, code: string): Sentence | null => comparedValues[name]?.[code] ?? null

/** What became of a command to a lane: what was to happen, and how far it came. */
export const commandWords: Readonly<Record<string, Sentence>> = {
  open: { id: 'buka', en: 'open' },
  close: { id: 'tutup', en: 'close' },
  lamp: { id: 'lampu', en: 'lamp' },
  print: { id: 'cetak', en: 'print' },
  issued: { id: 'dikirim', en: 'sent' },
  executed: { id: 'dijalankan', en: 'carried out' },
  expired: { id: 'kedaluwarsa', en: 'expired' },
  failed: { id: 'gagal', en: 'failed' },
  duplicate: { id: 'terulang, diabaikan', en: 'repeated, ignored' },
  unreachable: { id: 'lane tidak terjangkau', en: 'lane not reachable' },
}
