/** Addresses of the breach desk. */
export const breachesPath = (query = ''): string => `/konsol/hak-data/insiden${query}`;
export const breachPath = (id: string, part = ''): string => `/konsol/hak-data/insiden/${id}${part && `/${part}`}`;
