import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Seals } from '../ports.ts'

const prefix = 's1.'
const nonceLength = 12
const tagLength = 16

/**
 * Encrypts single texts for the database (AES-256-GCM) with a key drawn from the environment's secret. The purpose is
 * authenticated with the text: what was sealed as one thing does not open as another.
 */
export function createSeals(secret: string): Seals {
  const key = createHmac('sha256', secret).update('autogate sealed texts').digest()
  const markKey = createHmac('sha256', secret).update('autogate marks of sealed texts').digest()
  return {
    mark: (text, purpose) => createHmac('sha256', markKey).update(`${purpose}\0${text}`).digest('hex'),
    seal(text, purpose) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return prefix + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(sealed, purpose) {
      if (!sealed.startsWith(prefix)) return null
      const bytes = Buffer.from(sealed.slice(prefix.length), 'base64url')
      if (bytes.length < nonceLength + tagLength) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
      try {
        const text = decipher.update(bytes.subarray(nonceLength + tagLength))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
