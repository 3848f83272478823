import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a connection comes from a page of ours. Browsers name the page's site in every handshake from elsewhere;
 * programs that are no browser name none, and bring no one else's cookies along.
 */
export function isOwnSite({ origin, host }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const site = new URL(origin);
  return site.host === host || site.origin === new URL(publicUrl).origin;
}
