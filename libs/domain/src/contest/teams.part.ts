import type { Submission, TeamView } from '@ruta/contracts/contest/view';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Audience } from '@ruta/contracts/session/view';
import { mergedEach, mergedIds, type Merge } from '../session/merged.ts';
import type { Part } from '../session/parts/part.ts';
import { changed, type Team, teamOf } from './contest.ts';
import { decideTeams } from './decide-teams.ts';

/** Who works with whom on what, and what they handed in. */
export const teams: Part<'teams'> = {
  asks: {
    'team.form': 'seat',
    'team.edit': 'seat',
    'team.join': 'seat',
    'team.leave': 'seat',
    'team.assign': 'leader',
    'team.place': 'leader',
    'team.dissolve': 'leader',
    'team.hide': 'leader',
    'team.restore': 'leader',
    'team.hand-in': 'seat',
  },
  afterEnd: ['team.hide', 'team.restore'],
  recorded: ['team.hidden', 'team.restored', 'team.handed-in'],
  decide: decideTeams,
  evolve: evolveTeams,
  merge: mergeTeams,
  show: showTeam,
  own: () => null,
  touched: () => [],
  mentioned: ({ members, submission }) => [...members, submission?.by ?? null],
  hidden: ({ id, state, reason, decidedAt, at }) =>
    state === 'hidden' ? { id, reason, at: decidedAt ?? at } : null,
};

/** Nobody is in two teams of an entry: where both seats are, that of the seat that stays counts. */
function mergeTeams(elements: readonly Team[], merge: Merge): readonly Team[] {
  const { from, into } = merge;
  return mergedEach(elements, (team) => {
    const submission = team.submission?.by === from ? { ...team.submission, by: into } : team.submission;
    const own = teamOf(elements, team.itemId, into);
    const elsewhere = own !== undefined && own.id !== team.id && team.state !== 'gone';
    const members =
      elsewhere && team.members.includes(from)
        ? team.members.filter((id) => id !== from)
        : mergedIds(team.members, merge);
    const same = submission === team.submission && members === team.members;
    return same ? team : { ...team, members, submission };
  });
}

function evolveTeams(elements: readonly Team[], event: SessionEvent, at: Instant): readonly Team[] {
  switch (event.type) {
    case 'team.formed':
      return [...elements, formed(event, at)];
    case 'team.edited':
      return changed(elements, event.teamId, {
        challengeId: event.challengeId,
        text: event.words?.text ?? null,
      });
    case 'team.moved':
      return moved(elements, event);
    case 'team.dissolved':
      return changed(elements, event.teamId, { state: 'gone', members: [] });
    case 'team.hidden': {
      const reason = event.words?.text ?? null;
      return changed(elements, event.teamId, { state: 'hidden', reason, decidedAt: at });
    }
    case 'team.restored':
      return changed(elements, event.teamId, { state: 'kept', reason: null, decidedAt: null });
    case 'team.handed-in':
      return changed(elements, event.teamId, { submission: handedIn(event, at) });
    default:
      return elements;
  }
}

const formed = (event: Extract<SessionEvent, { type: 'team.formed' }>, at: Instant): Team => ({
  id: event.teamId,
  itemId: event.itemId,
  text: event.words?.text ?? null,
  challengeId: event.challengeId,
  members: [event.author],
  at,
  state: 'kept',
  reason: null,
  decidedAt: null,
  submission: null,
});

const moved = (
  elements: readonly Team[],
  { itemId, member, teamId }: Extract<SessionEvent, { type: 'team.moved' }>,
): readonly Team[] =>
  elements.map((team) => {
    const is = team.members.includes(member);
    const should = team.itemId === itemId ? team.id === teamId : is;
    if (is === should) return team;
    const others = team.members.filter((id) => id !== member);
    return { ...team, members: should ? [...others, member] : others };
  });

function handedIn(
  { licence, linked, author, words }: Extract<SessionEvent, { type: 'team.handed-in' }>,
  at: Instant,
): Submission {
  if (!words) return { text: null, repository: null, licence, at, by: author };
  const lines = words.text.split('\n');
  const repository = linked ? (lines.pop() ?? null) : null;
  return { text: lines.join('\n'), repository, licence, at, by: author };
}

function showTeam(team: Team, audience: Audience): TeamView | null {
  const { id, itemId, text, challengeId, members, at, state, submission, reason, decidedAt } = team;
  if (state === 'gone' || (state === 'hidden' && audience !== 'console')) return null;
  const hidden = state === 'hidden' ? { reason, at: decidedAt ?? at } : null;
  return { id, itemId, text, challengeId, members: [...members], at, submission, hidden };
}
