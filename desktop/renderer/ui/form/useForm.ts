import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import type { z } from 'zod'
import { Refusal, type FieldError } from '#shared/contract/errors.ts'
import { formWords } from '#shared/words/console/forms.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { useMe } from '../../api/session.ts'
import { problemOf, type Problem } from '../problem.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { changedPaths, changesBody, isSame, newBody, type Values } from './body.ts'
import { draftOf, dropDraft, keepDraft } from './drafts.ts'
import { faultAt, faultsOf, isPlaced } from './faults.ts'
import { useValueTexts, type ValueTexts } from './valueTexts.ts'

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

/** A form over a schema of the contract. What was typed outlives a lost server, an expired session and a conflict. */
export function useForm<Saved>(options: FormOptions<Saved>): Form {
  const { schema, labels, send, onSaved, stored, toBody } = options
  const language = useLanguage()
  const say = useWords()
  const draft = `${useMe().id} ${options.name}`
  const [kept] = useState(() => draftOf(draft))
  const [base, setBase] = useState({
    start: { ...options.start, ...kept?.start },
    version: kept === undefined ? options.version : kept.version,
  })
  const [values, setValues] = useState<Values>({ ...options.start, ...kept?.values })
  /** For what comes later than it was asked, such as an upload: it must not undo what was typed meanwhile. */
  const latest = useRef(values)
  const [restored, setRestored] = useState(kept !== undefined)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const [answered, setAnswered] = useState<readonly FieldError[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [busy, setBusy] = useState(false)
  const sent = useRef({ body: '', key: '' })
  const texts = useValueTexts()

  const bodyNow = (now: Values): Record<string, unknown> => {
    if (toBody !== undefined) return toBody(now)
    return base.version === null ? newBody(now) : changesBody(now, base.start)
  }
  const found = faultsOf(schema, bodyNow(values), language)
  const worded = (message: string): string =>
    message.replace(/\b[a-z]+_[a-z_]+\b/g, (name) => {
      const label = labels[name]
      return label === undefined ? name : `“${say(label)}”`
    })

  function show(next: Values): void {
    latest.current = next
    setValues(next)
  }

  function change(next: Values): void {
    show(next)
    const paths = changedPaths(next, base.start)
    const only = (from: Values): Values => Object.fromEntries(paths.map((path) => [path, from[path]]))
    if (paths.length === 0) dropDraft(draft)
    else keepDraft(draft, { values: only(next), start: only(base.start), version: base.version })
  }

  function put(some: Values): void {
    change({ ...latest.current, ...some })
    const paths = Object.keys(some)
    setAnswered((faults) => faults.filter((fault) => !paths.some((path) => faultAt([fault], path) !== undefined)))
  }

  async function save(now: Values, version: number | null): Promise<void> {
    if (busy) return
    setTried(true)
    setProblem(null)
    if (found.length > 0) return
    setBusy(true)
    const body = { ...bodyNow(now), ...(version !== null && { version }) }
    const words = JSON.stringify(body)
    if (sent.current.body !== words) sent.current = { body: words, key: v7() }
    try {
      const saved = await send(body, sent.current.key)
      dropDraft(draft)
      onSaved(saved)
    } catch (error) {
      await explain(error, now)
    } finally {
      setBusy(false)
    }
  }

  /** What is stored by now, with what was typed here over it: a body that holds the whole row takes nothing back. */
  const over = (theirs: Values, now: Values): Values => {
    const mine = changedPaths(now, base.start).map((path) => [path, now[path]])
    return { ...base.start, ...theirs, ...Object.fromEntries(mine) }
  }

  /** Nobody else touched these fields, or what was sent without an answer had arrived after all: both changes stay. */
  async function sendOver({ values: theirs, version }: Stored, now: Values): Promise<void> {
    try {
      const saved = await send({ ...bodyNow(over(theirs, now)), version }, v7())
      dropDraft(draft)
      onSaved(saved)
    } catch (again) {
      setProblem(problemOf(again))
    }
  }

  async function explain(failure: unknown, now: Values): Promise<void> {
    if (failure instanceof Refusal && failure.code === 'row.changed' && stored !== undefined) {
      const theirs = await stored().catch(() => null)
      if (theirs !== null) {
        const paths = changedPaths(now, base.start).filter(
          (path) =>
            path in theirs.values &&
            !isSame(now[path], theirs.values[path]) &&
            !isSame(base.start[path], theirs.values[path]),
        )
        return paths.length > 0 ? setConflict({ ...theirs, paths }) : sendOver(theirs, now)
      }
    }
    if (failure instanceof Refusal) setAnswered(failure.fields)
    setProblem(problemOf(failure))
  }

  return {
    values,
    labels,
    value: (path) => values[path],
    set: (path, value) => put({ [path]: value }),
    setAll: put,
    leave: (path) => setLeft((before) => new Set([...before, path])),
    fault(path, example) {
      const fault = faultAt(answered, path) ?? (tried || left.has(path) ? faultAt(found, path) : undefined)
      if (fault === undefined) return null
      const message = worded(fault.message)
      return example === undefined ? message : `${message} ${say(formWords.example, { example })}`
    },
    busy,
    changed: changedPaths(values, base.start).length > 0,
    problem,
    wrong: tried ? found.length : 0,
    unplaced: [...answered, ...(tried ? found : [])]
      .filter(({ path }) => !isPlaced(path, Object.keys(labels)))
      .map(({ path, message }) => `${path}: ${worded(message)}`),
    conflict,
    restored,
    ...texts,
    submit: () => void save(values, base.version),
    startOver() {
      dropDraft(draft)
      show(base.start)
      setRestored(false)
      setTried(false)
      setProblem(null)
    },
    keepMine() {
      if (conflict === null) return
      setConflict(null)
      const both = over(conflict.values, values)
      setBase((before) => ({ ...before, version: conflict.version }))
      show(both)
      void save(both, conflict.version)
    },
    keepTheirs() {
      if (conflict === null) return
      setConflict(null)
      const given = Object.fromEntries(conflict.paths.map((path) => [path, conflict.values[path]]))
      setBase({ start: { ...base.start, ...conflict.values }, version: conflict.version })
      show({ ...over(conflict.values, values), ...given })
      if (changedPaths(values, base.start).every((path) => conflict.paths.includes(path))) dropDraft(draft)
    },
  }
}
