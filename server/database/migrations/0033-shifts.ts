import { id, instant, json, looseRef, optionalInstant, optionalText, ref, text, whole, longText } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** What operators tell each other: notes on interventions, and the desk at a change of shift. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('intervention_notes', {
    id,
    intervention_id: ref('interventions'),
    note: text(500),
    by_id: looseRef,
    by_name: text(120),
    created_at: instant,
  })
  await tables.index('intervention_notes', ['intervention_id', 'created_at'], { name: 'intervention_notes_item' })
  await tables.create('shift_handovers', {
    id,
    shift: whole(1),
    /** 1 while it waits: one does at a time. */
    waiting: { ...whole(1), allowNull: true, defaultValue: null },
    from_id: looseRef,
    from_name: optionalText(120),
    to_id: looseRef,
    to_name: optionalText(120),
    note: longText,
    left_state: json,
    sound: optionalText(10),
    handed_at: instant,
    confirmed_at: optionalInstant,
  })
  await tables.index('shift_handovers', ['waiting'], { name: 'shift_handovers_waiting', unique: true })
  await tables.index('shift_handovers', ['handed_at'], { name: 'shift_handovers_age' })
}

export async function down(tables: Tables): Promise<void> {
  await tables.drop('shift_handovers')
  await tables.drop('intervention_notes')
}
