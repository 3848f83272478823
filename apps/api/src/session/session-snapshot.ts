import { createHash } from 'node:crypto';
import type { SessionSnapshot } from '@ruta/contracts/session/http';
import type { Audience } from '@ruta/contracts/session/view';
import { mentionedInView } from '@ruta/domain/session/mentioned';
import type { LiveSession } from './live-session.ts';

interface Made {
  revision: string;
  /** How many had come, where somebody is mentioned whose card is not here yet: whoever comes next may be that one. */
  arrivals: number | null;
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
  const { arrivals } = live.roster;
  if (known?.revision === revision && (known.arrivals ?? arrivals) === arrivals) return known;
  const shown = live.viewFor(audience);
  const mentioned = mentionedInView(shown);
  const names = live.roster.cards(mentioned);
  const snapshot: SessionSnapshot = {
    header: live.header,
    edition: live.edition,
    view: shown,
    names,
  };
  const body = JSON.stringify(snapshot);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const complete = names.length === new Set(mentioned).size;
  ofSession.set(audience, { revision, arrivals: complete ? null : arrivals, body, etag });
  return { body, etag };
}
