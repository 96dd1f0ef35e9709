/** Addresses of this part. */
export const approvalPaths = {
  waiting: () => '/konsol/persetujuan',
  flagged: () => '/konsol/aturan/persetujuan',
  draft: (number: string, id: string, query = '') => `/konsol/kasus/${number}/konsep/${id}${query}`,
  decide: (number: string, id: string, noun: 'persetujuan' | 'pengembalian' | 'perubahan' | 'penarikan' | 'pemulihan') => `/konsol/kasus/${number}/konsep/${id}/${noun}`,
};
