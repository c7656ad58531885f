import type { z } from 'zod'
import type { Sentence } from '#shared/words/sentence.ts'
import type { Problem } from '../problem.ts'
import type { Values } from './body.ts'
import type { ValueTexts } from './valueTexts.ts'

/** A row as it is stored by now. */
export interface Stored {
  readonly values: Values
  readonly version: number
}

export interface FormOptions<Saved> {
  /** Names the form and its row, such as `company new`: what was typed is kept under it. */
  readonly name: string
  /** The contract's schema of the body. */
  readonly schema: z.ZodType
  readonly start: Values
  /** The version that the editor is looking at; null for a new row. */
  readonly version: number | null
  /** Sends the body. The key is the same when the same body is sent again after no answer. */
  readonly send: (body: Record<string, unknown>, idempotencyKey: string) => Promise<Saved>
  readonly onSaved: (saved: Saved) => void
  /** Reads the row again when somebody else changed it meanwhile; fields that are not stored are left out. */
  readonly stored?: () => Promise<Stored>
  /** Makes the body where it is not simply the fields of a new row, or what was changed of one that exists. */
  readonly toBody?: (values: Values) => Record<string, unknown>
  /** The names of the fields, for telling what differs. */
  readonly labels: Readonly<Record<string, Sentence>>
}

export interface Conflict extends Stored {
  /** The fields that both changed. */
  readonly paths: readonly string[]
}

export interface Form extends ValueTexts {
  readonly values: Values
  readonly labels: Readonly<Record<string, Sentence>>
  readonly value: (path: string) => unknown
  readonly set: (path: string, value: unknown) => void
  readonly setAll: (values: Values) => void
  /** The field was left: from now on its faults are shown. */
  readonly leave: (path: string) => void
  /** What is wrong with a field, followed by how it should look. */
  readonly fault: (path: string, example?: string) => string | null
  readonly busy: boolean
  readonly changed: boolean
  readonly problem: Problem | null
  readonly wrong: number
  /** What is wrong where no field of this form stands. */
  readonly unplaced: readonly string[]
  readonly conflict: Conflict | null
  /** What was typed before came back. */
  readonly restored: boolean
  readonly submit: () => void
  readonly startOver: () => void
  readonly keepMine: () => void
  readonly keepTheirs: () => void
}
