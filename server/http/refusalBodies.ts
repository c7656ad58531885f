import type { Surface } from '#shared/contract/endpoint.ts'
import type { FieldError, Refusal, RefusalCode } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'

interface Told {
  readonly status: number
  readonly body: object
}

type Tell = (refusal: Refusal, language: Language, requestId: string) => Told

/** How each surface tells a refusal. */
export const refusalBodies: Readonly<Record<Surface, Tell>> = {
  autogate: (refusal, language, requestId) => ({
    status: refusal.status,
    body: {
      message: refusal.sentence(language),
      errors: refusal.fields,
      code: refusal.code,
      request_id: requestId,
    },
  }),
  tenant: (refusal, language, requestId) => ({
    status: refusal.status,
    body: {
      status: refusal.status,
      message: refusal.sentence(language),
      data: null,
      errors: wholeOrFields(refusal, language),
      request_id: requestId,
    },
  }),
  oauth(refusal, language, requestId) {
    const { status, error } = oauthError(refusal)
    return { status, body: { error, error_description: refusal.sentence(language), request_id: requestId } }
  },
}

/** The Tenant API's envelope has no place for the code of a refusal but here. */
const wholeOrFields = (refusal: Refusal, language: Language): readonly FieldError[] =>
  refusal.fields.length > 0 ? refusal.fields : [{ path: '', code: refusal.code, message: refusal.sentence(language) }]

const unreadable: readonly RefusalCode[] = ['request.malformed', 'request.invalid', 'request.media_type']

/** RFC 6749, section 5.2; what it has no word for keeps its status. */
function oauthError({ code, status }: Refusal): { status: number; error: string } {
  if (code.startsWith('oauth.')) return { status, error: code.slice('oauth.'.length) }
  if (unreadable.includes(code)) return { status: 400, error: 'invalid_request' }
  return { status, error: status >= 500 ? 'server_error' : 'temporarily_unavailable' }
}
