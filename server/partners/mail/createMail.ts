import { join } from 'node:path'
import type { Environment } from '../../environment.ts'
import type { Mail } from '../../ports.ts'
import { createFolderMail } from './folderMail.ts'
import { createSmtpMail } from './smtpMail.ts'

type Settings = Pick<Environment, 'smtpUrl' | 'mailFrom' | 'dataFolder'>

/** Mail through the server that `SMTP_URL` names, or into the folder `mail` of the site's data when it names none. */
export function createMail({ smtpUrl, mailFrom, dataFolder }: Settings): Mail {
  return smtpUrl === null
    ? createFolderMail({ folder: join(dataFolder, 'mail'), from: mailFrom })
    : createSmtpMail({ url: smtpUrl, from: mailFrom })
}
