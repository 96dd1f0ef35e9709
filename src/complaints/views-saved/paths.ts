/** Addresses of this part. */
export const viewPaths = {
  all: () => '/konsol/tampilan',
  act: (id: string, noun: 'nama' | 'sematan' | 'utama' | 'penghapusan') => `/konsol/tampilan/${id}/${noun}`,
};
