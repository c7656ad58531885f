import type { z } from 'zod'
import { auth } from '#shared/contract/autogate/auth.ts'
import { gate } from '#shared/contract/autogate/gate.ts'
import type { Lane } from '#shared/contract/autogate/lane.ts'
import { createClient, type Answer, type Call, type CallInput } from '#shared/contract/client.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { fetchSend } from '../../lane/laneApi.ts'

/** The server as one of the demonstration's people sees it; signs in again by itself. */
export interface SiteServer {
  call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Answer<E>>
}

const timeoutMs = 5_000

export function signIn(url: string, person: { email: string; password: string }): SiteServer {
  let token: string | undefined
  const ask: Call = createClient(fetchSend(url, timeoutMs), () => ({ token, language: 'id' }))
  const login = async (): Promise<void> => {
    token = undefined
    token = (await ask(auth.login, { body: person })).data.access_token
  }
  return {
    call: async (endpoint, input) => {
      if (token === undefined) await login()
      try {
        return await ask(endpoint, input)
      } catch (thrown) {
        if (!(thrown instanceof Refusal) || thrown.status !== 401) throw thrown
        await login()
        return ask(endpoint, input)
      }
    },
  }
}

/** Every lane of the site in the order of the board; `yard` tells those of a buffer zone. */
export async function listLanes(server: SiteServer): Promise<readonly (z.infer<typeof Lane> & { yard: boolean })[]> {
  const { data: gates } = await server.call(gate.list, { query: { per_page: 100 } })
  const lanes = await Promise.all(
    gates.map(async ({ id, area }) => {
      const { data } = await server.call(gate.lanes, { params: { id } })
      return data.map((lane) => ({ ...lane, yard: area.type === 'buffer_zone' }))
    }),
  )
  return lanes.flat()
}
