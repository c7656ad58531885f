import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import { problemOf, type Problem } from '../problem.ts'
import { useLanguage } from '../useWords.ts'
import { changedPaths, changesBody, newBody, type Values } from './body.ts'
import { faultsOf } from './faults.ts'
import type { Conflict, Form, FormOptions, Stored } from './form.ts'
import { contestedPaths, typedOver } from './merge.ts'
import { useFaults } from './useFaults.ts'
import { useTyped } from './useTyped.ts'
import { useValueTexts } from './valueTexts.ts'

/** A form over a schema of the contract. What was typed outlives a lost server, an expired session and a conflict. */
export function useForm<Saved>(options: FormOptions<Saved>): Form {
  const { schema, labels, send, onSaved, stored, toBody } = options
  const language = useLanguage()
  const { base, rebase, values, restored, show, change, forget, startOver } = useTyped(options)
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
  const { setTried, setAnswered, typedAnew, ...faults } = useFaults(found, labels)

  function put(some: Values): void {
    change(some)
    typedAnew(Object.keys(some))
  }

  function done(saved: Saved): void {
    forget()
    onSaved(saved)
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
      done(await send(body, sent.current.key))
    } catch (error) {
      await explain(error, now)
    } finally {
      setBusy(false)
    }
  }

  /** Nobody else touched these fields, or what was sent without an answer had arrived after all: both changes stay. */
  async function sendOver({ values: theirs, version }: Stored, typed: Values): Promise<void> {
    try {
      done(await send({ ...bodyNow(typedOver({ start: base.start, typed, theirs })), version }, v7()))
    } catch (again) {
      setProblem(problemOf(again))
    }
  }

  async function explain(failure: unknown, typed: Values): Promise<void> {
    if (failure instanceof Refusal && failure.code === 'row.changed' && stored !== undefined) {
      const theirs = await stored().catch(() => null)
      if (theirs !== null) {
        const paths = contestedPaths({ start: base.start, typed, theirs: theirs.values })
        return paths.length > 0 ? setConflict({ ...theirs, paths }) : sendOver(theirs, typed)
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
    ...faults,
    busy,
    changed: changedPaths(values, base.start).length > 0,
    problem,
    conflict,
    restored,
    ...texts,
    submit: () => void save(values, base.version),
    startOver() {
      startOver()
      setTried(false)
      setProblem(null)
    },
    keepMine() {
      if (conflict === null) return
      setConflict(null)
      const both = typedOver({ start: base.start, typed: values, theirs: conflict.values })
      rebase((before) => ({ ...before, version: conflict.version }))
      show(both)
      void save(both, conflict.version)
    },
    keepTheirs() {
      if (conflict === null) return
      setConflict(null)
      const given = Object.fromEntries(conflict.paths.map((path) => [path, conflict.values[path]]))
      rebase({ start: { ...base.start, ...conflict.values }, version: conflict.version })
      show({ ...typedOver({ start: base.start, typed: values, theirs: conflict.values }), ...given })
      if (changedPaths(values, base.start).every((path) => conflict.paths.includes(path))) forget()
    },
  }
}
