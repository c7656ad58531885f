const url = (name: string) => `https://files.example.test/autogate/${name}?X-Amz-Expires=86400`
const document = (name: string) => ({
  url: url(`uploads/6a2068fe2d32c53b00d25b507a101810-${name}.pdf`),
  path: `uploads/6a2068fe2d32c53b00d25b507a101810-${name}.pdf`,
})

/** The reply that the reference prints for `POST /v1/external/tickets/company`, its addresses shortened. */
export const referenceReply = {
  message: 'Sukses membuat tiket tenant',
  data: {
    id: '8d8d8b12-1448-433b-917d-566cbe053402',
    type: 'Tenant',
    status: 'active',
    source: 'tenant',
    company: { id: '090ca78a-9832-4f73-bec2-683dc440618e', name: 'PT Example Company' },
    vehicle: {
      type: 'transport',
      comodity: 'Batu Bara',
      police_number: 'B 1234 XYZ',
      vehicle_type: 'Dumptruck',
      unit_of_item: 'Kg',
      total_item: 3000,
    },
    buildings: [
      {
        id: 'f707e9b2-06fc-4671-945c-7e91d125296b',
        name: 'Office Building A',
        address: 'Jl. Industri No. 1, Gresik',
      },
      { id: 'eba767a8-4777-4b96-81aa-dda934978b3e', name: 'Warehouse B', address: 'Jl. Industri No. 2, Gresik' },
    ],
    ticket_access_number: 'TKT-33471185',
    qr_url: url('uploads/c478cbb99503c3015d7934026fd45e66-1746623043883-TKT-33471185-ticket-qrcode.png'),
    reject_reason: null,
    request_at: '2025-07-30',
    expired_at: '2025-07-30T23:59:59.999Z',
    created_at: '2025-05-07T13:04:03.862Z',
    supporting_documents: {
      delivery_order: document('deliver-order'),
      bill_of_landing: document('bill-of-landing'),
      invoice: document('invoice'),
      other: document('other'),
    },
  },
}

/** A reply with every leaf replaced by its kind: keys, their order and their types, and nothing else. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (value === null || typeof value !== 'object') return value === null ? 'null' : kindOf(value)
  return Object.entries(value).map(([key, member]) => [key, shapeOf(member)])
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/],
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['end of a day', /^\d{4}-\d\d-\d\dT23:59:59\.999Z$/],
  ['instant', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/],
  ['access number', /^TKT-\d{8}$/],
  ['QR address', /^https?:\/\/[^?]+\?.*ticket-qrcode\.png|^https?:\/\/[^?]+ticket-qrcode\.png\?/],
  ['file address', /^https?:\/\//],
  ['path', /^uploads\/[0-9a-f]{32}-[a-z0-9.-]+$/],
]

function kindOf(value: unknown): string {
  if (typeof value !== 'string') return typeof value
  return kinds.find(([, pattern]) => pattern.test(value))?.[0] ?? 'text'
}
