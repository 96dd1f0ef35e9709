export const bulkPaths = {
  all: () => '/konsol/sekaligus',
  run: (id: string) => `/konsol/sekaligus/${id}`,
  plan: (id: string) => `/konsol/sekaligus/${id}/rencana`,
  carryOut: (id: string) => `/konsol/sekaligus/${id}/jalankan`,
  stop: (id: string) => `/konsol/sekaligus/${id}/hentikan`,
  retry: (id: string) => `/konsol/sekaligus/${id}/ulang`,
  csv: (id: string) => `/konsol/sekaligus/${id}/hasil.csv`,
};
