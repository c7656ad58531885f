import type { WallView } from '#shared/contract/autogate/wallDisplay.ts'
import { wallViews } from '#shared/domain/wallViews.ts'
import { wallViewNames, wallWords } from '#shared/words/console/wall.ts'
import { wallDisplayWords } from '#shared/words/console/wallDisplays.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useFormField, type FormFieldProps } from '../../ui/form/fields.tsx'
import { Select, type Choice } from '../../ui/Select.tsx'
import { useWords } from '../../ui/useWords.ts'

type View = Omit<WallView, 'seconds'> & { readonly seconds: number | string }

const another: View = { view: 'cameras', gate_id: null, seconds: 20 }

/** The views of a display, one after the other, each with its gate and its time. */
export function PlaylistField({ gates, ...props }: FormFieldProps & { gates: readonly Choice[] }) {
  const say = useWords()
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const value = form.value(name)
  const views = Array.isArray(value) ? (value as readonly View[]) : []
  const kinds = wallViews.map((view) => ({ value: view, label: say(wallViewNames[view]) }))

  function put(next: readonly View[]): void {
    form.set(name, next)
  }
  const change = (at: number, part: Partial<View>): void =>
    put(views.map((view, place) => (place === at ? { ...view, ...part } : view)))
  const swap = (at: number, other: number): void =>
    put(views.map((view, place) => (place === at ? views[other] : place === other ? views[at] : view) ?? view))

  return (
    <Field {...frame}>
      <div id={control.id} className="playlist" data-wrong={frame.fault !== null || undefined}>
        <ol>
          {views.map(({ view, gate_id, seconds }, at) => (
            <li key={at}>
              <Select
                aria-label={`${say(wallDisplayWords.view)} ${at + 1}`}
                choices={kinds}
                value={view}
                onChange={(chosen) => chosen !== null && change(at, { view: chosen })}
              />
              <Select
                aria-label={`${say(wallDisplayWords.gate)} ${at + 1}`}
                choices={gates}
                value={gate_id}
                empty={say(wallWords.allGates)}
                onChange={(chosen) => change(at, { gate_id: chosen })}
              />
              <input
                className="input"
                aria-label={`${say(wallDisplayWords.seconds)} ${at + 1}`}
                inputMode="numeric"
                value={seconds}
                onBlur={control.onBlur}
                onChange={({ target }) =>
                  change(at, { seconds: /^\d+$/.test(target.value) ? Number(target.value) : target.value })
                }
              />
              <Button
                kind="ghost"
                icon="up"
                aria-label={say(wallDisplayWords.earlier, { n: at + 1 })}
                onClick={() => at > 0 && swap(at, at - 1)}
              />
              <Button
                kind="ghost"
                icon="down"
                aria-label={say(wallDisplayWords.later, { n: at + 1 })}
                onClick={() => at < views.length - 1 && swap(at, at + 1)}
              />
              <Button
                kind="ghost"
                icon="trash"
                aria-label={say(wallDisplayWords.removeView, { n: at + 1 })}
                onClick={() => put(views.filter((_, place) => place !== at))}
              />
            </li>
          ))}
        </ol>
        <Button icon="plus" onClick={() => put([...views, another])}>
          {say(wallDisplayWords.addView)}
        </Button>
      </div>
    </Field>
  )
}
