import { describe, expect, it } from 'vitest'
import { say } from '#shared/words/sentence.ts'
import {
  consoleIntervention as item,
  consoleLane as lane,
  consoleVehicle as vehicle,
  secondsAgo,
  consoleProgress,
} from '#test/factories/consoleRows.ts'
import { tileView, type TileFacts } from './tileView.ts'

const view = (facts: Partial<TileFacts> = {}) =>
  tileView({ lane: lane(), intervention: undefined, progress: undefined, serverLost: false, ...facts })
const status = (facts: Partial<TileFacts>) => {
  const { sentence, values } = view(facts).status
  return say(sentence, 'id', values)
}
const camera = (state: 'lost' | 'degraded', detail: string | null = null, role: 'camera' | 'printer' = 'camera') => ({
  devices: [{ role, name: role, state, detail, since: secondsAgo(180) }],
})

describe('the look of a tile', () => {
  it.each([
    ['an empty lane', {}, 'idle', 'rest', 'Siap'],
    [
      'a vehicle let in',
      { lane: lane({ lamp: 'green', barrier: { state: 'open', proof: 'sensor' }, vehicle: vehicle() }) },
      'normal',
      'green',
      'Palang terbuka',
    ],
    [
      'a vehicle in the gate',
      {
        lane: lane({
          lamp: 'green',
          barrier: { state: 'open', proof: 'sensor' },
          vehicle: vehicle({ stage: 'passed' }),
        }),
      },
      'normal',
      'green',
      'Melintas',
    ],
    [
      'a refusal',
      {
        lane: lane({ vehicle: vehicle({ decision: 'deny', stage: 'refused' }) }),
        intervention: item({
          cause: 'refused',
          priority: 1,
          reason: { code: 'ticket.canceled', message: '', message_en: '' },
        }),
      },
      'p1',
      'red',
      'Ditolak · tiket dibatalkan',
    ],
    [
      'a doubt',
      {
        lane: lane({ lamp: 'yellow', vehicle: vehicle({ decision: 'review', stage: 'waiting' }) }),
        intervention: item(),
      },
      'p2',
      'yellow',
      'Pelat mirip, tidak sama',
    ],
    [
      'a call for help',
      {
        lane: lane({ lamp: 'yellow' }),
        intervention: item({
          cause: 'assistance',
          priority: 3,
          reason: { code: 'ticket.unreadable', message: '', message_en: '' },
        }),
      },
      'p3',
      'yellow',
      'QR tidak terbaca',
    ],
    ['a lane held by a person', { lane: lane({ mode: 'takeover' }) }, 'mode', 'rest', 'Diambil alih'],
    ['a closed lane', { lane: lane({ mode: 'closed' }) }, 'closed', 'rest', 'Lane ditutup'],
    ['a dead camera', { lane: lane(camera('lost')) }, 'fault', 'rest', 'Kamera tidak menjawab'],
    [
      'paper running low',
      { lane: lane(camera('degraded', 'paper_low', 'printer')) },
      'idle',
      'rest',
      'Kertas printer menipis',
    ],
    ['an unknown lamp', { lane: lane({ lamp: 'unknown' }) }, 'idle', 'none', 'Siap'],
    [
      'a code without short words',
      { intervention: item({ reason: { code: 'new.code', message: 'Kalimat lengkap.', message_en: '' } }) },
      'p2',
      'rest',
      'Kalimat lengkap',
    ],
  ] as const)('of %s', (_, facts, tone, lens, words) => {
    expect(view(facts)).toMatchObject({ tone, lens, stale: false })
    expect(status(facts)).toBe(words)
  })

  const held = { status: 'owned', by: { id: 'u', name: 'Bayu Pratama' }, since: '2026-11-21T06:14:00.000Z' } as const
  it.each([
    ['closed', 'maintenance', ['Perawatan s.d. 16:00', 'oleh Bayu Pratama']],
    ['closed', 'forgotten_reason', ['Dipegang Bayu Pratama', 'sejak 13:14']],
    ['manual', 'device_fault', ['Dipegang Bayu Pratama', 'sejak 13:14']],
  ] as const)('of a lane that is %s for %s says who and until when', (mode, reason, lines) => {
    const intervention = { ...held, reason, lease_until: '2026-11-21T09:00:00.000Z' }
    const told = view({ lane: lane({ mode, intervention }) }).lines
    expect(told.map((line) => line && say(line.sentence, 'id', line.values))).toEqual(lines)
  })

  it('is empty again once the barrier is down behind a vehicle', () => {
    expect(view({ lane: lane({ vehicle: vehicle({ stage: 'passed' }) }) })).toMatchObject({ tone: 'idle', plate: null })
  })
  it('does not alarm for what was shelved', () => {
    expect(view({ intervention: item({ state: 'shelved', priority: 3 }) })).toMatchObject({
      tone: 'idle',
      priority: null,
    })
  })
})

describe('a command on its way', () => {
  it('keeps the real lamp and barrier', () => {
    expect(view({ lane: lane({ lamp: 'yellow' }), progress: consoleProgress({ phase: 'sent' }) })).toMatchObject({
      lens: 'yellow',
      barrier: 'down',
      tone: 'idle',
    })
  })
  it('is a first-priority alarm once it failed', () => {
    expect(view({ progress: consoleProgress({ phase: 'failed' }) })).toMatchObject({
      tone: 'p1',
      priority: 1,
      barrier: 'down',
    })
  })
})

describe('old data', () => {
  const lit = lane({ lamp: 'green', barrier: { state: 'moving', proof: 'relay' }, vehicle: vehicle() })
  it('lights no lamp and claims no movement when the server is lost', () => {
    expect(view({ lane: lit, serverLost: true })).toMatchObject({
      stale: true,
      lens: 'none',
      barrier: 'unknown',
      age: null,
    })
    expect(status({ lane: lit, intervention: item(), serverLost: true })).toBe('Terakhir: Pelat mirip, tidak sama')
  })
  it('shows on the one lane that lost its line', () => {
    expect(view({ lane: { ...lit, connection: 'offline' } })).toMatchObject({ stale: true, lens: 'none' })
    expect(status({ lane: { ...lit, connection: 'offline' } })).toBe('Lane tidak terhubung')
    expect(status({ lane: lane({ connection: 'never', last_seen_at: null }) })).toBe('Lane belum pernah terhubung')
  })
  it('keeps the shape of the priority', () => {
    expect(view({ intervention: item(), serverLost: true }).priority).toBe(2)
  })
})

describe('a machine that goes on without the server', () => {
  const machine = {
    offline: false,
    snapshot_at: '2026-11-21T07:32:00.000Z',
    pending: 0,
    synced: 12,
    quarantined: 0,
    journal: 'well',
    peers: 'reached',
  } as const
  const second = (facts: Partial<TileFacts>) => {
    const said = view(facts).lines[1]
    return said === null ? null : say(said.sentence, 'id', said.values)
  }
  it.each([
    ['is not spoken of while all is well', lane({ machine }), null],
    ['says how old its knowledge is', lane({ machine, connection: 'offline' }), 'Memutuskan sendiri, data 14:32'],
    ['says what it still has to tell', lane({ machine: { ...machine, pending: 7 } }), 'Menyusulkan 7 catatan'],
    ['says that it cannot write', lane({ machine: { ...machine, journal: 'fault' } }), 'Tidak dapat mencatat'],
  ])('%s', (_, told, wanted) => expect(second({ lane: told })).toBe(wanted))
})
