import { askHttp } from '../outside/askHttp.ts'
import { OutsideFailure } from '../outside/outsideFailure.ts'
import { buildXml, childOf, parseXml, textOf } from './xml.ts'

export const tpsNamespace = 'http://services.beacukai.go.id/'

export interface TpsSettings {
  /** Address of service.asmx. */
  readonly url: string
  readonly username: string
  readonly password: string
  readonly kdTps: string
  readonly kdGudang: string
  readonly soap: '1.1' | '1.2'
}

const envelopes = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
} as const

/**
 * Calls one method and returns the text of its result. TPS Online has no header for credentials: they travel as
 * parameters, and `nameOfUser` says what this method calls the user.
 */
export async function callTps(
  { url, username, password, soap }: TpsSettings,
  method: string,
  parameters: Readonly<Record<string, string>>,
  nameOfUser: 'Username' | 'UserName' = 'Username',
): Promise<string> {
  const body = buildXml({
    'soap:Envelope': {
      '@xmlns:soap': envelopes[soap],
      'soap:Body': { [method]: { '@xmlns': tpsNamespace, ...parameters, [nameOfUser]: username, Password: password } },
    },
  })
  const action = `${tpsNamespace}${method}`
  const headers: Record<string, string> =
    soap === '1.1'
      ? { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"` }
      : { 'content-type': `application/soap+xml; charset=utf-8; action="${action}"` }
  const { status, text } = await askHttp(new URL(url), {
    method: 'POST',
    headers,
    body: `<?xml version="1.0" encoding="utf-8"?>${body}`,
  })
  if (status === 401 || status === 403) throw new OutsideFailure('refused', `TPS Online answers ${status}`)
  if (status >= 500 && !/<[\w:]*fault/i.test(text))
    throw new OutsideFailure('unreachable', `TPS Online answers ${status}`)
  const inside = childOf(childOf(parseXml(text), 'envelope'), 'body')
  const fault = childOf(inside, 'fault')
  if (fault !== undefined) {
    const why = textOf(fault, 'faultstring') || textOf(childOf(fault, 'reason'), 'text')
    throw new OutsideFailure('unreachable', `TPS Online: ${why}`)
  }
  const answer = childOf(inside, `${method}Response`.toLowerCase())
  if (answer === undefined) throw new OutsideFailure('nonsense', `The answer is none to ${method}`)
  return textOf(answer, `${method}Result`.toLowerCase()).trim()
}
