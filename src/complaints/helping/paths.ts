/** Addresses of helpers. */
export const helpPaths = {
  door: () => '/pembantu',
  leave: () => '/pembantu/keluar',
  list: (query = '') => `/pembantu/laporan${query}`,
  look: (number: string) => `/pembantu/laporan/${number}`,
  stop: (number: string) => `/pembantu/laporan/${number}/berhenti`,
  remove: (number: string) => `/lacak/${number}/cabut-pembantu`,
  again: () => '/lapor?bantu=ya#bantu',
};
