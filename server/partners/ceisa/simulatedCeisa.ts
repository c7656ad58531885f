import { randomBytes } from 'node:crypto'
import type { FaultSwitches } from '../simulation/faults.ts'
import {
  startSimulatedSystem,
  type SimulatedAnswer,
  type SimulatedQuestion,
  type SimulatedSystem,
} from '../simulation/simulatedSystem.ts'
import { releaseNumberOf, type CustomsWorld, type WorldDocument } from '../simulation/customsWorld.ts'
import type { CeisaSettings } from './ceisaSession.ts'

export interface SimulatedCeisa extends SimulatedSystem {
  readonly settings: CeisaSettings
  /** How often somebody signed in, and how often a token was renewed. */
  readonly counts: { signedIn: number; renewed: number }
}

interface Options {
  /** Which of the two ways of signing in it has. */
  readonly generation?: 'older' | 'newer'
  /** Seconds that a token lives. */
  readonly tokenLife?: number
}

const account = { username: 'autogate', password: 'simulated' }

/** CEISA as it is met in the field: tokens that end early, two date formats, and errors that come with status 200. */
export async function startSimulatedCeisa(
  world: CustomsWorld,
  { generation = 'newer', tokenLife = 3600 }: Options = {},
): Promise<SimulatedCeisa> {
  const tokens = new Map<string, number>()
  const counts = { signedIn: 0, renewed: 0 }
  const apiKey = generation === 'newer' ? 'simulated-key' : null

  function give(): SimulatedAnswer {
    const access_token = randomBytes(16).toString('hex')
    const refresh_token = randomBytes(16).toString('hex')
    tokens.set(access_token, Date.now() + tokenLife * 1000)
    tokens.set(refresh_token, Date.now() + tokenLife * 4000)
    const item = {
      access_token,
      expires_in: tokenLife,
      refresh_token,
      refresh_expires_in: tokenLife * 4,
      token_type: 'bearer',
    }
    return { body: JSON.stringify({ status: 'success', message: 'success', item }) }
  }

  function signIn({ body, headers }: SimulatedQuestion): SimulatedAnswer {
    const { username, password } = JSON.parse(body) as Partial<typeof account>
    const keyFits = apiKey === null || headers['beacukai-api-key'] === apiKey
    if (username !== account.username || password !== account.password || !keyFits) return unauthorized
    counts.signedIn += 1
    return give()
  }

  const holdsToken = ({ headers }: SimulatedQuestion): boolean =>
    (tokens.get(headers.authorization?.replace('Bearer ', '') ?? '') ?? 0) > Date.now()

  const system = await startSimulatedSystem((question, faults) => {
    const { pathname } = question.url
    if (pathname.startsWith('/simulation/documents/')) return inspect(world, question)
    const login = generation === 'newer' ? '/v1/openapi-auth/user/login' : '/nle-oauth/v1/user/login'
    if (pathname === login) return signIn(question)
    if (faults.has('expired')) tokens.clear()
    if (pathname === '/nle-oauth/v1/user/update-token') {
      if (!holdsToken(question)) return unauthorized
      counts.renewed += 1
      return give()
    }
    if (!holdsToken(question)) return question.url.pathname.includes('/tps/') ? exception : unauthorized
    if (question.method !== 'GET') return { status: 405, body: '{}' }
    if (faults.has('failed')) return failed('Data Perusahaan Tidak Sesuai')
    if (faults.has('flip') && pathname === '/openapi/status') withdrawOne(world, question.url.searchParams, faults)
    if (pathname === '/openapi/status') return statusOf(world, question.url.searchParams, faults)
    if (pathname === '/openapi/tps/dokumen-pabean') return detailOf(world, question.url.searchParams, faults)
    return { status: 404, body: '{}' }
  })
  return { ...system, counts, settings: { url: system.url, ...account, apiKey } }
}

/** Takes back one release of the company that is asked for, and is done: a whole site in the red channel is no day. */
function withdrawOne(world: CustomsWorld, query: URLSearchParams, faults: FaultSwitches): void {
  const one = world.documents.find(({ npwp, released }) => released && npwp === query.get('idPerusahaan'))
  if (one === undefined) return
  world.withdraw(one, new Date())
  faults.set('flip', false)
}

/** `PUT /simulation/documents/<id header>/<red|yellow>` orders an inspection, `DELETE` without a lane ends it. */
function inspect(world: CustomsWorld, { method, url }: SimulatedQuestion): SimulatedAnswer {
  const [, , , idHeader, lane] = url.pathname.split('/').map(decodeURIComponent)
  const document = world.documents.find((each) => each.idHeader === idHeader)
  if (document === undefined) return { status: 404, body: '{}' }
  if (method === 'DELETE') world.release(document)
  else if (lane === 'red' || lane === 'yellow') world.withdraw(document, new Date(), lane)
  else return { status: 404, body: '{}' }
  return { body: JSON.stringify({ lane: document.lane, released: document.released }) }
}

const unauthorized: SimulatedAnswer = { status: 401, body: '{"message":"Unauthorized"}' }
const exception: SimulatedAnswer = { body: '{"Exception":" Unauthorized application request"}' }
const failed = (message: string): SimulatedAnswer => ({ body: JSON.stringify({ status: 'Failed', message }) })

function statusOf({ documents }: CustomsWorld, query: URLSearchParams, faults: FaultSwitches): SimulatedAnswer {
  const own = documents.filter(({ npwp }) => npwp === query.get('idPerusahaan'))
  if (own.length === 0) return failed('Data Tidak Ditemukan')
  const body = {
    status: 'Success',
    message: 'success',
    /* The latest first, and then the first: in no order. */
    dataStatus: own.flatMap((each) => [statusRow(each, '240', 6, faults), statusRow(each, '001', 1, faults)]),
    dataRespon: own.flatMap(responsesOf),
  }
  return { body: JSON.stringify(body) }
}

const statusRow = (each: WorldDocument, kodeProses: string, hour: number, faults: FaultSwitches) => ({
  nomorAju: each.nomorAju,
  idHeader: each.idHeader,
  kodeProses,
  nomorDaftar: each.nomorDaftar,
  tanggalDaftar: faults.has('dates') ? '31-02-2026' : each.tanggalDaftar,
  waktuStatus: `${each.tanggalDaftar} 0${hour}:00:00`,
  keterangan: kodeProses === '240' ? 'Penetapan Jalur' : 'Perekaman',
  kodeDokumen: each.kodeDokumen,
})

function responsesOf(each: WorldDocument) {
  const response = (kodeRespon: string, at: string, keterangan: string, nomorRespon: string | null = null) => ({
    nomorAju: each.nomorAju,
    kodeRespon,
    nomorDaftar: each.nomorDaftar,
    nomorRespon,
    waktuRespon: at,
    keterangan,
    pesan: [],
    pdf: null,
  })
  const check = { green: null, yellow: ['04', 'SPJK'], red: ['05', 'SPJM'] }[each.lane]
  const wasReleased = each.released || each.withdrawnAt !== null
  const checked = each.withdrawnAt?.toISOString() ?? `${each.tanggalDaftar} 07:00:00`
  return [
    ...(wasReleased ? [response('03', `${each.tanggalDaftar} 09:00:00`, 'SPPB', releaseNumberOf(each))] : []),
    ...(check === null ? [] : [response(check[0] ?? '', checked, check[1] ?? '')]),
  ]
}

function detailOf({ documents }: CustomsWorld, query: URLSearchParams, faults: FaultSwitches): SimulatedAnswer {
  const found = documents.find(
    (each) => each.nomorDaftar === query.get('noDokumen') && each.kodeDokumen === query.get('jnsDokumen'),
  )
  if (found === undefined || !found.released) return failed('Data Tidak Ditemukan')
  const compact = found.tanggalDaftar.replaceAll('-', '')
  const data = {
    nomor_dokumen_pengeluaran: releaseNumberOf(found),
    nomor_daftar: found.nomorDaftar,
    tanggal_daftar: faults.has('dates') ? '20261399' : compact,
    kode_kantor_pendaftaran: found.kodeKantor,
    npwp_importir: found.npwp,
    nama_importir: found.companyName,
    nama_sarana_pengangkut: 'KM BAWEAN 7',
    nomor_voy_flight: '012N',
    brutto: String(found.bruto),
    netto: found.netto,
    detil_dokumen: [],
    /* One row comes without a list around it. */
    detil_kemasan: { kode_kemasan: 'BG', jumlah_kemasan: 40, merk_kemasan: 'TANPA MERK' },
    detil_kontainer: found.containers.map((nomor_kontainer) => ({
      nomor_kontainer,
      ukuran_kontainer: '40',
      jenis_kontainer: 'FCL',
    })),
  }
  return { body: JSON.stringify({ status: 'Success', message: 'success', data }) }
}
