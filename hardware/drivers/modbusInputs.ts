/** Modbus over TCP, as far as an input module needs it: "read discrete inputs" (function 2) and its answer. */
const readInputs = 0x02
const headLength = 7
/** The module says that it cannot: the function's number with its highest bit set. */
const refused = readInputs | 0x80

/** Asks for one input; `input` counts from 1, as it is printed on modules. `transaction` comes back with the answer. */
export function askInput(transaction: number, unit: number, input: number): Uint8Array {
  const frame = Buffer.alloc(12)
  frame.writeUInt16BE(transaction, 0)
  frame.writeUInt16BE(6, 4)
  frame.writeUInt8(unit, 6)
  frame.writeUInt8(readInputs, 7)
  frame.writeUInt16BE(input - 1, 8)
  frame.writeUInt16BE(1, 10)
  return frame
}

export interface InputAnswer {
  readonly transaction: number
  /** Whether current flows; null where the module refused to say. */
  readonly on: boolean | null
}

/** The answers in these bytes, and the beginning of the next. Bytes that are no frame end the line: `garbage`. */
export function readAnswers(bytes: Uint8Array): { answers: InputAnswer[]; rest: Uint8Array } | 'garbage' {
  const answers: InputAnswer[] = []
  let rest = Buffer.from(bytes)
  while (rest.length >= headLength + 1) {
    const length = rest.readUInt16BE(4)
    if (rest.readUInt16BE(2) !== 0 || length < 3 || length > 254) return 'garbage'
    if (rest.length < 6 + length) break
    const answer = answerOf(rest.subarray(0, 6 + length))
    if (answer === null) return 'garbage'
    answers.push(answer)
    rest = rest.subarray(6 + length)
  }
  return { answers, rest }
}

function answerOf(frame: Buffer): InputAnswer | null {
  const transaction = frame.readUInt16BE(0)
  const told = frame.readUInt8(headLength)
  if (told === refused) return { transaction, on: null }
  if (told !== readInputs || frame.length < headLength + 3 || frame.readUInt8(headLength + 1) < 1) return null
  return { transaction, on: (frame.readUInt8(headLength + 2) & 1) === 1 }
}
