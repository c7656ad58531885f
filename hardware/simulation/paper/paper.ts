import { character } from '#shared/slip/paper.ts'
import type { PlacedItem, PlacedSlip } from '#shared/slip/placeSlip.ts'

interface Style {
  readonly scale: 1 | 2
  readonly bold: boolean
  readonly inverted: boolean
}

const plain: Style = { scale: 1, bold: false, inverted: false }
const noCode = { module: 3, text: '' }

/** What the head of a printer puts on the roll, dot for dot, as its orders come in. */
export class Paper {
  readonly #width: number
  readonly #items: PlacedItem[] = []
  #line: PlacedItem[] = []
  #run = ''
  #x = 0
  #y = 0
  #height = 0
  #style = plain
  #centred = false
  #code = noCode

  constructor(width: number) {
    this.#width = width
  }

  /** What is on the roll, as the layout describes a slip. */
  get slip(): PlacedSlip {
    return { width: this.#width, height: this.#y, items: this.#items }
  }

  reset(): void {
    this.#style = plain
    this.#centred = false
    this.#code = noCode
  }

  style(change: Partial<Style>): void {
    this.#endRun()
    this.#style = { ...this.#style, ...change }
  }

  align(centred: boolean): void {
    this.#centred = centred
  }

  print(byte: number): void {
    this.#run += byte === 0xc4 ? '─' : String.fromCharCode(byte)
  }

  feed(): void {
    this.#endRun()
    const shift = this.#centred ? Math.floor((this.#width - this.#x) / 2) : 0
    for (const item of this.#line) this.#items.push(item.kind === 'rule' ? item : { ...item, x: item.x + shift })
    this.#y += Math.max(this.#height, character.height)
    this.#line = []
    this.#x = 0
    this.#height = 0
  }

  /** Dots of a module, or the text of the next code. */
  prepareCode(change: Partial<typeof noCode>): void {
    this.#code = { ...this.#code, ...change }
  }

  /** `modules`: how many a side of the code has. */
  printCode(modules: (text: string) => number): void {
    const { module, text } = this.#code
    const size = module * modules(text)
    this.#line.push({ kind: 'qr', code: text, x: this.#x, y: this.#y, size })
    this.#x += size
    this.#height = Math.max(this.#height, size)
  }

  #endRun(): void {
    const { scale, bold, inverted } = this.#style
    if (this.#run === '') return
    const width = this.#run.length * character.width * scale
    if (/^─+$/.test(this.#run)) this.#line.push({ kind: 'rule', y: this.#y + character.height / 2 })
    else this.#line.push({ kind: 'text', text: this.#run, x: this.#x, y: this.#y, scale, bold, inverted })
    this.#x += width
    this.#height = Math.max(this.#height, character.height * scale)
    this.#run = ''
  }
}
