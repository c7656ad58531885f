import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { v7 } from 'uuid'
import type { Mail } from '../../ports.ts'
import { envelopeOfMail } from './envelopeOfMail.ts'

/** Mail that stays here: each message is a file that any mail program opens, the newest last by name. */
export function createFolderMail({ folder, from }: { folder: string; from: string }): Mail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(message) {
      const { message: bytes } = await transport.sendMail(envelopeOfMail(message, from))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(join(folder, `${v7()}.eml`), bytes as Buffer, { mode: 0o600, flag: 'wx' })
    },
  }
}
