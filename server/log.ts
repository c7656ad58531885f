import { pino, type Logger } from 'pino'
import type { Environment } from './environment.ts'

/** Names of fields that never reach a log, wherever an error or a body carries them along. */
const secrets = ['password', 'token', 'access_token', 'refresh_token', 'client_secret', 'authorization', 'secret']

export function createLog({ logLevel, logFormat }: Pick<Environment, 'logLevel' | 'logFormat'>): Logger {
  return pino({
    level: logLevel,
    base: null,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
    ...(logFormat === 'pretty' && {
      transport: { target: 'pino-pretty', options: { translateTime: 'SYS:HH:MM:ss.l', singleLine: true } },
    }),
  })
}
