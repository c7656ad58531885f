import {
  code,
  counted,
  document,
  id,
  instant,
  json,
  looseRef,
  optionalInstant,
  optionalText,
  ref,
  text,
  whole,
} from '../columns.ts'
import type { Tables } from '../tables.ts'

/** Mails and the links in them, notifications, and what the audit trail needs to be listed and sealed. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('mail_queue', {
    id,
    recipient: text(160),
    /** `message`, or the letter that is written when it is sent. */
    kind: text(40),
    /** What to send as JSON; emptied when it was sent. */
    content: document,
    /** `queued`, `sending`, `sent` or `dead`. */
    state: text(10),
    attempts: whole(),
    /** When the next attempt is due; while it is being sent, when the sender counts as lost. */
    due_at: instant,
    last_error: optionalText(255),
    created_at: instant,
    sent_at: optionalInstant,
  })
  await tables.index('mail_queue', ['state', 'due_at'], { name: 'mail_queue_due' })
  await tables.index('mail_queue', ['recipient', 'kind', 'created_at'], { name: 'mail_queue_recipient' })
  /* Asked by strangers: answered later, so that the asking takes equally long for known and unknown addresses. */
  await tables.create('link_requests', {
    id: counted,
    purpose: text(20),
    email: text(160),
    at: instant,
  })
  await tables.create('single_use_links', {
    id,
    user_id: ref('users'),
    purpose: text(20),
    token_hash: { ...code(64), unique: true },
    /** The address that the link was mailed to, and proves. */
    email: text(160),
    created_at: instant,
    expires_at: instant,
    used_at: optionalInstant,
  })
  await tables.index('single_use_links', ['user_id', 'purpose', 'created_at'], { name: 'single_use_links_user' })
  await tables.index('single_use_links', ['expires_at'], { name: 'single_use_links_expiry' })
  await tables.create('notifications', {
    id,
    user_id: ref('users'),
    kind: text(40),
    /** What its sentences are filled in with. */
    detail: json,
    entity: optionalText(40),
    entity_id: optionalText(80),
    created_at: instant,
    read_at: optionalInstant,
  })
  await tables.index('notifications', ['user_id', 'created_at'], { name: 'notifications_user' })
  await tables.index('notifications', ['user_id', 'read_at', 'created_at'], { name: 'notifications_unread' })
  await tables.index('notifications', ['created_at'], { name: 'notifications_age' })
  /** The company of the actor at that time: its administrators may read what its people did. */
  await tables.addColumn('audit_records', 'company_id', looseRef)
  await tables.dropIndex('audit_records', 'audit_entity')
  await tables.index('audit_records', ['at'], { name: 'audit_at' })
  await tables.index('audit_records', ['company_id', 'at'], { name: 'audit_company' })
  await tables.index('audit_records', ['actor_id', 'at'], { name: 'audit_actor' })
  await tables.index('audit_records', ['action', 'at'], { name: 'audit_action' })
  await tables.index('audit_records', ['entity', 'at'], { name: 'audit_entity_at' })
  await tables.index('audit_records', ['entity_id', 'at'], { name: 'audit_entity_id' })
  await tables.index('audit_records', ['request_id'], { name: 'audit_request' })
  /** The head of the chain, locked by whoever seals: the newest records cannot be cut off unnoticed. */
  await tables.create('audit_chain', {
    name: { ...code(20), primaryKey: true },
    seq: whole(),
    hash: code(64),
    sealed_at: instant,
  })
}

export async function down(tables: Tables): Promise<void> {
  for (const table of ['audit_chain', 'notifications', 'single_use_links', 'link_requests', 'mail_queue'])
    await tables.drop(table)
  for (const index of [
    'audit_request',
    'audit_entity_id',
    'audit_entity_at',
    'audit_action',
    'audit_actor',
    'audit_company',
    'audit_at',
  ])
    await tables.dropIndex('audit_records', index)
  await tables.index('audit_records', ['entity', 'entity_id'], { name: 'audit_entity' })
  await tables.dropColumn('audit_records', 'company_id')
}
