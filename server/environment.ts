import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { outsideVariables, readOutsideSettings, type OutsideSettings } from './partners/outside/outsideSettings.ts'

const address = (...schemes: string[]) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(scheme)), {
    error: `must start with ${schemes.join(' or ')}`,
  })

const timezone = z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), {
  error: 'must be a time zone such as Asia/Jakarta',
})

const Variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: address('sqlite:', 'mysql://').optional(),
  REDIS_URL: address('redis://', 'rediss://').optional(),
  STORAGE_URL: z.string().optional(),
  SMTP_URL: address('smtp://', 'smtps://').optional(),
  TRUSTED_PROXIES: z.coerce.number({ error: 'must be a number' }).int().min(0).max(10).default(0),
  MAIL_FROM: z.string().min(3).default('Autogate <autogate@localhost>'),
  AUTOGATE_URL: address('http://', 'https://').optional(),
  AUTOGATE_SECRET: z.string().min(32, { error: 'must be at least 32 characters long' }).optional(),
  AUTOGATE_DATA: z.string().default('var'),
  WEBHOOK_TARGETS: z.enum(['public', 'any']).optional(),
  ...outsideVariables,
  SITE_TIMEZONE: timezone.default('Asia/Jakarta'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  LOG_FORMAT: z.enum(['pretty', 'json']).optional(),
})

/** Every setting of the server, as documented in `resources/sample.env`. */
export interface Environment {
  readonly production: boolean
  readonly port: number
  readonly host: string
  readonly databaseUrl: string
  readonly redisUrl: string | null
  readonly storageUrl: string
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** Reverse proxies in front: that many entries of X-Forwarded-For are believed, counted from its end. */
  readonly trustedProxies: number
  /** Where people reach this site, without a slash at the end: what mailed links begin with. */
  readonly siteUrl: string
  /** Signs tokens and file addresses; every purpose derives its own key from it. */
  readonly secret: string
  readonly dataFolder: string
  readonly timezone: string
  /** Whether webhooks may call this machine and its network too. */
  readonly webhookTargets: 'public' | 'any'
  /** Customs and terminal: played in a demonstration, unused in production until they have an address. */
  readonly outside: OutsideSettings
  readonly logLevel: z.infer<typeof Variables>['LOG_LEVEL']
  readonly logFormat: 'pretty' | 'json'
}

/** A setting that is missing or wrong: one sentence that names the variable. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}

/** Reads the settings; in development the secret is made once and kept in the data folder. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = Variables.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SettingError(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
  }
  const settings = parsed.data
  const production = settings.NODE_ENV === 'production'
  if (production) for (const name of ['DATABASE_URL', 'AUTOGATE_SECRET'] as const) demand(settings[name], name)
  const dataFolder = resolve(settings.AUTOGATE_DATA)
  makeFolder(dataFolder)
  return {
    production,
    port: settings.PORT,
    host: settings.HOST,
    databaseUrl: settings.DATABASE_URL ?? `sqlite:${join(dataFolder, 'autogate.sqlite')}`,
    redisUrl: settings.REDIS_URL ?? null,
    storageUrl: settings.STORAGE_URL ?? join(dataFolder, 'files'),
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    trustedProxies: settings.TRUSTED_PROXIES,
    siteUrl: (settings.AUTOGATE_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/+$/, ''),
    secret: settings.AUTOGATE_SECRET ?? keptSecret(join(dataFolder, 'secret')),
    dataFolder,
    timezone: settings.SITE_TIMEZONE,
    webhookTargets: settings.WEBHOOK_TARGETS ?? (production ? 'public' : 'any'),
    outside: readOutsideSettings(settings, settings.NODE_ENV === 'development' ? 'simulated' : null, required),
    logLevel: settings.LOG_LEVEL,
    logFormat: settings.LOG_FORMAT ?? (process.stdout.isTTY ? 'pretty' : 'json'),
  }
}

function required(name: string): never {
  throw new SettingError(`The setting ${name} is required with the address of its system.`)
}

function demand(value: string | undefined, name: string): void {
  if (value === undefined) throw new SettingError(`The setting ${name} is required when NODE_ENV is production.`)
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (cause) {
    throw new SettingError(`The setting AUTOGATE_DATA is wrong: the folder ${path} cannot be made.`, { cause })
  }
}

/** `wx`: of two processes that start together only one writes, and both read what it wrote. */
function keptSecret(path: string): string {
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
  }
  chmodSync(path, 0o600)
  return readFileSync(path, 'utf8').trim()
}
