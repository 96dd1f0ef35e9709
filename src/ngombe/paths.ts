/** Addresses of this room; other rooms link through these functions only. */
export const paths = {
  sessions: () => '/ngombe',
  feed: () => '/ngombe.rss',
  session: (edition: number) => `/ngombe/${edition}`,
  calendar: (edition: number) => `/ngombe/${edition}/acara.ics`,
  draw: (edition: number) => `/ngombe/${edition}/undian`,
  register: (edition: number) => `/ngombe/${edition}/daftar`,
  registration: (number: string) => `/ngombe/pendaftaran/${number}`,
  registrationStep: (number: string, noun: string) => `/ngombe/pendaftaran/${number}/${noun}`,
  lookup: () => '/ngombe/pendaftaran',
  console: () => '/konsol/ngombe',
  plan: () => '/konsol/ngombe/baru',
  consoleSession: (edition: number) => `/konsol/ngombe/${edition}`,
  consoleStep: (edition: number, noun: string) => `/konsol/ngombe/${edition}/${noun}`,
  consoleRegistration: (number: string, noun: string) => `/konsol/ngombe/pendaftaran/${number}/${noun}`,
};
