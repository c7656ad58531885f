import {
  code,
  decimal,
  flag,
  id,
  instant,
  longText,
  optionalInstant,
  optionalRef,
  optionalText,
  ref,
  rowVersion,
  stamp,
  text,
  whole,
} from '../columns.ts'
import type { Tables } from '../tables.ts'

const stamps = { created_at: stamp, updated_at: stamp, deleted_at: optionalInstant, version: rowVersion }

/** What tickets of every kind lean on: goods, loads drawn from customs documents, and what visitors ask and whom. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('products', {
    id,
    /** Null for goods that every company may choose. */ company_id: optionalRef('companies'),
    name: text(120),
    /** Company and name in one, so that both databases keep it unique; null once the row is deleted. */
    unique_name: { ...optionalText(170), unique: true },
    comodity: text(120),
    unit_of_item: text(20),
    hs_code: optionalText(12),
    needs_customs: flag(),
    ...stamps,
  })
  await tables.index('products', ['company_id'], { name: 'products_company' })
  await tables.index('products', ['comodity'], { name: 'products_comodity' })
  await tables.create('customs_loads', {
    id,
    document_id: ref('customs_documents'),
    ticket_id: ref('tickets'),
    /** Which round trip of the ticket, from 1. */ trip: whole(1),
    /** In the unit of the document. */ quantity: decimal(15, 3),
    entered_at: instant,
    /** When the balance went down: at the way out. Null while the vehicle is inside. */ drawn_at: optionalInstant,
  })
  await tables.index('customs_loads', ['ticket_id', 'trip'], { unique: true, name: 'customs_loads_trip' })
  await tables.index('customs_loads', ['document_id', 'drawn_at'], { name: 'customs_loads_document' })
  await tables.create('faq_groups', {
    id,
    name: { ...text(80), unique: true },
    position: whole(),
    created_at: stamp,
    updated_at: stamp,
  })
  await tables.create('faqs', {
    id,
    group_id: ref('faq_groups'),
    question: text(255),
    answer: longText,
    position: whole(),
    is_published: flag(),
    ...stamps,
  })
  await tables.index('faqs', ['group_id', 'position'], { name: 'faqs_group' })
  await tables.create('contacts', {
    id,
    /** What it is found by when a site is filled again; a person never changes it. */
    code: { ...code(40), unique: true },
    name: text(120),
    description: optionalText(255),
    phone: optionalText(40),
    whatsapp: optionalText(40),
    email: optionalText(160),
    address: optionalText(255),
    hours: optionalText(120),
    position: whole(),
    created_at: stamp,
    updated_at: stamp,
    version: rowVersion,
  })
}

export async function down(tables: Tables): Promise<void> {
  for (const table of ['contacts', 'faqs', 'faq_groups', 'customs_loads', 'products']) await tables.drop(table)
}
