/** Addresses of this part. */
export const matterPaths = {
  merge: (number: string) => `/konsol/kasus/${number}/gabung`,
  unmerge: (number: string) => `/konsol/kasus/${number}/pisah`,
  keep: (number: string) => `/konsol/kasus/${number}/tetap-gabung`,
  object: (number: string) => `/lacak/${number}/perkara-lain`,
  incidents: () => '/konsol/kejadian',
  newIncident: (number: string) => `/konsol/kasus/${number}/kejadian`,
  consoleIncident: (number: string) => `/konsol/kejadian/${number}`,
  attach: (number: string) => `/konsol/kejadian/${number}/lampir`,
  incidentNews: (number: string) => `/konsol/kejadian/${number}/kabar`,
  incident: (number: string) => `/kejadian/${number}`,
  follow: () => '/ikuti/baru',
  following: () => '/ikuti',
  stopFollowing: () => '/ikuti/berhenti',
};
