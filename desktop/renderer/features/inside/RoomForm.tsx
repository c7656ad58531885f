import { occupancy } from '#shared/contract/autogate/occupancy.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { insideWords } from '#shared/words/console/inside.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'

export type Room = ReplyData<typeof occupancy.setBuilding> & { readonly of: 'areas' | 'buildings' }

interface RoomFormProps {
  room: Room
  onSaved: () => void
  onClose: () => void
}

const valuesOf = ({ capacity, full_percent }: Pick<Room, 'capacity' | 'full_percent'>) => ({ capacity, full_percent })

/** When an area or a destination counts as full; the next check-in goes by it. */
export function RoomForm({ room, onSaved, onClose }: RoomFormProps) {
  const say = useWords()
  const form = useForm({
    name: `room ${room.id}`,
    schema: occupancy.setArea.body,
    start: valuesOf(room),
    version: room.version,
    labels: { capacity: insideWords.capacity, full_percent: insideWords.percent },
    async send(body) {
      const given = { params: { id: room.id }, body }
      if (room.of === 'areas') await call(occupancy.setArea, given)
      else await call(occupancy.setBuilding, given)
    },
    onSaved() {
      toast('check', saying(insideWords.saved, { name: room.name }))
      onSaved()
      onClose()
    },
    async stored() {
      const { data } = await call(occupancy.list, {})
      const rooms = data.flatMap((area) => [area, ...area.buildings])
      const now = rooms.find(({ id }) => id === room.id) ?? room
      return { values: valuesOf(now), version: now.version }
    },
  })
  const title = say(insideWords.editTitle, { name: room.name })
  return (
    <Dialog title={title} onClose={onClose}>
      <FormView form={form} label={title} onCancel={onClose}>
        <NumberField form={form} name="capacity" label={insideWords.capacity} hint={insideWords.capacityHint} />
        <NumberField form={form} name="full_percent" label={insideWords.percent} hint={insideWords.percentHint} />
      </FormView>
    </Dialog>
  )
}
