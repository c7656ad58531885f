import type { Work } from '../database/work.ts'
import { endSessionsBut } from './endSessions.ts'
import { emailPurposes, endLinks, passwordPurposes } from './links.ts'

/** Ends every session and every mailed link of a person, from the next request on. */
export async function shutOut(work: Work, userId: string): Promise<void> {
  await endSessionsBut(work.sql, userId, null, work.now)
  await endMailedLinks(work, userId)
}

/** Ends every mailed link of a person: what was sent to an address that is not theirs any more. */
export const endMailedLinks = ({ sql, now }: Work, userId: string): Promise<void> =>
  endLinks(sql, userId, [...passwordPurposes, ...emailPurposes, 'password-change'], now)
