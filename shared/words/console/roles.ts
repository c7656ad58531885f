import type { Sentence } from '../sentence.ts'

export const roleWords = {
  title: { id: 'Peran dan izin', en: 'Roles and permissions' },
  create: { id: 'Buat peran', en: 'Make a role' },
  counted: { id: '{total} peran', en: '{total} {count|role|roles}' },
  search: { id: 'Nama peran', en: 'Name of the role' },
  empty: { id: 'Belum ada peran', en: 'No roles yet' },
  emptyText: { id: 'Peran menentukan apa yang boleh dilakukan orang.', en: 'Roles say what people may do.' },
  level: { id: 'Tingkat', en: 'Level' },
  super_admin: { id: 'Super admin', en: 'Super admin' },
  admin: { id: 'Admin', en: 'Administrator' },
  operational: { id: 'Operasional', en: 'Operations' },
  tenant: { id: 'Tenant', en: 'Tenant' },
  holders: { id: 'Dipegang', en: 'Held by' },
  holdersText: { id: '{count} orang', en: '{count} {count|person|people}' },
  system: { id: 'Peran sistem', en: 'Role of the system' },
  own: { id: 'Buatan sendiri', en: 'Made here' },
  kind: { id: 'Asal', en: 'Origin' },
  permissions: { id: 'Izin', en: 'Permissions' },
  systemText: {
    id: 'Dapat diberikan, tetapi tidak dapat diubah atau dihapus.',
    en: 'It can be given, but neither changed nor deleted.',
  },
  granted: { id: '{granted} dari {all}', en: '{granted} of {all}' },
  notHeld: { id: 'Anda sendiri tidak memegang izin ini.', en: 'You do not hold this permission yourself.' },
} as const satisfies Record<string, Sentence>
