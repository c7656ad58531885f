import {
  code,
  optionalCode,
  decimal,
  flag,
  id,
  instant,
  json,
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

/** Places, companies, people and machines. */
export async function up(tables: Tables): Promise<void> {
  await tables.create('companies', {
    id,
    name: text(160),
    code: { ...text(40), unique: true },
    npwp: optionalText(24),
    nib: optionalText(24),
    address: optionalText(255),
    email: optionalText(160),
    phone: optionalText(40),
    pic_name: optionalText(120),
    type: text(20),
    status: text(20),
    logo_path: optionalText(200),
    quota_vehicle: whole(),
    ...stamps,
  })
  await tables.create('areas', {
    id,
    name: text(120),
    code: { ...text(40), unique: true },
    type: text(20),
    capacity: whole(),
    ...stamps,
  })
  await tables.create('buildings', {
    id,
    name: text(160),
    code: { ...text(40), unique: true },
    address: optionalText(255),
    area_id: ref('areas'),
    company_id: optionalRef('companies'),
    latitude: decimal(10, 7),
    longitude: decimal(10, 7),
    capacity: whole(),
    opening_hours: json,
    is_port_bms: flag(),
    status: text(20),
    ...stamps,
  })
  await tables.create('roles', {
    id,
    name: { ...text(80), unique: true },
    level: text(20),
    is_system: flag(),
    ...stamps,
  })
  await tables.create('role_permissions', {
    role_id: { ...ref('roles'), primaryKey: true },
    permission: { ...code(60), primaryKey: true },
  })
  await tables.create('users', {
    id,
    name: text(120),
    email: { ...text(160), unique: true },
    phone: optionalText(40),
    username: { ...optionalText(60), unique: true },
    password_hash: text(160),
    role_id: ref('roles'),
    company_id: optionalRef('companies'),
    status: text(20),
    language: text(2),
    photo_path: optionalText(200),
    email_verified_at: optionalInstant,
    last_login_at: optionalInstant,
    /** Access tokens carry this number: raising it ends them all. */
    token_epoch: whole(1),
    ...stamps,
  })
  await tables.create('gates', {
    id,
    name: text(120),
    code: { ...text(40), unique: true },
    area_id: ref('areas'),
    position: whole(),
    status: text(20),
    policy_version: whole(1),
    ...stamps,
  })
  await tables.create('gate_policies', {
    id,
    gate_id: ref('gates'),
    policy_version: whole(1),
    rules: json,
    note: optionalText(255),
    created_by: optionalText(120),
    created_at: instant,
  })
  await tables.index('gate_policies', ['gate_id', 'policy_version'], { unique: true, name: 'gate_policies_version' })
  await tables.create('user_gates', {
    user_id: { ...ref('users'), primaryKey: true },
    gate_id: { ...ref('gates'), primaryKey: true },
  })
  await tables.create('lanes', {
    id,
    gate_id: ref('gates'),
    code: { ...text(40), unique: true },
    name: text(120),
    position: whole(),
    direction: text(10),
    mode: text(10),
    lamp: text(10),
    barrier_state: text(10),
    barrier_proof: text(10),
    /** The devices as the agent last reported them (`Device[]` of the contract). */
    devices: json,
    /** The vehicle standing in the lane (`LaneVehicle` with `photo_path` for `photo_url`), or null. */
    vehicle: json,
    /** Whether an agent holds the lane's line; read it through `laneConnection`, because a server can die. */
    connected: flag(),
    last_seen_at: optionalInstant,
    lease_status: text(20),
    lease_by: optionalText(36),
    lease_name: optionalText(120),
    lease_reason: optionalText(120),
    lease_since: optionalInstant,
    lease_until: optionalInstant,
    created_at: instant,
    updated_at: instant,
    deleted_at: optionalInstant,
    version: rowVersion,
  })
  await tables.create('devices', {
    id,
    lane_id: ref('lanes'),
    name: text(120),
    token_hash: { ...code(64), unique: true },
    status: text(20),
    last_seen_at: optionalInstant,
    ...stamps,
  })
  await tables.create('sessions', {
    id,
    user_id: ref('users'),
    refresh_hash: { ...code(64), unique: true },
    previous_hash: { ...optionalCode(64), unique: true },
    user_agent: optionalText(255),
    ip: optionalText(64),
    created_at: instant,
    last_used_at: instant,
    expires_at: instant,
    revoked_at: optionalInstant,
  })
  await tables.create('external_clients', {
    id,
    company_id: ref('companies'),
    name: text(120),
    secret_hash: text(160),
    scopes: json,
    status: text(20),
    ...stamps,
  })
  /* MySQL makes an index for each foreign key by itself, SQLite does not. */
  await tables.index('companies', ['name'], { name: 'companies_name' })
  await tables.index('buildings', ['area_id'], { name: 'buildings_area' })
  await tables.index('buildings', ['company_id'], { name: 'buildings_company' })
  await tables.index('users', ['role_id'], { name: 'users_role' })
  await tables.index('users', ['company_id'], { name: 'users_company' })
  await tables.index('gates', ['area_id'], { name: 'gates_area' })
  await tables.index('user_gates', ['gate_id'], { name: 'user_gates_gate' })
  await tables.index('lanes', ['gate_id', 'position'], { name: 'lanes_gate' })
  await tables.index('devices', ['lane_id'], { name: 'devices_lane' })
  await tables.index('sessions', ['user_id'], { name: 'sessions_user' })
  await tables.index('external_clients', ['company_id'], { name: 'external_clients_company' })
}

export async function down(tables: Tables): Promise<void> {
  for (const table of [
    'external_clients',
    'sessions',
    'devices',
    'lanes',
    'user_gates',
    'gate_policies',
    'gates',
    'users',
    'role_permissions',
    'roles',
    'buildings',
    'areas',
    'companies',
  ])
    await tables.drop(table)
}
