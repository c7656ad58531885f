import { describe, expect, it } from 'vitest'
import { ServerClock } from './serverClock.ts'

function clocks(serverAhead: number) {
  let time = 1_000
  const clock = new ServerClock(() => time)
  const ask = (there: number, back: number) =>
    clock.measure(async () => {
      time += there
      const answer = time + serverAhead
      time += back
      return answer
    })
  return { clock, ask, server: () => time + serverAhead, pass: (ms: number) => (time += ms) }
}

describe("the server's clock", () => {
  it('is unknown before the first answer and after the server changed', async () => {
    const { clock, ask } = clocks(5_000)
    expect(clock.now()).toBeNull()
    await clock.measure(() => Promise.reject(new Error('cut')))
    expect(clock.now()).toBeNull()
    await ask(1, 1)
    clock.forget()
    expect(clock.now()).toBeNull()
  })

  it('takes the quickest answer, however far the clocks are apart', async () => {
    const { clock, ask, server, pass } = clocks(7 * 3_600_000)
    await ask(300, 10)
    await ask(2, 2)
    await ask(10, 400)
    pass(60_000)
    expect(clock.now()).toBe(server())
  })
})
