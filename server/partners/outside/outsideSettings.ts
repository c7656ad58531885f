import { z } from 'zod'
import type { CeisaSettings } from '../ceisa/ceisaSession.ts'
import type { PtosmSettings } from '../ptosm/ptosmClient.ts'
import type { TpsSettings } from '../tpsOnline/soap.ts'

const service = z
  .string()
  .refine((value) => value === 'off' || /^https?:\/\/[^/]/.test(value), { error: 'must be off or start with http' })
  .optional()
const word = z.string().max(200).optional()

/** The variables of the systems outside. */
export const outsideVariables = {
  CEISA_URL: service,
  CEISA_USERNAME: word,
  CEISA_PASSWORD: word,
  CEISA_API_KEY: word,
  TPS_ONLINE_URL: service,
  TPS_ONLINE_USERNAME: word,
  TPS_ONLINE_PASSWORD: word,
  TPS_ONLINE_KD_TPS: z
    .string()
    .regex(/^[A-Z0-9]{2,8}$/, { error: 'must be 2 to 8 capital letters or digits' })
    .optional(),
  TPS_ONLINE_KD_GUDANG: word,
  TPS_ONLINE_SOAP: z.enum(['1.1', '1.2']).default('1.1'),
  PTOSM_URL: service,
  PTOSM_API_KEY: word,
}
type Variables = z.output<z.ZodObject<typeof outsideVariables>>

/** Null: the site does not use it. `simulated`: this process plays it. */
export interface OutsideSettings {
  readonly ceisa: CeisaSettings | 'simulated' | null
  readonly tpsOnline: TpsSettings | 'simulated' | null
  readonly ptosm: PtosmSettings | 'simulated' | null
}

/**
 * The settings of the systems outside. `usual` is what holds for a system without an address; `missing` is called with
 * the name of a credential that an address lacks, and does not return.
 */
export function readOutsideSettings(
  given: Variables,
  usual: 'simulated' | null,
  missing: (name: keyof Variables) => never,
): OutsideSettings {
  const needed = (name: keyof Variables): string => given[name] ?? missing(name)
  const from = <Settings>(url: string | undefined, read: (url: string) => Settings) =>
    url === undefined ? usual : url === 'off' ? null : read(url)
  return {
    ceisa: from(given.CEISA_URL, (url) => ({
      url,
      username: needed('CEISA_USERNAME'),
      password: needed('CEISA_PASSWORD'),
      apiKey: given.CEISA_API_KEY ?? null,
    })),
    tpsOnline: from(given.TPS_ONLINE_URL, (url) => ({
      url,
      username: needed('TPS_ONLINE_USERNAME'),
      password: needed('TPS_ONLINE_PASSWORD'),
      kdTps: needed('TPS_ONLINE_KD_TPS'),
      kdGudang: needed('TPS_ONLINE_KD_GUDANG'),
      soap: given.TPS_ONLINE_SOAP,
    })),
    ptosm: from(given.PTOSM_URL, (url) => ({ url, apiKey: needed('PTOSM_API_KEY') })),
  }
}
