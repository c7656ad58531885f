const url = (name: string) => `https://files.example.test/autogate/${name}?X-Amz-Expires=86400`
const pathOf = (name: string) => `uploads/6a2068fe2d32c53b00d25b507a101810-${name}.pdf`
const document = (name: string) => ({ url: url(pathOf(name)), path: pathOf(name) })

/** The request and the reply that the reference prints, their addresses shortened. The tests hold our reply against it. */
export const companyTicketRequest = {
  request_at: '2025-07-24',
  expired_at: '2025-07-28',
  police_number: 'B 1234 XYZ',
  comodity: 'Batu Bara',
  unit_of_item: 'Kg',
  total_item: '3000',
  building_ids: ['f3276fad-b4d8-4884-901f-debb6ecce545', '3d1c6815-ba69-4e9a-b3fe-64d1663350e6'],
  delivery_order_path: pathOf('deliver-order'),
  bill_of_landing_path: pathOf('bill-of-landing'),
  invoice_path: pathOf('invoice'),
  other_path: pathOf('other'),
}

export const companyTicketReply = {
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
