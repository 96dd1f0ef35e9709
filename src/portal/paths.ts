/** Addresses of the portal's own pages. */
export const portalPaths = {
  home: () => '/',
  agencies: () => '/instansi',
  agency: (code: string) => `/instansi/${code.toLowerCase()}`,
  deadlines: () => '/tenggat',
  rights: () => '/hak',
  privacy: () => '/privasi',
  accessibility: () => '/aksesibilitas',
  about: () => '/tentang',
  appearance: () => '/tampilan',
};
