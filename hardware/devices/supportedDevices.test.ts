import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { lampHeadNames } from '../drivers/lampFrames.ts'
import { uhfProtocols } from '../drivers/uhfFrames.ts'
import { profiles, type Profile } from './profiles.ts'

const hex = (number: number): string => number.toString(16).padStart(4, '0')

function recognisedBy({ match }: Profile): string {
  if (match.vendorId === undefined)
    return match.usagePage === undefined ? 'USB printer class 7' : `usage page 0x${match.usagePage.toString(16)}`
  return `${hex(match.vendorId)}:${match.productId === undefined ? '*' : hex(match.productId)}`
}

const spoken = (profile: Profile): string =>
  profile.role === 'printer' ? `${profile.dialect.language}, ${profile.dialect.paper} mm` : profile.driver

const rows = [
  ...profiles.map((profile) => [profile.role, profile.name, recognisedBy(profile), spoken(profile)]),
  ...lampHeadNames.map((name) => ['lamp', name, '`lamp.address`', 'serial or TCP']),
  ...uhfProtocols.map((name) => ['UHF', name, '`uhf.address`', 'serial or TCP']),
].map((cells) => `| ${cells.join(' | ')} |`)

it('names in the README exactly the devices that there are profiles of', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')
  const [, section = ''] = readme.split('### Supported devices')
  const table = (section.split('\n#')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.replace(/ +/g, ' '))
  expect(table).toEqual(rows)
})
