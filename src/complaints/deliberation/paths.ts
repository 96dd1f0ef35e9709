import { paths } from '../paths.ts';

/** Addresses of this part; the list is `paths.deliberations`. */
export const deliberationPaths = {
  track: (number: string) => `${paths.trackCase(number)}/musyawarah`,
  trackStep: (number: string, step: string) => `${paths.trackCase(number)}/musyawarah/${step}`,
  console: (number: string) => `${paths.consoleCase(number)}/musyawarah`,
  consoleStep: (number: string, step: string) => `${paths.consoleCase(number)}/musyawarah/${step}`,
} as const;
