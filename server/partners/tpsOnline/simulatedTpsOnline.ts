import { releaseNumberOf, type CustomsWorld, type WorldDocument } from '../simulation/customsWorld.ts'
import type { FaultSwitches } from '../simulation/faults.ts'
import {
  startSimulatedSystem,
  type SimulatedAnswer,
  type SimulatedQuestion,
  type SimulatedSystem,
} from '../simulation/simulatedSystem.ts'
import { tpsNamespace, type TpsSettings } from './soap.ts'
import { buildXml, childOf, parseXml, textOf, type XmlNode } from './xml.ts'

export interface SimulatedTpsOnline extends SimulatedSystem {
  readonly settings: TpsSettings
  /** Gate movements that it stored, by their reference number, as they came. */
  readonly taken: Map<string, string>
  /** Movements that customs refuses after it took them, with the reason. */
  readonly rejects: Map<string, string>
}

const account = { username: 'KEKG', password: 'simulated', kdTps: 'KEKG', kdGudang: 'KEK1' }

/** TPS Online as it is met: mixed case, four ways to write a day, and sentences where XML was agreed. */
export async function startSimulatedTpsOnline(
  world: CustomsWorld,
  { soap = '1.1' }: { soap?: '1.1' | '1.2' } = {},
): Promise<SimulatedTpsOnline> {
  const taken = new Map<string, string>()
  const rejects = new Map<string, string>()
  const system = await startSimulatedSystem((question, faults) => {
    const { method, parameters } = readCall(question)
    const answered = (result: string) => envelope(soap, method, result)
    if (!signedIn(parameters)) return answered('Anda tidak berhak mengambil data ini')
    if (faults.has('failed')) return { status: 500, type: 'text/xml', body: faultOf(soap) }
    if (method.startsWith('CoarriCodeco')) return take(parameters, faults, answered)
    if (method === 'CekDataTerkirim') return answered(fates([...taken.keys()].filter((ref) => !rejects.has(ref))))
    if (method === 'CekDataGagalKirim') return answered('Data Tidak Ditemukan')
    if (method === 'GetRejectData') return answered(fates([...rejects.keys()], rejects))
    return answered(documentsFor(world, method, parameters, faults))
  })

  function take(
    parameters: XmlNode | undefined,
    faults: FaultSwitches,
    answered: (result: string) => SimulatedAnswer,
  ): SimulatedAnswer | 'silence' {
    const document = textOf(parameters, 'fstream')
    const ref = /<REF_NUMBER>([^<]+)</.exec(document)?.[1]
    if (ref === undefined || faults.has('reject')) return answered('Gagal insert data: NO_DOK_INOUT tidak valid')
    if (taken.has(ref)) return answered(`REF_NUMBER ${ref} sudah ada`)
    taken.set(ref, document)
    return faults.has('lost') ? 'silence' : answered('Proses Berhasil')
  }

  return { ...system, taken, rejects, settings: { url: `${system.url}/service.asmx`, ...account, soap } }
}

function readCall({ body }: SimulatedQuestion): { method: string; parameters: XmlNode | undefined } {
  const method = /<soap:Body><(\w+)/.exec(body)?.[1] ?? ''
  const parameters = childOf(childOf(childOf(parseXml(body), 'envelope'), 'body'), method.toLowerCase())
  return { method, parameters }
}

const signedIn = (parameters: XmlNode | undefined): boolean =>
  textOf(parameters, 'username') === account.username && textOf(parameters, 'password') === account.password

function envelope(soap: '1.1' | '1.2', method: string, result: string): SimulatedAnswer {
  const body = buildXml({
    'soap:Envelope': {
      '@xmlns:soap':
        soap === '1.1' ? 'http://schemas.xmlsoap.org/soap/envelope/' : 'http://www.w3.org/2003/05/soap-envelope',
      'soap:Body': { [`${method}Response`]: { '@xmlns': tpsNamespace, [`${method}Result`]: result } },
    },
  })
  return { type: soap === '1.1' ? 'text/xml' : 'application/soap+xml', body }
}

const faultOf = (soap: '1.1' | '1.2'): string =>
  buildXml({
    'soap:Envelope': {
      '@xmlns:soap': 'http://schemas.xmlsoap.org/soap/envelope/',
      'soap:Body': {
        'soap:Fault':
          soap === '1.1'
            ? { faultstring: 'Server was unable to process request' }
            : { 'soap:Reason': { 'soap:Text': 'x' } },
      },
    },
  })

const fates = (refs: readonly string[], reasons?: ReadonlyMap<string, string>): string =>
  refs.length === 0
    ? 'Belum ada data baru'
    : buildXml({
        NewDataSet: { Table: refs.map((REF_NUMBER) => ({ REF_NUMBER, KETERANGAN: reasons?.get(REF_NUMBER) ?? '' })) },
      })

function documentsFor(
  { documents }: CustomsWorld,
  method: string,
  parameters: XmlNode | undefined,
  faults: FaultSwitches,
): string {
  const number = textOf(parameters, 'nodok', 'no_sppb')
  const wanted = (each: WorldDocument) => releaseNumberOf(each) === number || each.nomorDaftar === number
  switch (method) {
    case 'GetSPJM':
      return listOf(
        documents.filter(({ lane, released }) => lane === 'red' && !released),
        'SPJM',
        faults,
      )
    case 'GetImporPermit':
      return listOf(
        documents.filter(({ released }) => released),
        'SPPB',
        faults,
      )
    case 'GetImpor_Sppb':
    case 'GetDokumenPabean_OnDemand': {
      const found = documents.filter((each) => each.released && wanted(each))
      return found.length === 0 ? 'Maaf coba cek kembali Nomor SPPB' : listOf(found, 'SPPB', faults)
    }
    default:
      return 'Belum ada data baru'
  }
}

/** A single document comes without the list, and every second one is written in lower case with another date. */
function listOf(documents: readonly WorldDocument[], tag: 'SPPB' | 'SPJM', faults: FaultSwitches): string {
  if (documents.length === 0) return 'Belum ada data baru'
  const rows = documents.map((each, at) => rowOf(each, tag, at, faults))
  const [single] = rows
  return rows.length === 1
    ? buildXml({ DOCUMENT: { [tag]: single } })
    : buildXml({ DOCUMENT: { [`LOAD${tag}`]: { [tag]: rows } } })
}

function rowOf(each: WorldDocument, tag: 'SPPB' | 'SPJM', at: number, faults: FaultSwitches): object {
  const [year = '', month = '', day = ''] = each.tanggalDaftar.split('-')
  const written = [`${day}${month}${year}`, `${year}${month}${day}`, `${day}-${month}-${year}`, each.tanggalDaftar][
    at % 4
  ]
  const header = {
    CAR: each.nomorAju,
    [tag === 'SPPB' ? 'NO_SPPB' : 'NO_SPJM']: tag === 'SPPB' ? releaseNumberOf(each) : each.nomorDaftar,
    [tag === 'SPPB' ? 'TGL_SPPB' : 'TGL_SPJM']: faults.has('dates') ? '32132026' : written,
    KD_KPBC: each.kodeKantor,
    NPWP_IMP: each.npwp,
    NAMA_IMP: each.companyName,
    NM_ANGKUT: 'KM BAWEAN 7',
    NO_VOY_FLIGHT: '012N',
    BRUTO: each.bruto,
  }
  const details = {
    CONT: each.containers.map((NO_CONT) => ({ NO_CONT, SIZE: '40' })),
    KMS: { JNS_KMS: 'BG', JML_KMS: '40' },
  }
  if (at % 2 === 0) return { HEADER: header, DETIL: details }
  return { header: lowered(header), detil: { cont: details.CONT.map(lowered), kms: lowered(details.KMS) } }
}

const lowered = (tags: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(tags).map(([tag, value]) => [tag.toLowerCase(), value]))
