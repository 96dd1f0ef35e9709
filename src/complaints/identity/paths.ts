/** Officers' addresses of this part. */
export const identityPaths = { list: (query = '') => `/konsol/identitas${query}`, desk: () => '/konsol/loket/kode' };
