/** Addresses of the figures. Queries are made by `ask.ts`. */
export const figurePaths = {
  console: (query = '') => `/konsol/angka${query}`,
  cases: (query = '') => `/konsol/angka/kasus${query}`,
  csv: (query = '') => `/konsol/angka.csv${query}`,
  xlsx: (query = '') => `/konsol/angka.xlsx${query}`,
  report: (month = '') => `/konsol/angka/laporan${month && `?bulan=${month}`}`,
  reportPdf: (month = '') => `/konsol/angka/laporan.pdf${month && `?bulan=${month}`}`,
  reportXlsx: (month = '') => `/konsol/angka/laporan.xlsx${month && `?bulan=${month}`}`,
  open: (query = '') => `/angka${query}`,
  openCsv: (query = '') => `/angka.csv${query}`,
  how: () => '/angka/cara-menghitung',
};
