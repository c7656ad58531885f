import { randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { commissioning } from '#shared/contract/autogate/commissioning.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { LaneDirection } from '#shared/domain/lane.ts'
import type { Work } from '../../database/work.ts'
import { insertRow } from '../../database/writeRow.ts'
import type { Asked } from '../../http/handle.ts'
import { worksAtGate } from '../../policies/workAtLane.ts'
import { hashToken } from '../../queries/hashToken.ts'
import { findLane } from '../../queries/laneRows.ts'

const goodForMs = 10 * 60_000
/** Letters and digits that nobody takes for each other, when a code is read out over the telephone. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const codeLength = 10

const draw = (): string => Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
const spoken = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** A code by which one machine becomes a lane's; codes of the lane that nobody used end with it. */
export async function makePairingCode(
  work: Work,
  { params, actor, now, request }: Asked<typeof commissioning.createCode>,
): Promise<{ code: string; qr: string; expires_at: string }> {
  const lane = await findLane(work.sql, params.id)
  if (lane === null || !worksAtGate(actor, lane.gate_id)) throw new Refusal('row.not_found')
  const code = draw()
  const expires = new Date(now.getTime() + goodForMs)
  const id = v7()
  await work.sql.run(
    'UPDATE pairing_codes SET expires_at = ? WHERE lane_id = ? AND used_at IS NULL AND expires_at > ?',
    [now, lane.id, now],
  )
  await insertRow(work.sql, 'pairing_codes', {
    id,
    lane_id: lane.id,
    code_hash: hashToken(code),
    created_by: actor.name,
    created_at: now,
    expires_at: expires,
  })
  work.record({ action: 'lane.pairing_code', entity: 'lane', entityId: lane.id, after: { lane: lane.code, expires } })
  const shown = `${code.slice(0, 5)}-${code.slice(5)}`
  return { code: shown, qr: `autogate-pair:${shown}@${request.baseUrl}`, expires_at: expires.toISOString() }
}

/** Gives a machine its token for a code. Which of its reasons a wrong code has is not told to who guesses. */
export async function pairMachine(
  work: Work,
  { body, now, ports }: Asked<typeof commissioning.pair>,
): Promise<{ token: string; lane: { id: string; code: string; direction: LaneDirection }; site_key: string }> {
  const { sql } = work
  const hash = hashToken(spoken(body.code))
  const used = await sql.run(
    'UPDATE pairing_codes SET used_at = ? WHERE code_hash = ? AND used_at IS NULL AND expires_at > ?',
    [now, hash, now],
  )
  if (used !== 1) throw new Refusal('pairing.wrong_code')
  const [code] = await sql.rows<{ lane_id: string; created_by: string }>(
    'SELECT lane_id, created_by FROM pairing_codes WHERE code_hash = ?',
    [hash],
  )
  const lane = code === undefined ? null : await findLane(sql, code.lane_id)
  if (lane === null) throw new Refusal('pairing.wrong_code')
  const token = randomBytes(32).toString('base64url')
  const id = v7()
  await insertRow(sql, 'devices', {
    id,
    lane_id: lane.id,
    name: body.name,
    token_hash: hashToken(token),
    status: 'active',
    created_at: now,
    updated_at: now,
  })
  work.record({
    action: 'device.pair',
    entity: 'device',
    entityId: id,
    after: { lane: lane.code, name: body.name, invited_by: code?.created_by },
  })
  const { id: laneId, direction } = lane
  return {
    token,
    lane: { id: laneId, code: lane.code, direction },
    site_key: ports.laneSeals.sign('').public_key,
  }
}

/** The machine's token works no more; its line is cut within two seconds. */
export async function revokeMachine(
  work: Work,
  { params, actor, now }: Asked<typeof commissioning.revoke>,
): Promise<void> {
  const lane = await findLane(work.sql, params.id)
  if (lane === null || !worksAtGate(actor, lane.gate_id)) throw new Refusal('row.not_found')
  const changed = await work.sql.run(
    `UPDATE devices SET status = 'disabled', updated_at = ?, version = version + 1
     WHERE id = ? AND lane_id = ? AND deleted_at IS NULL AND status = 'active'`,
    [now, params.machineId, lane.id],
  )
  if (changed !== 1) throw new Refusal('row.not_found')
  work.record({ action: 'device.revoke', entity: 'device', entityId: params.machineId, after: { lane: lane.code } })
}
