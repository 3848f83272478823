import type { IncomingHttpHeaders } from 'node:http';

/** Whose address a connection comes from, `proxies` steps away: each of ours adds the one before it to the list. */
export function clientAddress(headers: IncomingHttpHeaders, peer: string, proxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  const way = [...forwarded, peer];
  return way[Math.max(0, way.length - 1 - proxies)] ?? peer;
}
