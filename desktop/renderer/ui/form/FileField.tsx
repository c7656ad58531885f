import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import { formWords } from '#shared/words/console/forms.ts'
import { uploadFile, uploads } from '../../api/files.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import { problemOf } from '../problem.ts'
import { useWords } from '../useWords.ts'
import { useFormField, type FormFieldProps } from './fields.tsx'
import './FileField.css'

interface FileFieldProps extends FormFieldProps {
  kind: keyof typeof uploads
  /** The address of the file that is stored by now, to look at it. */
  storedUrl?: string | null
}

type Sending = { readonly name: string } | { readonly fault: string } | null

/** A file that is stored as soon as it is chosen; the form holds its path. */
export function FileField({ kind, storedUrl = null, ...props }: FileFieldProps) {
  const say = useWords()
  const { frame, control } = useFormField(props)
  const { form, name } = props
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<Sending>(null)
  const [shown, setShown] = useState<{ path: string; url: string; name: string } | null>(null)
  const path = form.value(name)
  const { accepts, maxBytes } = uploads[kind].upload
  const size = `${Math.round(maxBytes / 1_048_576)} MB`

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return
    if (file.size > maxBytes) return setSending({ fault: say(formWords.fileTooLarge, { size }) })
    setSending({ name: file.name })
    try {
      const stored = await uploadFile(kind, file, v7())
      setSending(null)
      setShown({ path: stored.path, url: stored.url, name: stored.name })
      form.set(name, stored.path)
    } catch (error) {
      const { said } = problemOf(error)
      setSending({ fault: say(formWords.fileFailed, { reason: say(said.sentence, said.values) }) })
    }
  }

  const has = typeof path === 'string' && path !== ''
  const url = shown?.path === path ? shown?.url : storedUrl
  const fault = sending !== null && 'fault' in sending ? sending.fault : frame.fault
  const kinds = say(kind === 'photo' ? formWords.photoKinds : formWords.fileKinds, { size })
  return (
    <Field {...frame} fault={fault} hint={frame.hint ?? kinds}>
      <div
        className="file-field"
        data-wrong={fault !== null || undefined}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void take(event.dataTransfer.files[0])
        }}
      >
        <Icon name={has ? 'document' : 'upload'} />
        {sending !== null && 'name' in sending ? (
          <span className="soft clip" role="status">
            {say(formWords.fileSending, { name: sending.name })}
          </span>
        ) : has ? (
          <span className="clip">
            {url == null ? (
              path
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {shown?.name ?? say(formWords.fileOpen)}
              </a>
            )}
          </span>
        ) : (
          <span className="faint clip">{say(formWords.fileDrop)}</span>
        )}
        <span className="push" />
        <Button onClick={() => input.current?.click()}>
          {say(has ? formWords.fileReplace : formWords.fileChoose)}
        </Button>
        {has && props.optional === true && (
          <Button kind="ghost" icon="cross" aria-label={say(formWords.clear)} onClick={() => form.set(name, '')} />
        )}
        <input
          {...control}
          ref={input}
          type="file"
          className="unseen"
          tabIndex={-1}
          accept={accepts.join(',')}
          onChange={({ target }) => {
            void take(target.files?.[0])
            target.value = ''
          }}
        />
      </div>
    </Field>
  )
}
