import { Refusal } from '#shared/contract/errors.ts'
import { oauth } from '#shared/contract/partner/oauth.ts'
import { checkClient } from '../actions/checkClient.ts'
import { handle } from '../http/handle.ts'

export const oauthHandlers = handle(oauth, {
  async token({ body, request, ports, now }, steps) {
    if (body.grant_type !== 'client_credentials') throw new Refusal('oauth.unsupported_grant_type')
    const { client_id: clientId, client_secret: clientSecret, scope } = body
    if (clientId === undefined || clientSecret === undefined) throw new Refusal('oauth.invalid_client')
    const client = await checkClient(steps.read, ports.attempts, { clientId, clientSecret, scope, ip: request.ip })
    const { token, expiresIn } = await ports.tokens.forClient(client, now)
    return { access_token: token, token_type: 'Bearer', expires_in: expiresIn, scope: client.scopes.join(' ') }
  },
})
