import type { SealedColumn } from '../platform/auth/store-sealed.ts';

/**
 * Every column that `keys.seal` writes. `wadah key rotate` seals them again, `wadah key retire` asks them, `wadah verify` opens
 * them: a new sealed column is one line here.
 */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'complaint_data_requests', column: 'sealed', key: 'id', purpose: 'data-request', context: (id) => id },
  { table: 'complaint_reporters', column: 'sealed', key: 'complaint_id', purpose: 'reporter', context: (id) => id },
  { table: 'ngombe_registrations', column: 'sealed', key: 'id', purpose: 'ngombe-person', context: (id) => id },
  { table: 'complaint_helpers', column: 'sealed', key: 'id', purpose: 'helper', context: (id) => id },
  { table: 'complaint_helped', column: 'sealed_why', key: 'complaint_id', purpose: 'helper-why', context: (id) => id },
  { table: 'complaint_deliberation_proxies', column: 'sealed', key: 'id', purpose: 'deliberation', context: (id) => id },
  { table: 'complaint_deliberation_invitations', column: 'receipt', key: 'id', purpose: 'deliberation', context: (id) => id },
  { table: 'complaint_deliberation_notes', column: 'sealed', key: 'id', purpose: 'deliberation', context: (id) => id },
  { table: 'complaint_deliberation_signatures', column: 'sealed', key: 'id', purpose: 'deliberation', context: (id) => id },
  { table: 'complaint_followers', column: 'sealed', key: 'id', purpose: 'follower', context: (id) => id },
  { table: 'officers', column: 'totp_secret', key: 'id', purpose: 'totp', context: (id) => `officer|${id}` },
];
