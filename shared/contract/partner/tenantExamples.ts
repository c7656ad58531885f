/** The requests and replies that the partner document prints. The tests hold ours against them. */
const pagination = {
  current_page: 1,
  per_page: 10,
  total: 1,
  last_page: 1,
  from: 1,
  to: 1,
  has_more_pages: false,
}

const envelope = <Data extends object>(data: Data, requestId: string) => ({
  status: 200,
  message: 'Ok',
  data,
  errors: null,
  request_id: requestId,
})

export const authorizeRequest = { tenant_id: 'tenant_123', days_connected: 30, installation_type: 'custom' }

export const deauthorizeRequest = { tenant_id: 'tenant_123', uninstall_reason: 'Tenant is no longer needed' }

const installation = {
  partner_id: '68b80d2787d08d24700a1c73',
  tenant_id: 'ca539d2f-bc3f-4786-9362-6b1f7d0e8372',
  tenant_type: 'live',
  app_id: '68b80d5d87d08d24700a1c74',
  app_key: '9a467c59b19147fab3edb3c8755904e3',
  installation_type: 'custom',
  installed_at: '2025-09-09T10:58:52.605000Z',
  days_connected: 60,
  uninstall_at: null,
  uninstall_reason: null,
  updated_at: '2025-09-09T10:58:52.605000Z',
  created_at: '2025-09-09T10:40:40.655000Z',
  id: '68c0042852859572a7019c52',
}

/** The document prints no reply to authorize and deauthorize: ours is the installation as it lists it. */
export const installationReply = envelope(installation, '490f1356-84f4-4a68-b161-21e03e7f2a80')

export const tenantsReply = envelope(
  { installations: [installation], pagination },
  '490f1356-84f4-4a68-b161-21e03e7f2a80',
)

export const locationsReply = envelope(
  {
    locations: [
      {
        location_id: 1,
        name: 'Warehouse Pusat',
        code: 'WH-PUSAT',
        type: 'warehouse',
        address: 'Jl. Raya No. 1',
        city: 'Bandung',
        state: 'Jawa Barat',
        zip: '40921',
        subdistrict: 'Katapang',
        country: 'Indonesia',
        pic_name: 'John Doe',
        phone: '081234567890',
        latitude: '-6.175110',
        longitude: '106.865036',
        is_default: true,
        is_pickup: true,
        status: 'active',
        origin_code: null,
        created_at: '2025-08-25T03:26:55.000000Z',
        created_by: 'system',
      },
    ],
    pagination,
  },
  'bec27d35-7c3b-4524-ac58-97a63dec5de7',
)

export const logisticsReply = envelope(
  {
    logistics: [
      {
        logistic_preference_id: 7,
        logistic_provider_id: 15,
        available_service_types: { Cargo: true, Reguler: true, Crossborder: true },
        is_default: true,
        is_active: true,
        username: 'rahasia',
        password: 'rahasia',
        api_key: 'rahasia',
        api_secret: 'rahasia',
        account_id: null,
        account_name: null,
        created_by: 'system',
        updated_by: 'system',
        created_at: '2025-08-25T03:26:58.000000Z',
        updated_at: '2025-08-25T03:26:58.000000Z',
        logistic_provider_name: 'DETHIX',
      },
    ],
    pagination: { ...pagination, total: 7, to: 7 },
  },
  '68ecd983-460f-484d-a2e6-b85169b9980d',
)
