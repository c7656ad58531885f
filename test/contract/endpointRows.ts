import { v4 } from 'uuid'

interface Row {
  /** A body that passes validation, so that an unknown id is all that is wrong. */
  readonly body?: object
  /** A body that does not; nothing at all by default. */
  readonly wrong?: object
  /** For paths whose last segment is not an id. */
  readonly unknown?: string
}

const seen = { version: 1 }

/** What the walk needs to know of each endpoint. One that is missing here fails the walk. */
export const endpointRows: Readonly<Record<string, Row>> = {
  'auth.login': {},
  'auth.mobile-login': {},
  'auth.refresh': {},
  'auth.logout': {},
  'profile.get': {},
  'external.token': {},
  'company.paginate': {},
  'company.dropdown': {},
  'company.detail': {},
  'company.create': {},
  'company.update': { body: seen, wrong: { version: 'x' } },
  'company.delete': {},
  'role.paginate': {},
  'role.dropdown': {},
  'role.levels': {},
  'role.detail': {},
  'role.permissions': {},
  'role.create': {},
  'role.update': { body: seen, wrong: { version: 'x' } },
  'role.delete': {},
  'permission.grouped': {},
  'employee.paginate': {},
  'employee.detail': {},
  'employee.create': {},
  'employee.update': { body: seen, wrong: { version: 'x' } },
  'employee.delete': {},
  'building.list': {},
  'building.all': {},
  'building.port-dropdown': {},
  'building.detail': {},
  'building.create': {},
  'building.update': { body: seen, wrong: { version: 'x' } },
  'building.delete': {},
  'area.list': {},
  'area.detail': {},
  'product.paginate': {},
  'product.detail': {},
  'product.create': {},
  'product.update': { body: seen, wrong: { version: 'x' } },
  'product.delete': {},
  'faq.grouped': {},
  'faq.group-detail': {},
  'faq.detail': {},
  'faq.create': {},
  'faq.update': { body: seen, wrong: { version: 'x' } },
  'faq.delete': {},
  'faq.public': {},
  'contact.list': {},
  'contact.detail': {},
  'contact.update': { body: seen, wrong: { version: 'x' } },
  'file.upload-pdf': {},
  'file.upload': {},
  'file.upload-pdf-or-image': {},
  'photo.upload': {},
  'file.url': {},
  'file.stream': {},
  'ticket.without-pabeanan.create': {},
  'ticket.without-pabeanan.detail': {},
  'ticket.without-pabeanan.cancel': { body: { reason: 'Salah tanggal' } },
  'ticket.without-pabeanan.update': { body: seen, wrong: { version: 'x' } },
  'ticket.paginate': {},
  'ticket.by-access-number': { unknown: 'TKT-00000000' },
  'external.ticket.create': {},
  'partner.authorize': {},
  'partner.deauthorize': {},
  'partner.tenants': {},
  'partner.locations': {},
  'partner.logistics': {},
  'lane.detail': {},
  'lane.intervention': { body: { action: 'take', version: 1 } },
  'gate.create': {},
  'gate.update': { body: seen, wrong: { version: 'x' } },
  'gate.delete': {},
  'gate.grouped': {},
  'gate.by-area': {},
  'gate.detail': {},
  'gate.list': {},
  'gate.lanes': {},
  'gate-activity.paginate': {},
  'gate-activity.check-in': {},
  'gate-in.verification': {},
  'video-wall.latest': {},
}

/** Endpoints that the reference's tree does not name: the token's own life. */
export const besidesTheTree = ['auth.refresh', 'auth.logout']

export const someId = v4()
