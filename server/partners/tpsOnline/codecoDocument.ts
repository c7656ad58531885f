import { codecoDay, codecoMoment, type CodecoMovement } from '#shared/domain/codeco.ts'
import { buildXml } from './xml.ts'

/** Everything that a gate movement tells customs. */
export interface CodecoFacts {
  readonly refNumber: string
  readonly kdTps: string
  readonly kdGudang: string
  readonly movement: CodecoMovement
  readonly movedAt: Date
  readonly policeNumber: string
  readonly containers: readonly { readonly number: string; readonly size: string | null }[]
  readonly seals: readonly string[]
  readonly document: {
    readonly kodeDokumen: string
    readonly releaseNumber: string | null
    readonly releasedDay: string | null
    readonly nomorDaftar: string | null
    readonly tanggalDaftar: string | null
    readonly kodeKantor: string | null
  }
  readonly company: { readonly name: string; readonly npwp: string | null }
  /** Kilograms on the vehicle. */
  readonly bruto: number | null
  readonly packages: { readonly code: string; readonly quantity: number }
  readonly vesselName: string | null
  readonly voyage: string | null
}

/** Containers are told by CoarriCodeco_Container, everything else by CoarriCodeco_Kemasan. */
export const kindOfCodeco = ({ containers }: Pick<CodecoFacts, 'containers'>): 'container' | 'package' =>
  containers.length > 0 ? 'container' : 'package'

/** By lorry. */
const transportByRoad = '1'

/** The payload of a gate movement. Every value is escaped: what people typed cannot add tags. */
export function codecoDocument(facts: CodecoFacts): string {
  const header = {
    KD_DOK: facts.movement.kdDok,
    KD_TPS: facts.kdTps,
    NM_ANGKUT: facts.vesselName ?? '',
    NO_VOY_FLIGHT: facts.voyage ?? '',
    CALL_SIGN: '',
    TGL_TIBA: '',
    KD_GUDANG: facts.kdGudang,
    REF_NUMBER: facts.refNumber,
  }
  return kindOfCodeco(facts) === 'container'
    ? buildXml({
        DOCUMENT: { '@xmlns': 'cococont.xsd', COCOCONT: { HEADER: header, DETIL: { CONT: containersOf(facts) } } },
      })
    : buildXml({
        DOCUMENT: { '@xmlns': 'cocokms.xsd', COCOKMS: { HEADER: header, DETIL: { KMS: packagesOf(facts) } } },
      })
}

const containersOf = (facts: CodecoFacts) =>
  facts.containers.map(({ number, size }, at) => ({
    NO_CONT: number,
    UK_CONT: size ?? '',
    NO_SEGEL: facts.seals[at] ?? '',
    JNS_CONT: facts.movement.loaded ? 'F' : 'E',
    ...shipment(facts),
    BRUTO: weight(facts, facts.containers.length),
    ...passage(facts),
    FL_CONT_KOSONG: facts.movement.loaded ? '2' : '1',
    ISO_CODE: '',
    ...declaration(facts),
  }))

const packagesOf = (facts: CodecoFacts) => ({
  ...shipment(facts),
  CONT_ASAL: '',
  SERI_KEMAS: '1',
  KD_KEMAS: facts.packages.code,
  JML_KEMAS: String(facts.packages.quantity),
  BRUTO: weight(facts, 1),
  ...passage(facts),
  ...declaration(facts),
})

const weight = ({ bruto, movement }: CodecoFacts, among: number): string =>
  bruto === null || !movement.loaded ? '0' : String(Math.round((bruto / among) * 1000) / 1000)

const shipment = ({ company }: CodecoFacts) => ({
  NO_BL_AWB: '',
  TGL_BL_AWB: '',
  ID_CONSIGNEE: company.npwp ?? '',
  CONSIGNEE: company.name,
})

const passage = ({ document, movedAt, policeNumber, kdGudang }: CodecoFacts) => ({
  NO_BC11: '',
  TGL_BC11: '',
  NO_POS_BC11: '',
  KD_TIMBUN: kdGudang,
  KD_DOK_INOUT: document.kodeDokumen,
  NO_DOK_INOUT: document.releaseNumber ?? document.nomorDaftar ?? '',
  TGL_DOK_INOUT: codecoDay(document.releasedDay ?? document.tanggalDaftar),
  WK_INOUT: codecoMoment(movedAt),
  KD_SAR_ANGKUT_INOUT: transportByRoad,
  NO_POL: policeNumber,
})

const declaration = ({ document, kdGudang }: CodecoFacts) => ({
  GUDANG_TUJUAN: kdGudang,
  KODE_KANTOR: document.kodeKantor ?? '',
  NO_DAFTAR_PABEAN: document.nomorDaftar ?? '',
  TGL_DAFTAR_PABEAN: codecoDay(document.tanggalDaftar),
  NO_SEGEL_BC: '',
  TGL_SEGEL_BC: '',
})
