import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Decision } from '../session/decision.ts';
import type { Merge } from '../session/merged.ts';
import type { Giver, Part } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';
import { type Seeker, teamOf } from './contest.ts';

/** Who has no team yet and would like one, with what they can do: the room sees them, so that teams can ask. */
export const seekers: Part<'seekers'> = {
  asks: { 'seeker.look': 'seat', 'seeker.rest': 'seat' },
  decide: decideSeekers,
  evolve: evolveSeekers,
  merge: mergeSeekers,
  show: (seeker) => seeker,
  own: () => null,
  touched: () => [],
  mentioned: ({ id }) => [id],
};

function decideSeekers({ run, parts }: SessionState, command: PartCommand<'seekers'>, me: Giver): Decision {
  const now = parts.seekers.find(({ id }) => id === me.id);
  if (command.type === 'seeker.rest') return now ? [{ type: 'seeker.rested', seeker: me.id }] : [];
  const { itemId, text } = command;
  const item = itemOf(run, itemId);
  if (item?.content?.kind !== 'teams') return refuse('session.item-unknown');
  if (item.startedAt === null) return refuse('session.wrong-phase');
  if (teamOf(parts.teams, itemId, me.id)) return refuse('contest.in-a-team');
  if (now?.itemId === itemId && now.text === text) return [];
  return [{ type: 'seeker.looked', itemId, author: me.id, words: { text } }];
}

/** Whoever has a team on one seat looks for none on the other. */
function mergeSeekers(
  elements: readonly Seeker[],
  { from, into }: Merge,
  { teams }: SessionState['parts'],
): readonly Seeker[] {
  const looking = elements.find(({ id }) => id === from);
  const settled = elements.filter(
    ({ id, itemId }) => id !== from && !(id === into && teamOf(teams, itemId, into)),
  );
  if (!looking && settled.length === elements.length) return elements;
  const stays = looking && !settled.some(({ id }) => id === into) && !teamOf(teams, looking.itemId, into);
  return stays ? [...settled, { ...looking, id: into }] : settled;
}

/** Who finds a team looks no longer; who is removed from the room neither. */
function evolveSeekers(elements: readonly Seeker[], event: SessionEvent, at: Instant): readonly Seeker[] {
  switch (event.type) {
    case 'seeker.looked': {
      const others = without(elements, event.author);
      return [...others, { id: event.author, itemId: event.itemId, text: event.words?.text ?? null, at }];
    }
    case 'seeker.rested':
      return without(elements, event.seeker);
    case 'team.formed':
      return without(elements, event.author);
    case 'team.moved':
      return event.teamId === null ? elements : without(elements, event.member);
    case 'participant.removed':
      return without(elements, event.participantId);
    default:
      return elements;
  }
}

const without = (elements: readonly Seeker[], who: Seeker['id']): readonly Seeker[] =>
  elements.some(({ id }) => id === who) ? elements.filter(({ id }) => id !== who) : elements;
