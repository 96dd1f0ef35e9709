/** The headers that say where an unsafe request came from. */
export interface Provenance {
  host: string | undefined;
  origin: string | undefined;
  referer: string | undefined;
  fetchSite: string | undefined;
  cookie: string | undefined;
}

/** Cookies that open nothing; a request that carries only these has no more power than a stranger's. */
const HARMLESS = new Set(['bahasa', 'tampilan']);

const carriesPower = (cookie: string | undefined): boolean =>
  (cookie ?? '').split(';').some((pair) => { const name = pair.split('=')[0]!.trim(); return name !== '' && !HARMLESS.has(name); });

/** True when a full address lies on this site. Behind a proxy that ends TLS the host is all we see, so `https` is asked only where it is known. */
function isOurs(address: string, host: string | undefined, https: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return host !== undefined && url.host === host.toLowerCase() && (!https || url.protocol === 'https:');
}

/**
 * Decides whether a POST may pass, without a token in the form, in this order:
 * 1. `Sec-Fetch-Site` (browsers since 2020-2023, on https): only `same-origin`, and `none` for the user's own act;
 * 2. `Origin` (sent with every POST since about 2016, also on plain http): must be this host; `null` is not;
 * 3. `Referer`: must be this host;
 * 4. none of them: a very old browser or a program. It may act as a guest, but never with a cookie that opens something;
 *    our cookies are SameSite=Lax besides, so a newer browser would not attach them to a foreign form at all.
 * @param https the public address is https
 */
export function isCrossSite(from: Provenance, https: boolean): boolean {
  if (from.fetchSite !== undefined) return from.fetchSite !== 'same-origin' && from.fetchSite !== 'none';
  if (from.origin !== undefined) return !isOurs(from.origin, from.host, https);
  if (from.referer !== undefined) return !isOurs(from.referer, from.host, https);
  return carriesPower(from.cookie);
}
