import type { IncomingMessage } from 'node:http';
import { Allowances } from '../limits/allowance.ts';
import { networkOf } from '../limits/network-of.ts';
import { noteRefusal } from '../log/security.ts';
import { clientAddress } from './client-address.ts';
import { isOwnSite } from './own-site.ts';

/** A hall of 2,000 phones behind one address, all back at once after the lights went out, and again. */
const NEW_LINES = { burst: 6000, perSecond: 200 };

type Answer = (error: string | null, allowed: boolean) => void;

/** Who may open a connection at all, before anything else is known of them. */
export function lineDoor({ publicUrl, trustProxy }: { publicUrl: string; trustProxy: number }) {
  const lines = new Allowances(NEW_LINES);
  return ({ headers, socket }: IncomingMessage, answer: Answer): void => {
    const address = networkOf(clientAddress(headers, socket.remoteAddress ?? '', trustProxy));
    const wrong = !isOwnSite(headers, publicUrl)
      ? 'socket.foreign-site'
      : lines.take(address)
        ? null
        : 'socket.too-many-lines';
    if (wrong) noteRefusal(wrong);
    answer(wrong, wrong === null);
  };
}
