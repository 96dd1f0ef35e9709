import { Bowl } from './icon.tsx';

/** The twelve keys of design/README.md; each has its own vessel. */
export type CaseStatus = 'diterima' | 'dipilah' | 'dikerjakan' | 'lengkapi' | 'jeda' | 'dijawab' | 'selesai' | 'dibantah'
  | 'musyawarah' | 'ombudsman' | 'gabung' | 'tutup';

export const Status = ({ status, label }: { status: CaseStatus; label: string }) => (
  <span class="status" data-s={status}><Bowl status={status} />{label}</span>
);

export const Tag = ({ label, tone }: { label: string; tone?: 'biru' | 'daun' | 'kunyit' | 'bata' | undefined }) => (
  <span class={tone ? `tag ${tone}` : 'tag'}>{label}</span>
);
