import type { BytePort } from '../transport/ports.ts'
import type { Session } from './deviceSlot.ts'
import { askInput, readAnswers } from './modbusInputs.ts'

export interface ButtonWiring {
  /** Modbus unit and the input's number on the module. */
  readonly unit: number
  readonly input: number
  /** Whether current flows while it is pressed; `false` for a button that breaks the circuit. */
  readonly pressed_is: boolean
}

export interface ButtonTimes {
  readonly pollMs: number
  readonly silenceMs: number
}

export const buttonTimes: ButtonTimes = { pollMs: 50, silenceMs: 1_000 }

/** Answers in a row that a press must last: a contact bounces, and a bad line lies once. */
const agreeing = 2

/**
 * The emergency button behind an input module. It counts when it goes down, once, and only after it was seen up: a
 * button that is held, or stuck, or down when the line comes back opens nothing.
 */
export function openButton(
  port: BytePort,
  wiring: ButtonWiring,
  onPress: () => void,
  times: ButtonTimes = buttonTimes,
): Session {
  let transaction = 0
  let rest: Uint8Array = new Uint8Array()
  let heardAt = performance.now()
  let trouble: string | null = null
  let wasUp = false
  let downs = 0

  function heard(on: boolean | null): void {
    trouble = on === null ? 'refused' : null
    if (on === null) return
    if (on !== wiring.pressed_is) {
      wasUp = true
      downs = 0
      return
    }
    downs += 1
    if (!wasUp || downs < agreeing) return
    wasUp = false
    onPress()
  }

  port.onBytes((bytes) => {
    heardAt = performance.now()
    const read = readAnswers(Buffer.concat([rest, bytes]))
    rest = read === 'garbage' ? new Uint8Array() : read.rest
    if (read === 'garbage') trouble = 'garbage'
    else for (const answer of read.answers) if (answer.transaction === transaction) heard(answer.on)
  })
  const asking = setInterval(() => {
    transaction = (transaction + 1) % 0x1_0000
    void port
      .write(askInput(transaction, wiring.unit, wiring.input), { timeoutMs: times.silenceMs })
      .catch(() => undefined)
  }, times.pollMs)
  void port.closed.then(() => clearInterval(asking))
  return {
    closed: port.closed,
    close: () => {
      clearInterval(asking)
      return port.close()
    },
    heartbeat: () => Promise.resolve(performance.now() - heardAt > times.silenceMs ? 'no_answer' : trouble),
  }
}
