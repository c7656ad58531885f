import { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { wallDisplayWords } from '#shared/words/console/wallDisplays.ts'
import { CheckField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import type { Choice } from '../../ui/Select.tsx'
import { useWords } from '../../ui/useWords.ts'
import { PlaylistField } from './PlaylistField.tsx'

type Display = ReplyData<typeof wallDisplay.detail>

const labels = {
  name: wallDisplayWords.name,
  title: wallDisplayWords.heading,
  public: wallDisplayWords.public,
  views: wallDisplayWords.playlist,
}

const blank = { name: '', title: '', public: false, views: [{ view: 'cameras', gate_id: null, seconds: 20 }] }

const valuesOf = ({ name, title, public: isPublic, views }: Display) => ({ name, title, public: isPublic, views })

interface WallFormProps {
  row: Display | null
  gates: readonly Choice[]
  /** The link of a new display, which is told once. */
  onLink: (name: string, path: string) => void
  onSaved: (saved: Display) => void
  onCancel: () => void
}

/** Hangs a display up, or changes what it shows; one that is on follows within two seconds. */
export function WallForm({ row, gates, onLink, onSaved, onCancel }: WallFormProps) {
  const say = useWords()
  const form = useRecordForm({
    subject: 'wall',
    row,
    create: wallDisplay.create,
    update: wallDisplay.update,
    detail: wallDisplay.detail,
    blank,
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved(saved) {
      const { path } = saved as Partial<ReplyData<typeof wallDisplay.create>>
      if (path !== undefined) onLink(saved.name, path)
      onSaved(saved)
    },
  })
  return (
    <FormView form={form} label={say(wallDisplayWords.title)} onCancel={onCancel}>
      <TextField
        form={form}
        name="name"
        label={wallDisplayWords.name}
        hint={wallDisplayWords.nameHint}
        example="gerbang-utama"
        autoFocus
      />
      <TextField
        form={form}
        name="title"
        label={wallDisplayWords.heading}
        hint={wallDisplayWords.headingHint}
        example="Gerbang Utama"
      />
      <CheckField form={form} name="public" label={wallDisplayWords.public} hint={wallDisplayWords.publicHint} />
      <PlaylistField
        form={form}
        name="views"
        label={wallDisplayWords.playlist}
        hint={wallDisplayWords.playlistHint}
        gates={gates}
        wide
      />
    </FormView>
  )
}
