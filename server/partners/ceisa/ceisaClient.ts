import { z } from 'zod'
import type { HttpAnswer } from '../outside/askHttp.ts'
import { OutsideFailure } from '../outside/outsideFailure.ts'
import { parseJson, readShape } from '../outside/readAnswer.ts'
import type { Ceisa } from './ceisa.ts'
import { DetailAnswer, StatusAnswer } from './ceisaAnswers.ts'
import { createCeisaSession, type CeisaSettings } from './ceisaSession.ts'

/** CEISA 4.0 host-to-host and NLE over REST. */
export function createCeisa(settings: CeisaSettings): Ceisa {
  const session = createCeisaSession(settings)
  return {
    async documentsOf(npwp) {
      const told = readOutcome(await session.ask('/openapi/status', { idPerusahaan: npwp }))
      return told === null ? [] : readShape(told, StatusAnswer)
    },
    async detailOf({ kodeDokumen, nomorDaftar, tanggalDaftar, kodeKantor }) {
      const told = readOutcome(
        await session.ask('/openapi/tps/dokumen-pabean', {
          jnsDokumen: kodeDokumen,
          noDokumen: nomorDaftar,
          tglDokumen: tanggalDaftar,
          kdKantor: kodeKantor ?? '',
        }),
      )
      return told === null ? null : readShape(told, DetailAnswer)
    },
  }
}

const Outcome = z.looseObject({
  status: z.union([z.string(), z.boolean(), z.number()]).nullish(),
  message: z.string().nullish(),
  Exception: z.string().optional(),
})

/** The JSON of an answer that is one; null where customs says that there is no such thing. Status 200 proves nothing. */
function readOutcome({ status, text }: HttpAnswer): unknown {
  if (status >= 400) throw new OutsideFailure(status < 405 ? 'refused' : 'unreachable', `CEISA answers ${status}`)
  const value = parseJson(text)
  const outcome = readShape(value, Outcome)
  if (outcome.Exception !== undefined) throw new OutsideFailure('refused', `CEISA: ${outcome.Exception.trim()}`)
  if (!/^(failed|error|false)$/i.test(String(outcome.status ?? ''))) return value
  const message = outcome.message ?? ''
  if (/tidak ditemukan/i.test(message)) return null
  throw new OutsideFailure('refused', `CEISA: ${message}`)
}
