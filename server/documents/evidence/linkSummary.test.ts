import { expect, it } from 'vitest'
import { kindName, linkSummary } from './linkSummary.ts'

const link = (kind: string, content: Readonly<Record<string, unknown>>) => ({
  kind,
  content,
  position: 1,
  prev_hash: '',
  hash: '',
})

it('tells a gate decision in the words of people, in both languages', () => {
  const activity = link('activity', {
    direction: 'in',
    decision: 'review',
    lamp: 'yellow',
    outcome: 'opened',
    plate_read: 'W1234UE',
    policy_version: 3,
    checks: [{ code: 'plate' }],
  })
  expect(kindName(activity, 'id')).toBe('Keputusan gerbang')
  expect(linkSummary(activity, 'id')).toBe(
    'masuk · tunggu operator · lampu kuning · palang dibuka · terbaca W 1234 UE · kebijakan versi 3',
  )
  expect(linkSummary(activity, 'en')).toBe(
    'in · for an operator · yellow lamp · barrier opened · read as W 1234 UE · policy version 3',
  )
})

it('tells how an intervention ended, without a column name or JSON', () => {
  const item = link('intervention', {
    plate: 'L9876AB',
    state: 'closed',
    owner_name: 'Rini Astuti',
    outcome: { action: 'open', reason: { code: 'x' }, note: 'Dicek di pos' },
  })
  expect(linkSummary(item, 'id')).toBe('L 9876 AB · selesai · oleh Rini Astuti · buka · Dicek di pos')
})

it('tells amounts as the language writes them, and actions of the log in words', () => {
  const load = link('cargo_operation', {
    verdict: 'accepted',
    quantity: '26104.500',
    unit: 'Kg',
    checker_name: 'Dimas',
  })
  expect(linkSummary(load, 'id')).toBe('diterima · 26.104,5 Kg · oleh Dimas')
  expect(linkSummary(load, 'en')).toBe('accepted · 26,104.5 Kg · by Dimas')
  const record = link('audit_record', { action: 'load.accepted', actor_name: 'Dimas', seq: 7 })
  expect(linkSummary(record, 'id')).toBe('Bongkar muat diterima · oleh Dimas · segel audit no. 7')
})

it('says that a photo is gone', () => {
  expect(linkSummary(link('photo', { position: 'front', sha256: null }), 'id')).toBe('tampak depan · berkas tidak ada')
})
