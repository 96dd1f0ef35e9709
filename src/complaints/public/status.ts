import type { CaseStatus } from '../../ui/parts/status.tsx';
import type { ComplaintState } from '../domain.ts';

/** Which vessel of the design a state wears; its word comes from `text.ts`. */
const BOWLS: Readonly<Record<ComplaintState, CaseStatus>> = {
  received: 'diterima', needs_completion: 'lengkapi', forwarded: 'dipilah', in_progress: 'dikerjakan', answered: 'dijawab',
  contested: 'dibantah', completed: 'selesai', transferred: 'tutup', archived: 'tutup', withdrawn: 'tutup',
};
export const statusOf = (state: ComplaintState): CaseStatus => BOWLS[state];
