import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import { amountIn } from '#shared/domain/unitOfItem.ts'
import type { Work } from '../../database/work.ts'
import { insertRows } from '../../models/manyRows.ts'
import type { CargoVisitView } from '../../queries/cargoVisitRows.ts'

interface Document {
  readonly id: string
  readonly nama_dokumen: string
  readonly nomor_daftar: string | null
  readonly nomor_aju: string
  readonly balance: string | null
  readonly unit: string | null
}

interface Load {
  readonly id: string
  readonly quantity: string
  readonly drawn_at: Date | null
}

/**
 * Makes the claim of a visit on its customs document what a checker counted. The claim is drawn from the balance at the
 * way out; where it was drawn already, the balance is corrected by the difference. Tells what the visit takes in the
 * document's unit, or null where nobody counts. `counted` is null for a rejected load, which takes nothing.
 */
export async function settleLoad(
  work: Work,
  visit: CargoVisitView,
  counted: { readonly qty: number; readonly unit: string } | null,
): Promise<number | null> {
  const { sql, now } = work
  const document = await holdDocument(work, visit.customs_document_id)
  if (document === null || document.unit === null || document.balance === null) return null
  const taken = counted === null ? 0 : amountIn(counted.qty, counted.unit, document.unit)
  if (taken === null)
    throw new Refusal('load.unit_mismatch', { unit: counted?.unit ?? '', document_unit: document.unit })
  const [load] = await sql.rows<Load>(
    'SELECT id, quantity, drawn_at FROM customs_loads WHERE ticket_id = ? AND trip = ?',
    [visit.ticket_id, visit.rit],
  )
  const drawn = load?.drawn_at == null ? 0 : Number(load.quantity)
  const available = (await freeBalance(work, document, load?.id ?? null)) + drawn
  if (taken > round(available))
    throw new Refusal('load.exceeds_balance', {
      document: nameOf(document),
      available: Math.max(0, round(available)),
      asked: taken,
      unit: document.unit,
    })
  const left = visit.left_at !== null
  if (load !== undefined) await sql.run('UPDATE customs_loads SET quantity = ? WHERE id = ?', [taken, load.id])
  else
    await insertRows(sql, 'customs_loads', [
      {
        id: v7(),
        document_id: document.id,
        ticket_id: visit.ticket_id,
        trip: visit.rit,
        quantity: taken,
        entered_at: visit.entered_at,
        drawn_at: left ? now : null,
      },
    ])
  const alreadyDrawn = load === undefined ? left : load.drawn_at !== null
  if (alreadyDrawn && taken !== drawn) await correctBalance(work, document, visit, taken - drawn)
  return taken
}

/** What no other vehicle has a claim on. */
async function freeBalance({ sql }: Work, { id, balance }: Document, ownLoadId: string | null): Promise<number> {
  const [claims] = await sql.rows<{ claimed: string | number | null }>(
    'SELECT SUM(quantity) AS claimed FROM customs_loads WHERE document_id = ? AND drawn_at IS NULL AND id <> ?',
    [id, ownLoadId ?? ''],
  )
  return Number(balance) - Number(claims?.claimed ?? 0)
}

async function holdDocument({ sql }: Work, id: string | null): Promise<Document | null> {
  if (id === null) return null
  const [row] = await sql.rows<Document>(
    `SELECT id, nama_dokumen, nomor_daftar, nomor_aju, balance, unit FROM customs_documents WHERE id = ? ${sql.dialect.forUpdate}`,
    [id],
  )
  return row ?? null
}

async function correctBalance(work: Work, document: Document, visit: CargoVisitView, by: number): Promise<void> {
  await work.sql.run(
    'UPDATE customs_documents SET balance = ROUND(balance - ?, 3), updated_at = ?, version = version + 1 WHERE id = ?',
    [round(by), work.now, document.id],
  )
  work.record({
    action: 'customs.draw_corrected',
    entity: 'customs_document',
    entityId: document.id,
    after: { access_number: visit.access_number, trip: visit.rit, by: round(by) },
  })
}

const nameOf = ({ nama_dokumen, nomor_daftar, nomor_aju }: Document): string =>
  `${nama_dokumen} ${nomor_daftar ?? nomor_aju}`.trim()

const round = (amount: number): number => Math.round(amount * 1000) / 1000
