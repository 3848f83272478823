import type { AgendaItemId, TeamId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Decision } from '../session/decision.ts';
import type { Part } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { Circumstances, SessionState } from '../session/state.ts';
import { type Pitches, teamsIn } from './contest.ts';

/** Who pitches, in which order, and until when. The moment is absolute; a pause of the session moves it. */
export const pitches: Part<'pitches'> = {
  asks: {
    'pitch.order': 'leader',
    'pitch.draw': 'leader',
    'pitch.start': 'leader',
    'pitch.questions': 'leader',
    'pitch.end': 'leader',
  },
  decide: decidePitches,
  evolve: evolvePitches,
  merge: (elements) => elements,
  show: (element) => element,
  own: () => null,
  touched: () => [],
};

export const noPitches = (id: AgendaItemId): Pitches => ({
  id,
  order: [],
  current: null,
  stage: null,
  endsAt: null,
  done: [],
});

/** The teams in the order they pitch: as it was set, then those that came later, as they were formed. */
export function pitchOrder(pitches: Pitches | undefined, teams: readonly { id: TeamId }[]): TeamId[] {
  const standing = teams.map(({ id }) => id);
  const set = (pitches?.order ?? []).filter((id) => standing.includes(id));
  return [...set, ...standing.filter((id) => !set.includes(id))];
}

function decidePitches(
  { run, parts }: SessionState,
  command: PartCommand<'pitches'>,
  _me: unknown,
  when: Circumstances,
): Decision {
  const { itemId } = command;
  const content = itemOf(run, itemId)?.content;
  if (content?.kind !== 'pitches') return refuse('session.item-unknown');
  const standing = teamsIn(parts.teams, content.teams).map(({ id }) => id);
  const now = parts.pitches.find(({ id }) => id === itemId);
  switch (command.type) {
    case 'pitch.order':
      if (command.order.some((id) => !standing.includes(id))) return refuse('contest.team-unknown');
      return [{ type: 'pitch.ordered', itemId, order: [...new Set(command.order)] }];
    case 'pitch.draw':
      return [{ type: 'pitch.ordered', itemId, order: drawn(standing, when.random) }];
    case 'pitch.start': {
      if (run.current !== itemId) return refuse('session.wrong-phase');
      if (!standing.includes(command.teamId)) return refuse('contest.team-unknown');
      if (now?.current === command.teamId && now.stage === 'pitch') return [];
      const endsAt = when.now + content.pitchSeconds * 1000;
      return [{ type: 'pitch.staged', itemId, teamId: command.teamId, stage: 'pitch', endsAt }];
    }
    case 'pitch.questions': {
      if (!now?.current) return refuse('contest.nobody-pitches');
      if (now.stage === 'questions') return [];
      const endsAt = when.now + content.questionSeconds * 1000;
      return [{ type: 'pitch.staged', itemId, teamId: now.current, stage: 'questions', endsAt }];
    }
    case 'pitch.end':
      return now?.current ? [{ type: 'pitch.ended', itemId }] : [];
  }
}

/** Fisher and Yates. */
function drawn<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    const [one, other] = [order[last], order[pick]];
    if (one !== undefined && other !== undefined) [order[last], order[pick]] = [other, one];
  }
  return order;
}

function evolvePitches(
  elements: readonly Pitches[],
  event: SessionEvent,
  at: Instant,
  before: SessionState,
): readonly Pitches[] {
  switch (event.type) {
    case 'pitch.ordered':
      return put(elements, event.itemId, () => ({ order: event.order }));
    case 'pitch.staged':
      return put(elements, event.itemId, (now) => {
        const { teamId: current, stage, endsAt } = event;
        const left = now.current !== null && now.current !== current ? [now.current] : [];
        return {
          current,
          stage,
          endsAt,
          done: [...new Set([...now.done, ...left])].filter((id) => id !== current),
        };
      });
    case 'pitch.ended':
      return put(elements, event.itemId, ended);
    case 'run.resumed':
    case 'item.entered':
    case 'run.finished':
      return elements.map((element) => stepped(element, event, at, before));
    default:
      return elements;
  }
}

const ended = ({ current, done }: Pitches): Partial<Pitches> => ({
  current: null,
  stage: null,
  endsAt: null,
  done: current === null ? done : [...new Set([...done, current])],
});

/** A pause costs a pitch nothing; leaving the entry ends the one that runs. */
function stepped(element: Pitches, event: SessionEvent, at: Instant, { run }: SessionState): Pitches {
  if (element.endsAt === null) return element;
  if (event.type === 'run.resumed')
    return run.pausedAt === null ? element : { ...element, endsAt: element.endsAt + at - run.pausedAt };
  const stays = event.type === 'item.entered' && event.itemId === element.id;
  return stays ? element : { ...element, ...ended(element) };
}

function put(
  elements: readonly Pitches[],
  id: AgendaItemId,
  change: (now: Pitches) => Partial<Pitches>,
): readonly Pitches[] {
  const now = elements.find((element) => element.id === id) ?? noPitches(id);
  return [...elements.filter((element) => element.id !== id), { ...now, ...change(now) }];
}
