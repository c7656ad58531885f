import { expect, it } from 'vitest'
import { consoleLane, consoleNow, secondsAgo } from '#test/factories/consoleRows.ts'
import { renewalsDue } from './renewalsDue.ts'

const now = Date.parse(consoleNow)
const lane = (mode: 'auto' | 'manual', seconds: number, by = 'rini') =>
  consoleLane({
    mode,
    intervention: {
      status: 'owned',
      by: { id: by, name: by },
      reason: null,
      since: null,
      lease_until: secondsAgo(-seconds),
    },
  })

it.each([
  ['half an hour is left', lane('manual', 1800), []],
  ['two minutes are left', lane('manual', 119), [false]],
  ['it ran out', lane('manual', -5), [true]],
  ['it is another operator’s', lane('manual', 60, 'bayu'), []],
  ['the lane works by itself', lane('auto', 60), []],
] as const)('asks for renewal: %s', (_, given, over) => {
  expect(renewalsDue([given], 'rini', now).map((one) => one.over)).toEqual(over)
})
