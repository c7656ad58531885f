import { z } from 'zod'

const Address = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin)

/** `console.json` in the folder of the program: what this machine is for. All of it may be left out. */
export const ConsoleSettings = z.strictObject({
  /** The backend this console belongs to. */
  server: Address.default('http://127.0.0.1:4000'),
  /** Walls by their number: the name of the display on the server, and whether it opens by itself. */
  walls: z
    .array(z.strictObject({ number: z.int().min(1).max(4), name: z.string().min(1).max(60), open: z.boolean() }))
    .default([]),
  /** Opens the guard post by itself. */
  guard: z.boolean().default(false),
  /** Full screen without a way out, for walls and posts. */
  kiosk: z.boolean().default(false),
  /** Starts with the machine. */
  open_at_login: z.boolean().default(false),
  /** The lane whose devices hang on this machine. */
  lane: z.string().max(20).nullable().default(null),
  /** That lane's devices are simulated, to show or to learn the desktop without a gate. */
  simulated: z.boolean().default(false),
  /** A scanner that types hangs on this machine: its codes go to the lane above, or to the guard post. */
  keyboard_scanner: z.boolean().default(false),
  /** Folder on a web server with the releases that an administrator let go. */
  updates: Address.nullable().default(null),
})

export type ConsoleSettings = z.infer<typeof ConsoleSettings>

/** Settings from the file's text, the environment's address first. Throws a sentence that names the field. */
export function readSettings(text: string | null, env: Readonly<Record<string, string | undefined>>): ConsoleSettings {
  const read = ConsoleSettings.safeParse({
    ...parsed(text),
    ...(env['AUTOGATE_URL'] && { server: env['AUTOGATE_URL'] }),
  })
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue?.path.join('.') ?? ''
  if (field === 'server') throw new Error('AUTOGATE_URL (server in console.json) must be an http or https address.')
  throw new Error(`console.json: ${field === '' ? '' : `${field}: `}${issue?.message ?? 'cannot be read'}.`)
}

function parsed(text: string | null): object {
  if (text === null) return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Told below, in the same words.
  }
  throw new Error('console.json is not a JSON object.')
}
