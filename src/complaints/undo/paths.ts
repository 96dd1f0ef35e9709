export const undoPaths = {
  undo: (id: string) => `/konsol/tahan/${id}/urungkan`,
  now: (id: string) => `/konsol/tahan/${id}/sekarang`,
  aside: (id: string) => `/konsol/tahan/${id}/baca`,
};
