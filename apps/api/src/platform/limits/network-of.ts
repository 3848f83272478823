import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What stands for one household, hall or server where an address is counted. An IPv6 connection owns its whole /64 and
 * can take another address out of it for every request; an IPv4 address, also where it is written as an IPv6 one,
 * stands for itself.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const mapped = MAPPED.exec(plain)?.[1];
  if (mapped) return mapped;
  const [head = '', tail = ''] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const [left, right] = [head, tail].map((half) => half.split(':').filter(Boolean));
  const missing = Math.max(0, 8 - (left?.length ?? 0) - (right?.length ?? 0));
  const groups = [...(left ?? []), ...Array.from({ length: missing }, () => '0'), ...(right ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
