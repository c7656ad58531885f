import { customsStanding } from '#shared/domain/customsRelease.ts'
import { customsNpwp } from '#shared/domain/npwp.ts'
import {
  noteCompany,
  storeCustomsDocuments,
  type FetchedDocument,
} from '../../actions/customs/storeCustomsDocuments.ts'
import { storeSpmk } from '../../actions/customs/storeSpmk.ts'
import { storeTpsDocuments } from '../../actions/customs/storeTpsDocuments.ts'
import type { Database } from '../../database/database.ts'
import { findDueCompanies, findDueSpmk, findMirrored, type MirroredDocument } from '../../queries/customsMirror.ts'
import type { Log } from '../../ports.ts'
import type { Ceisa, CeisaDocument } from '../ceisa/ceisa.ts'
import type { Ptosm } from '../ptosm/ptosm.ts'
import { pullMethods, type TpsDocument, type TpsOnline } from '../tpsOnline/tpsOnline.ts'
import { createWishes } from './wishes.ts'

interface Sources {
  readonly ceisa: Ceisa | null
  readonly tpsOnline: TpsOnline | null
  readonly ptosm: Ptosm | null
}

/** Keeps the local copies of what customs and the terminal know. Nobody waits for it. */
export interface Mirror {
  wantCompany(companyId: string): void
  wantSpmk(number: string): void
  wantTpsDocument(number: { kdDok: string; noDok: string; tglDok: string; npwp: string | null }): void
  /** Wishes for everything that was not asked for lately. */
  wantDue(now?: Date): Promise<void>
  /** Fetches what TPS Online has new. */
  pull(): Promise<void>
  settled(): Promise<void>
}

const clerk = { kind: 'system', id: 'system', name: 'Mirror of customs' } as const

/** Minutes after which a copy is fetched again; gates call it stale only much later. */
const refreshMinutes = 20
const mostDue = 200
const perTransaction = 50

export function createMirror(sources: Sources, database: Database, log: Log): Mirror {
  const { ceisa, tpsOnline, ptosm } = sources
  const companies = createWishes((id) => refreshCompany(id), log)
  const orders = createWishes((number) => refreshSpmk(number), log)
  const numbers = createWishes((key) => refreshNumber(key), log)

  async function refreshCompany(companyId: string): Promise<void> {
    if (ceisa === null) return
    const npwp = await npwpOf(companyId)
    if (npwp === null) return
    const askedAt = new Date()
    try {
      const documents = await withDetails(ceisa, await ceisa.documentsOf(npwp))
      for (let at = 0; at === 0 || at < documents.length; at += perTransaction) {
        const some = documents.slice(at, at + perTransaction)
        await commit((work) => storeCustomsDocuments(work, { companyId, documents: some, askedAt }))
      }
    } catch (cause) {
      await commit((work) => noteCompany(work, companyId, askedAt, (cause as Error).message))
      throw cause
    }
  }

  /** NLE is asked for the goods of a document once: when it is released. */
  async function withDetails(from: Ceisa, documents: readonly CeisaDocument[]): Promise<FetchedDocument[]> {
    const rows = await database.read(clerk, ({ sql }) =>
      findMirrored(
        sql,
        documents.map(({ idHeader }) => idHeader),
      ),
    )
    const known = new Map(rows.map((row) => [row.id_header, row]))
    const fetched: FetchedDocument[] = []
    for (const document of documents) {
      const standing = customsStanding(document.steps)
      const wanted = standing.released && lacksDetail(known.get(document.idHeader))
      fetched.push({ document, standing, detail: wanted ? await detailOf(from, document) : null })
    }
    return fetched
  }

  async function refreshSpmk(number: string): Promise<void> {
    if (ptosm === null) return
    const askedAt = new Date()
    try {
      const order = await ptosm.spmk(number)
      await commit((work) => storeSpmk(work, number, { order }, askedAt))
    } catch (cause) {
      await commit((work) => storeSpmk(work, number, 'unanswered', askedAt))
      throw cause
    }
  }

  async function refreshNumber(key: string): Promise<void> {
    if (tpsOnline === null) return
    const [kdDok = '', noDok = '', tglDok = '', npwp = ''] = JSON.parse(key) as string[]
    const askedAt = new Date()
    const found =
      kdDok === '1' && npwp !== ''
        ? await tpsOnline.importRelease({ noDok, tglDok, npwp })
        : await tpsOnline.onDemand({ kdDok, noDok, tglDok })
    if (found !== null) await storePulled([found], askedAt)
  }

  async function storePulled(documents: readonly TpsDocument[], askedAt: Date): Promise<void> {
    for (let at = 0; at < documents.length; at += perTransaction) {
      const some = documents.slice(at, at + perTransaction)
      for (const id of await commit((work) => storeTpsDocuments(work, some, askedAt))) companies.add(id)
    }
  }

  const commit = <T>(step: Parameters<typeof database.inWork<T>>[1]) => database.inWork({ actor: clerk }, step)

  async function npwpOf(companyId: string): Promise<string | null> {
    const [row] = await database.read(clerk, ({ sql }) =>
      sql.rows<{ npwp: string | null }>('SELECT npwp FROM companies WHERE id = ?', [companyId]),
    )
    return customsNpwp(row?.npwp ?? null)
  }

  return {
    wantCompany: (id) => companies.add(id),
    wantSpmk: (number) => orders.add(number),
    wantTpsDocument: ({ kdDok, noDok, tglDok, npwp }) =>
      numbers.add(JSON.stringify([kdDok, noDok, tglDok, npwp ?? ''])),
    async wantDue(now = new Date()) {
      const before = new Date(now.getTime() - refreshMinutes * 60_000)
      const due = await database.read(clerk, async ({ sql }) => ({
        companies: ceisa === null ? [] : await findDueCompanies(sql, before, mostDue),
        orders: ptosm === null ? [] : await findDueSpmk(sql, now, before, mostDue),
      }))
      for (const id of due.companies) companies.add(id)
      for (const number of due.orders) orders.add(number)
    },
    async pull() {
      if (tpsOnline === null) return
      for (const method of pullMethods) {
        const askedAt = new Date()
        await storePulled(await tpsOnline.pull(method), askedAt)
      }
    },
    async settled() {
      for (const wishes of [numbers, companies, orders]) await wishes.settled()
    },
  }
}

const lacksDetail = (row: MirroredDocument | undefined): boolean =>
  row === undefined || !row.released || row.kode_kantor === null || row.quantity === null

async function detailOf(ceisa: Ceisa, { kodeDokumen, nomorDaftar, tanggalDaftar }: CeisaDocument) {
  if (kodeDokumen === null || nomorDaftar === null || tanggalDaftar === null) return null
  return await ceisa.detailOf({ kodeDokumen, nomorDaftar, tanggalDaftar, kodeKantor: null })
}
