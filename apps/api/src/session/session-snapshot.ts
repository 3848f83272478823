import { createHash } from 'node:crypto';
import type { SessionSnapshot } from '@ruta/contracts/session/http';
import type { Audience } from '@ruta/contracts/session/view';
import { mentionedInView } from '@ruta/domain/session/mentioned';
import type { LiveSession } from './live-session.ts';

interface Made {
  revision: string;
  body: string;
  etag: string;
}

/** The last body made of each session and audience: a full hall loads it hundreds of times within seconds. */
const made = new WeakMap<LiveSession, Map<Audience, Made>>();

/** First paint of an audience as JSON, made once per revision, with a strong validator. */
export function snapshotOf(live: LiveSession, audience: Audience): { body: string; etag: string } {
  const ofSession = made.get(live) ?? new Map<Audience, Made>();
  made.set(live, ofSession);
  const revision = `${live.edition} ${live.state.seq} ${live.roster.changes} ${live.headerChanges}`;
  const known = ofSession.get(audience);
  if (known?.revision === revision) return known;
  const shown = live.viewFor(audience);
  const snapshot: SessionSnapshot = {
    header: live.header,
    edition: live.edition,
    view: shown,
    names: live.roster.cards(mentionedInView(shown)),
  };
  const body = JSON.stringify(snapshot);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  ofSession.set(audience, { revision, body, etag });
  return { body, etag };
}
