import { useEffect, useRef } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../useWords.ts'
import type { Conflict, Form } from './form.ts'

/** Somebody else saved meanwhile: both values of each field, and which of them counts. */
export function ConflictChoice({ form, conflict }: { form: Form; conflict: Conflict }) {
  const say = useWords()
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={element} className="form-conflict" role="alert">
      <b>{say(formWords.conflictTitle)}</b>
      <span className="soft">{say(formWords.conflictText)}</span>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{say(formWords.conflictMine)}</th>
            <th scope="col">{say(formWords.conflictTheirs)}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.paths.map((path) => {
            const label = form.labels[path] ?? form.labels[path.split('.').at(-1) ?? path]
            return (
              <tr key={path}>
                <th scope="row">{label === undefined ? path : say(label)}</th>
                <td>{form.textOf(path, form.value(path))}</td>
                <td>{form.textOf(path, conflict.values[path])}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className="row">
        <Button onClick={form.keepTheirs}>{say(formWords.keepTheirs)}</Button>
        <Button kind="primary" onClick={form.keepMine}>
          {say(formWords.keepMine)}
        </Button>
      </div>
    </section>
  )
}
