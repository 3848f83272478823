import type { AgendaItemId, ParticipantId, TeamId } from '@ruta/contracts/protocol/ids';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { PhaseContent } from '@ruta/contracts/session/agenda';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { Decision } from '../session/decision.ts';
import type { Giver } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';
import { type Team, teamOf, teamsIn } from './contest.ts';
import { placeSeekers } from './place-seekers.ts';

/** Of one entry. */
export const MOST_TEAMS = 60;

type Command = PartCommand<'teams'>;
type Rules = Extract<PhaseContent, { kind: 'teams' }>;
type OnTeam = Exclude<Command, { type: 'team.form' | 'team.assign' | 'team.place' }>;

export function decideTeams(state: SessionState, command: Command, me: Giver): Decision {
  switch (command.type) {
    case 'team.form':
      return form(state, command, me.id);
    case 'team.assign':
      return assign(state, command);
    case 'team.place':
      return place(state, command.itemId);
    default: {
      const team = state.parts.teams.find(({ id }) => id === command.teamId);
      if (!team || team.state === 'gone') return refuse('contest.team-unknown');
      return decideOne(state, team, command, me);
    }
  }
}

/** The rules under which teams of an entry are formed; it must have been started. */
function rulesOf({ run }: SessionState, itemId: AgendaItemId): Rules | { refusal: Refusal } {
  const item = itemOf(run, itemId);
  if (item?.content?.kind !== 'teams') return refuse('session.item-unknown');
  return item.startedAt === null ? refuse('session.wrong-phase') : item.content;
}

const moved = (itemId: AgendaItemId, member: ParticipantId, teamId: TeamId | null): SessionEvent => ({
  type: 'team.moved',
  itemId,
  member,
  teamId,
});

function form(
  state: SessionState,
  { itemId, teamId, text, challengeId }: Extract<Command, { type: 'team.form' }>,
  me: ParticipantId,
): Decision {
  const rules = rulesOf(state, itemId);
  if ('refusal' in rules) return rules;
  const { teams } = state.parts;
  if (teams.some(({ id }) => id === teamId)) return refuse('resource.conflict');
  if (teamsIn(teams, itemId).length >= MOST_TEAMS) return refuse('contest.full', { most: MOST_TEAMS });
  if (teamOf(teams, itemId, me)) return refuse('contest.in-a-team');
  if (!isOpen(state, rules, challengeId)) return refuse('contest.challenge-unknown');
  return [{ type: 'team.formed', itemId, teamId, author: me, challengeId, words: { text } }];
}

const isOpen = ({ parts }: SessionState, rules: Rules, challengeId: Team['challengeId']): boolean =>
  challengeId === null ||
  parts.challenges.some(
    ({ id, itemId, state }) => id === challengeId && itemId === rules.challenges && state === 'kept',
  );

/** The facilitator's word counts beyond the size: somebody has to find a table for everybody. */
function assign(
  state: SessionState,
  { itemId, participantId, teamId }: Extract<Command, { type: 'team.assign' }>,
): Decision {
  const rules = rulesOf(state, itemId);
  if ('refusal' in rules) return rules;
  const now = teamOf(state.parts.teams, itemId, participantId);
  if ((now?.id ?? null) === teamId) return [];
  if (teamId !== null && !teamsIn(state.parts.teams, itemId).some(({ id }) => id === teamId))
    return refuse('contest.team-unknown');
  return [moved(itemId, participantId, teamId)];
}

function place(state: SessionState, itemId: AgendaItemId): Decision {
  const rules = rulesOf(state, itemId);
  if ('refusal' in rules) return rules;
  const { teams, seekers, challenges } = state.parts;
  const looking = seekers
    .filter((seeker) => seeker.itemId === itemId && !state.removed.includes(seeker.id))
    .map(({ id }) => ({
      id,
      follows: challenges.filter(({ followers }) => followers.includes(id)).map((one) => one.id),
    }));
  const open = teamsIn(teams, itemId).map(({ id, challengeId, members }) => ({
    id,
    challengeId,
    size: members.length,
  }));
  return placeSeekers(looking, open, rules).map(({ member, teamId }) => moved(itemId, member, teamId));
}

function decideOne(state: SessionState, team: Team, command: OnTeam, { id: me, leads }: Giver): Decision {
  const { id: teamId, itemId } = team;
  const member = team.members.includes(me);
  switch (command.type) {
    case 'team.edit': {
      if (!member && !leads) return refuse('contest.not-yours');
      const rules = rulesOf(state, itemId);
      if ('refusal' in rules) return rules;
      const { challengeId, text } = command;
      if (challengeId !== team.challengeId && !isOpen(state, rules, challengeId))
        return refuse('contest.challenge-unknown');
      if (text === team.text && challengeId === team.challengeId) return [];
      return [{ type: 'team.edited', teamId, challengeId, words: { text } }];
    }
    case 'team.join':
      return join(state, team, me);
    case 'team.leave':
      return member ? [moved(itemId, me, null)] : [];
    case 'team.dissolve':
      return team.submission ? refuse('contest.handed-in') : [{ type: 'team.dissolved', teamId }];
    case 'team.hide':
      return team.state === 'hidden'
        ? []
        : [{ type: 'team.hidden', teamId, words: { text: command.reason } }];
    case 'team.restore':
      return team.state === 'hidden' ? [{ type: 'team.restored', teamId }] : [];
    case 'team.hand-in':
      return handIn(state, team, command, me, leads);
  }
}

function join(state: SessionState, team: Team, me: ParticipantId): Decision {
  const rules = rulesOf(state, team.itemId);
  if ('refusal' in rules) return rules;
  if (team.state !== 'kept') return refuse('contest.team-unknown');
  if (team.members.includes(me)) return [];
  if (teamOf(state.parts.teams, team.itemId, me)) return refuse('contest.in-a-team');
  if (team.members.length >= rules.most) return refuse('contest.team-full', { most: rules.most });
  return [moved(team.itemId, me, team.id)];
}

/** What comes after its phase, from a phone without network, still counts until the jury's results are out. */
function handIn(
  { run, parts }: SessionState,
  team: Team,
  { itemId, text, repository, licence }: Extract<Command, { type: 'team.hand-in' }>,
  me: ParticipantId,
  leads: boolean,
): Decision {
  const item = itemOf(run, itemId);
  if (item?.content?.kind !== 'submissions' || item.content.teams !== team.itemId)
    return refuse('session.item-unknown');
  if (item.startedAt === null) return refuse('session.wrong-phase');
  if (!team.members.includes(me) && !leads) return refuse('contest.not-yours');
  if (parts.judgings.some(({ results }) => results?.teams.some(({ teamId }) => teamId === team.id)))
    return refuse('contest.judged');
  const words = { text: repository === null ? text : `${text}\n${repository}` };
  return [
    { type: 'team.handed-in', teamId: team.id, author: me, licence, linked: repository !== null, words },
  ];
}
