import { z } from 'zod'
import { allPermissions, levels } from '../permissions.ts'

/** Who is signed in, and what their role lets them do: the console builds its menus from it. */
export const Account = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    /** Null until somebody opened the link that was mailed there. */
    email_verified_at: z.iso.datetime().nullable(),
    username: z.string().nullable(),
    phone: z.string().nullable(),
    photo_url: z.string().nullable(),
    language: z.enum(['id', 'en']),
    role: z.object({ id: z.string(), name: z.string(), level: z.enum(levels) }),
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Gates an operational user works at; empty means all. */
    gate_ids: z.array(z.string()),
    permissions: z.array(z.enum(allPermissions)),
  })
  .meta({ id: 'Account' })

export const Tokens = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    /** Seconds. */
    expires_in: z.number().int(),
    /** Good for one use: the answer to it holds the next one. */
    refresh_token: z.string(),
  })
  .meta({ id: 'Tokens' })

/** An address to write to; capital letters make no difference. */
export const Email = z
  .string()
  .trim()
  .max(160)
  .transform((text) => text.toLowerCase())
  .pipe(z.email())

export const passwordLength = { least: 10, most: 200 } as const

export const NewPassword = z.string().min(passwordLength.least).max(passwordLength.most)

/** The secret of a mailed link: what follows `token=` in its address. */
export const LinkToken = z.string().min(1).max(100)

/** A mailed link that still works. */
export const ValidLink = z
  .object({ email: z.string(), expires_at: z.iso.datetime() })
  .meta({ id: 'ValidLink', description: 'The link was not used yet, and until when it works.' })
