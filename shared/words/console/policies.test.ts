import { expect, it } from 'vitest'
import { mayHaveEffect } from '../../domain/policy.ts'
import { obstacleCodes } from '../../domain/reason.ts'
import { changeTexts, obstacleNames } from './policies.ts'

it('names every reason that a policy can colour, and none that is locked', () => {
  const colourable = obstacleCodes.filter((code) => mayHaveEffect(code, 'red'))
  expect(Object.keys(obstacleNames).toSorted()).toEqual(colourable.toSorted())
})

it('says a change in the numbers and colours of a person', () => {
  expect(changeTexts({ kind: 'number', rule: 'overstay_minutes', from: 720, to: 1440 }, 'id')).toEqual({
    rule: 'Terlalu lama di dalam (menit)',
    from: '720',
    to: '1.440',
  })
  expect(changeTexts({ kind: 'effect', rule: 'area.full', from: 'red', to: 'ignore' }, 'en')).toEqual({
    rule: 'Area full',
    from: 'red',
    to: 'ignore',
  })
})
