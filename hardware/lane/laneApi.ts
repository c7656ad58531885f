import type { z } from 'zod'
import type { CheckInInput } from '#shared/contract/autogate/gateActivity.ts'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { file, StoredFile } from '#shared/contract/autogate/file.ts'
import { laneAgent } from '#shared/contract/autogate/laneAgent.ts'
import { createClient, refusalFrom, type Send } from '#shared/contract/client.ts'
import type { JournalAnswer, JournalEntry } from '#shared/contract/laneJournal.ts'
import type { SignedSnapshot } from '#shared/contract/laneSnapshot.ts'
import type { Photo } from '../devices/roles.ts'
import type { Verdict } from './turn.ts'

export type CheckInBody = z.input<typeof CheckInInput>

/** What the agent asks of the server over HTTP. */
export interface LaneApi {
  /** The same key gives the same verdict. Throws a Refusal for a "no", anything else when no answer came. */
  checkIn(body: CheckInBody, key: string): Promise<Verdict>
  /** The path to name in a check-in; the same key is the same photo. */
  uploadPhoto(photo: Photo, key: string): Promise<string>
  /** What the lane did, in order; one answer for each entry. */
  upload(entries: readonly JournalEntry[]): Promise<readonly JournalAnswer[]>
  /** One page of what the lane decides by when it is alone. */
  snapshot(since: string | null): Promise<SignedSnapshot>
}

interface Options {
  readonly url: string
  readonly token: string
  readonly timeoutMs?: number
}

export function createLaneApi({ url, token, timeoutMs = 2_000 }: Options): LaneApi {
  const call = createClient(fetchSend(url, timeoutMs), () => ({ token, language: 'id' }))
  const callPatiently = createClient(fetchSend(url, 5 * timeoutMs), () => ({ token, language: 'id' }))
  return {
    upload: async (entries) =>
      (await callPatiently(laneAgent.upload, { body: { entries: [...entries] } })).data.answers,
    snapshot: async (since) =>
      (await callPatiently(laneAgent.snapshot, { query: since === null ? {} : { since } })).data,
    checkIn: async (body, idempotencyKey) => (await call(gateActivity.checkIn, { body, idempotencyKey })).data,
    uploadPhoto: async ({ position, mediaType, bytes }, key) => {
      const form = new FormData()
      const name = `${position}.${mediaType === 'image/png' ? 'png' : 'jpg'}`
      form.append('file', new Blob([Buffer.from(bytes)], { type: mediaType }), name)
      const response = await fetch(new URL(file.uploadPhoto.path, url), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'idempotency-key': key },
        body: form,
        signal: AbortSignal.timeout(2 * timeoutMs),
      })
      const answer = (await response.json()) as { data?: unknown }
      if (!response.ok) throw refusalFrom({ status: response.status, body: answer })
      return StoredFile.pick({ path: true }).parse(answer.data).path
    },
  }
}

/** The typed client's transport over `fetch`, with a limit on every request. */
export function fetchSend(url: string, timeoutMs: number): Send {
  return async ({ method, path, headers, body }) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }
}
