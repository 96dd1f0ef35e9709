/** Addresses of this part. */
export const assignmentPaths = {
  holder: (number: string) => `/konsol/kasus/${number}/pemegang`,
  split: () => '/konsol/tugas/pembagian',
  absences: () => '/konsol/ketidakhadiran',
  endAbsence: (id: string) => `/konsol/ketidakhadiran/${id}/akhir`,
};
