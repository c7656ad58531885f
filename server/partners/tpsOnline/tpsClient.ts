import { OutsideFailure } from '../outside/outsideFailure.ts'
import { readTpsDocuments } from './tpsDocuments.ts'
import { callTps, type TpsSettings } from './soap.ts'
import type { CodecoFate, CodecoReply, PullMethod, TpsOnline } from './tpsOnline.ts'
import { childrenOf, parseXml, textOf, type XmlNode } from './xml.ts'

const pulls: Readonly<Record<PullMethod, { readonly kdDok: string; readonly by: 'kdGudang' | 'kdTps' }>> = {
  GetImporPermit: { kdDok: '1', by: 'kdGudang' },
  GetBC23Permit: { kdDok: '2', by: 'kdGudang' },
  GetSPJM: { kdDok: '1', by: 'kdTps' },
  GetEksporPermit_FNPE: { kdDok: '6', by: 'kdGudang' },
}

/** TPS Online over SOAP. */
export function createTpsOnline(settings: TpsSettings): TpsOnline {
  const { kdTps } = settings
  const fates = async (method: string, from: string, to: string) =>
    readFates(
      await callTps(settings, method, { Tgl_Awal: compact(from), Tgl_Akhir: compact(to), Kd_Tps: kdTps }, 'UserName'),
    )
  return {
    async pull(method) {
      const { kdDok, by } = pulls[method]
      const parameters = by === 'kdTps' ? { Kd_Tps: kdTps } : { Kd_Gudang: settings.kdGudang }
      return readTpsDocuments(await callTps(settings, method, parameters, 'UserName'), method, kdDok)
    },
    async onDemand({ kdDok, noDok, tglDok }) {
      const method = 'GetDokumenPabean_OnDemand'
      const result = await callTps(settings, method, { KdDok: kdDok, NoDok: noDok, TglDok: dayFirst(tglDok) })
      return readTpsDocuments(result, method, kdDok)[0] ?? null
    },
    async importRelease({ noDok, tglDok, npwp }) {
      const method = 'GetImpor_Sppb'
      const parameters = { No_Sppb: noDok, Tgl_Sppb: dayFirst(tglDok), NPWP_Imp: npwp }
      return readTpsDocuments(await callTps(settings, method, parameters), method, '1')[0] ?? null
    },
    async tell(kind, document) {
      const method = kind === 'container' ? 'CoarriCodeco_Container' : 'CoarriCodeco_Kemasan'
      return readReply(await callTps(settings, method, { fStream: document }))
    },
    sentBetween: (from, to) => fates('CekDataTerkirim', from, to),
    failedBetween: (from, to) => fates('CekDataGagalKirim', from, to),
    rejectedBetween: (from, to) => fates('GetRejectData', from, to),
  }
}

const compact = (day: string): string => day.replaceAll('-', '')
const dayFirst = (day: string): string => day.split('-').reverse().join('')

/** What TPS Online says of a movement is a sentence; one that says neither yes nor no may have been stored. */
function readReply(answer: string): CodecoReply {
  if (/sudah (ada|pernah|terkirim)|duplicate/i.test(answer)) return { outcome: 'known', answer }
  if (/tidak berhak/i.test(answer)) throw new OutsideFailure('refused', `TPS Online: ${answer}`)
  if (/gagal|tidak valid|salah|ditolak|error|invalid/i.test(answer)) return { outcome: 'rejected', answer }
  if (/berhasil|sukses|success/i.test(answer)) return { outcome: 'taken', answer }
  throw new OutsideFailure('nonsense', 'TPS Online says neither yes nor no')
}

function readFates(result: string): readonly CodecoFate[] {
  if (!result.startsWith('<')) {
    if (result === '' || /belum ada data|tidak ditemukan|data kosong/i.test(result)) return []
    throw new OutsideFailure(/tidak berhak/i.test(result) ? 'refused' : 'nonsense', `TPS Online: ${result}`)
  }
  return withReference(parseXml(result))
}

/** Every tag that has a reference number, whatever the list around it is called. */
function withReference(node: XmlNode, depth = 0): readonly CodecoFate[] {
  if (typeof node === 'string' || depth > 4) return []
  const refNumber = textOf(node, 'ref_number', 'refnumber')
  if (/^[\w-]{1,24}$/.test(refNumber))
    return [{ refNumber, reason: textOf(node, 'keterangan', 'alasan', 'error').slice(0, 200) || null }]
  return Object.keys(node)
    .flatMap((tag) => childrenOf(node, tag))
    .flatMap((child) => withReference(child, depth + 1))
}
