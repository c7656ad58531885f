import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import { formWords } from '#shared/words/console/forms.ts'
import { uploadFile, uploads } from '../../api/files.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import { Picture } from '../Picture.tsx'
import { problemOf } from '../problem.ts'
import { useWords } from '../useWords.ts'
import { useFormField, type FormFieldProps } from './fields.tsx'
import './PhotosField.css'

/** As many as the contract takes of one checkup or load. */
const most = 10

/** Photos that are stored as soon as they are taken or chosen; the form holds their paths. A phone opens its camera. */
export function PhotosField(props: FormFieldProps) {
  const say = useWords()
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const input = useRef<HTMLInputElement>(null)
  const [urls, setUrls] = useState<Readonly<Record<string, string>>>({})
  const [sending, setSending] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const value = form.value(name)
  const paths = Array.isArray(value) ? (value as string[]) : []
  const { accepts, maxBytes } = uploads.photo.upload

  async function take(files: readonly File[]): Promise<void> {
    setFailed(null)
    const taken = [...paths]
    for (const file of files) {
      if (taken.length >= most) return setFailed(say(formWords.photosMost, { most }))
      if (file.size > maxBytes)
        return setFailed(say(formWords.fileTooLarge, { size: `${Math.round(maxBytes / 1_048_576)} MB` }))
      setSending(file.name)
      try {
        const stored = await uploadFile('photo', file, v7())
        taken.push(stored.path)
        setUrls((before) => ({ ...before, [stored.path]: stored.url }))
        form.set(name, [...taken])
      } catch (error) {
        const { said } = problemOf(error)
        setFailed(say(formWords.fileFailed, { reason: say(said.sentence, said.values) }))
      }
    }
    setSending(null)
  }

  return (
    <Field {...frame} fault={failed ?? frame.fault}>
      <div className="photos-field">
        {paths.map((path, at) => (
          <span key={path}>
            <Picture src={urls[path] ?? null} alt={path} />
            <button
              type="button"
              className="button button-normal"
              aria-label={say(formWords.photoRemove, { number: at + 1 })}
              onClick={() =>
                form.set(
                  name,
                  paths.filter((one) => one !== path),
                )
              }
            >
              <Icon name="cross" size={12} />
            </button>
          </span>
        ))}
        {sending === null ? (
          paths.length < most && (
            <Button icon="camera" onClick={() => input.current?.click()}>
              {say(formWords.photosAdd)}
            </Button>
          )
        ) : (
          <span className="soft clip" role="status">
            {say(formWords.fileSending, { name: sending })}
          </span>
        )}
        <input
          {...control}
          ref={input}
          type="file"
          className="unseen"
          tabIndex={-1}
          multiple
          capture="environment"
          accept={accepts.join(',')}
          onChange={({ target }) => {
            void take([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </div>
    </Field>
  )
}
