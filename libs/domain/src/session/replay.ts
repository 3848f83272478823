import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { LoggedEvent, SessionEvent } from '@ruta/contracts/session/event';
import type { SessionReplay } from '@ruta/contracts/session/replay';
import { evolve } from './evolve.ts';
import { mentionedIn, mentionedInView } from './mentioned.ts';
import { redact } from './redact.ts';
import { emptySession } from './state.ts';
import { view } from './view.ts';

/** Ids in an event that do not name the thing whose words it carries. */
const beside = new Set(['itemId', 'participantId', 'roundId', 'board', 'author', 'by', 'voter', 'holder']);

/** What an event's words belong to: an idea, a question, a node of a tree … */
function ownerOf(event: SessionEvent): string | null {
  const named = Object.entries(event).find(
    ([key, value]) => key.endsWith('Id') && !beside.has(key) && typeof value === 'string',
  );
  return named ? String(named[1]) : null;
}

/** The ids of the things that stand in a view, not of those they only refer to. */
function idsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('id' in value && typeof value.id === 'string') found.add(value.id);
  for (const inner of Object.values(value)) idsIn(inner, found);
  return found;
}

/**
 * A finished session as its screen showed it. Words are told only of what may be seen at the end: what was hidden,
 * withdrawn or never revealed is as if it had been erased, at every moment, the one in which it was on the wall too.
 */
export function replayOf(
  log: readonly LoggedEvent[],
): Pick<SessionReplay, 'from' | 'events' | 'present'> & { mentioned: ParticipantId[] } {
  const shownAtEnd = idsIn(view(log.reduce(evolve, emptySession), 'screen'));
  const told = log.map((logged): LoggedEvent => {
    const { event } = logged;
    if (!('words' in event) || event.words === null) return logged;
    const owner = ownerOf(event);
    const shown = owner !== null && shownAtEnd.has(owner);
    return shown ? logged : { ...logged, event: { ...event, words: null } };
  });
  const [first, ...rest] = told;
  let state = first ? evolve(emptySession, first) : emptySession;
  const from = view(state, 'screen');
  const events: SessionReplay['events'] = [];
  for (const logged of rest) {
    const after = evolve(state, logged);
    const heard = redact(state, logged, 'screen', after);
    if (heard.events.length > 0) events.push(heard);
    state = after;
  }
  const present = rest.flatMap(({ seq, event }) =>
    event.type === 'item.entered' || event.type === 'run.finished' ? [{ seq, present: event.present }] : [],
  );
  const mentioned = [...mentionedInView(from), ...mentionedIn(events.flatMap((heard) => heard.events))];
  return { from, events, present, mentioned: [...new Set(mentioned)] };
}
