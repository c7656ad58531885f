import { z } from 'zod'
import { OutsideFailure } from '../outside/outsideFailure.ts'
import { outsideAmount, outsideDay, outsideText, outsideWord, readShape } from '../outside/readAnswer.ts'
import type { TpsDocument } from './tpsOnline.ts'
import { childOf, childrenOf, parseXml, textOf, type XmlNode } from './xml.ts'

/** Plain text that means that there is nothing. */
const nothing = /belum ada data|tidak ditemukan|maaf coba cek kembali|data kosong/i
const forbidden = /tidak berhak|user .*salah|password .*salah/i

const mostDocuments = 2_000

const Found = z.object({
  kdDok: outsideText(4).refine((text) => /^\d{1,3}$/.test(text), { error: 'code' }),
  noDok: outsideText(60).refine((text) => text !== '', { error: 'missing' }),
  tglDok: outsideDay.refine((day) => day !== null, { error: 'missing' }),
  nomorAju: outsideWord(40),
  npwp: outsideText(30).transform((text) => text.replace(/\D/g, '').slice(0, 20) || null),
  companyName: outsideWord(160),
  vesselName: outsideWord(120),
  voyage: outsideWord(40),
  bruto: outsideAmount,
  containers: z.array(z.object({ number: outsideText(20), size: outsideWord(10) })).max(5_000),
  packages: z.array(z.object({ code: outsideWord(10), quantity: outsideAmount })).max(5_000),
})

/**
 * The documents in the result of a method: XML whose tags have any case, where a single document comes without a list
 * around it; or a sentence. `kdDok` is what the method's documents are where they do not say it themselves.
 */
export function readTpsDocuments(result: string, source: string, kdDok: string): readonly TpsDocument[] {
  if (!result.startsWith('<')) return readSentence(result)
  const documents = withHeaders(parseXml(result))
  if (documents.length > mostDocuments) throw new OutsideFailure('nonsense', 'More documents than anybody has')
  return documents.map((node) => {
    const header = childOf(node, 'header')
    const details = childOf(node, 'detil') ?? childOf(node, 'detail')
    const found = readShape(
      {
        kdDok: textOf(header, 'kd_dok', 'kd_dok_inout') || kdDok,
        noDok: textOf(header, 'no_dok', 'no_sppb', 'no_npe', 'no_spjm', 'no_pib', 'no_dok_inout'),
        tglDok: textOf(header, 'tgl_dok', 'tgl_sppb', 'tgl_npe', 'tgl_spjm', 'tgl_pib', 'tgl_dok_inout'),
        nomorAju: textOf(header, 'car', 'no_aju'),
        npwp: textOf(header, 'npwp_imp', 'npwp_eks', 'npwp', 'id_consignee'),
        companyName: textOf(header, 'nama_imp', 'nama_eks', 'nama', 'consignee'),
        vesselName: textOf(header, 'nm_angkut'),
        voyage: textOf(header, 'no_voy_flight'),
        bruto: textOf(header, 'bruto', 'brutto'),
        containers: childrenOf(details, 'cont').map((row) => ({
          number: textOf(row, 'no_cont'),
          size: textOf(row, 'size', 'uk_cont'),
        })),
        packages: childrenOf(details, 'kms').map((row) => ({
          code: textOf(row, 'jns_kms', 'kd_kemas'),
          quantity: textOf(row, 'jml_kms', 'jml_kemas'),
        })),
      },
      Found,
    )
    const kind = /spjm/i.test(source) ? 'hold' : 'release'
    return { ...found, tglDok: found.tglDok ?? '', kind, source }
  })
}

function readSentence(result: string): readonly TpsDocument[] {
  if (result === '' || nothing.test(result)) return []
  if (forbidden.test(result)) throw new OutsideFailure('refused', `TPS Online: ${result}`)
  throw new OutsideFailure('nonsense', 'The answer is neither XML nor a known sentence')
}

/** Every tag that has a header, however many lists are around it. */
function withHeaders(node: XmlNode, depth = 0): readonly XmlNode[] {
  if (typeof node === 'string' || depth > 4) return []
  if ('header' in node) return [node]
  return Object.values(node)
    .flat()
    .flatMap((child) => withHeaders(child, depth + 1))
}
