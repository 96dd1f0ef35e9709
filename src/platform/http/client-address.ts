import { BlockList, isIP, isIPv4 } from 'node:net';

/** `::ffff:192.0.2.1` is 192.0.2.1; brackets, ports and zones go. @returns null when it is no address */
export function plainAddress(text: string): string | null {
  let address = text.trim().toLowerCase();
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(address);
  if (bracketed) address = bracketed[1]!;
  else if (/^\d+\.\d+\.\d+\.\d+:\d{1,5}$/.test(address)) address = address.slice(0, address.indexOf(':'));
  address = address.replace(/%.*$/s, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, '');
  return isIP(address) === 0 ? null : address;
}

export type IsTrusted = (address: string) => boolean;

/**
 * Reads the list of proxies whose `X-Forwarded-For` is believed.
 * @param entries addresses and networks (`10.0.0.0/8`, `fd00::/8`), or `loopback`
 * @throws RangeError naming the entry that is neither
 */
export function trustedProxyList(entries: readonly string[]): IsTrusted {
  const list = new BlockList();
  const networks = entries.flatMap((entry) => (entry.trim() === 'loopback' ? ['127.0.0.0/8', '::1'] : [entry.trim()]));
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    const most = family === 'ipv4' ? 32 : 128;
    const prefix = bits === undefined ? most : Number(bits);
    if (isIP(address) === 0 || !/^\d{1,3}$/.test(bits ?? '0') || prefix > most) throw new RangeError(`"${network}" is not an address, a network or "loopback"`);
    list.addSubnet(address, prefix, family);
  }
  return (address) => list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

/**
 * The client's address. The header is read from the right, because only its right end was written by our own proxies;
 * everything to the left of the first untrusted address is what a client claims.
 * @param peer the other end of the connection
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, isTrusted: IsTrusted): string {
  let client = plainAddress(peer) ?? '0.0.0.0';
  for (const hop of (forwardedFor ?? '').split(',').slice(-20).reverse()) {
    if (!isTrusted(client)) break;
    const address = plainAddress(hop);
    if (address === null) break;
    client = address;
  }
  return client;
}

/** The key for counting: an IPv4 address, or the /64 of an IPv6 address, since one household holds a whole /64. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.replace(/%.*$/s, '').split('::');
  const left = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - left.length - (tail === '' ? 0 : tail.split(':').length);
  const groups = [...left, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...(tail ? tail.split(':') : [])];
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
