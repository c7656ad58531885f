const rounds = 310_000
const mostTries = 5

interface Proof {
  readonly userId: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly sum: string
  tries: number
}

/** In memory only: it is gone with the page. */
let proof: Proof | null = null

/** Keeps what tells the right password of who signed in, so that a lock can be opened while no server answers. */
export async function keepProof(userId: string, password: string): Promise<void> {
  proof = null
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const sum = await stretched(password, salt)
  if (sum !== null) proof = { userId, salt, sum, tries: 0 }
}

export const dropProof = (): void => void (proof = null)

/** `unknown` where nothing was kept, or after too many wrong ones: then only the server can tell. */
export async function provesPassword(userId: string, password: string): Promise<'right' | 'wrong' | 'unknown'> {
  const asked = proof
  if (asked === null || asked.userId !== userId || asked.tries >= mostTries) return 'unknown'
  asked.tries += 1
  if ((await stretched(password, asked.salt)) !== asked.sum) return 'wrong'
  asked.tries = 0
  return 'right'
}

/** Null on a page without Web Crypto: plain HTTP on a network. */
async function stretched(password: string, salt: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const { subtle } = crypto as Partial<Pick<Crypto, 'subtle'>>
  if (subtle === undefined) return null
  const key = await subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveBits'])
  const bits = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256)
  return [...new Uint8Array(bits)].join('.')
}
