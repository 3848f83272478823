import type { ChallengeView, OwnChallenges } from '@ruta/contracts/contest/view';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Audience } from '@ruta/contracts/session/view';
import type { Decision } from '../session/decision.ts';
import { mergedAuthor, mergedEach, mergedIds } from '../session/merged.ts';
import type { Giver, Part } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';
import { type Challenge, changed } from './contest.ts';

/** Of one entry. */
export const MOST_CHALLENGES = 100;

type Command = PartCommand<'challenges'>;

/** The problems of a contest, and who would work on which. */
export const challenges: Part<'challenges'> = {
  asks: {
    'challenge.propose': 'seat',
    'challenge.edit': 'seat',
    'challenge.withdraw': 'seat',
    'challenge.follow': 'seat',
    'challenge.hide': 'leader',
    'challenge.restore': 'leader',
  },
  afterEnd: ['challenge.hide', 'challenge.restore'],
  calm: ['challenge.followed'],
  recorded: ['challenge.hidden', 'challenge.restored'],
  decide: decideChallenges,
  evolve: evolveChallenges,
  merge: (elements, merge) =>
    mergedEach(elements, (challenge) => {
      const { author } = mergedAuthor(challenge, merge);
      const followers = mergedIds(challenge.followers, merge);
      const same = author === challenge.author && followers === challenge.followers;
      return same ? challenge : { ...challenge, author, followers };
    }),
  show: showChallenge,
  own: ownChallenges,
  touched: (event, elements) => {
    if (event.type === 'challenge.followed') return [event.follower];
    if (!event.type.startsWith('challenge.') || !('challengeId' in event)) return [];
    return [elements.find(({ id }) => id === event.challengeId)?.author];
  },
  mentioned: ({ author }) => [author],
  hidden: ({ id, state, reason, decidedAt, at }) =>
    state === 'hidden' ? { id, reason, at: decidedAt ?? at } : null,
};

function decideChallenges(state: SessionState, command: Command, { id: me, leads }: Giver): Decision {
  if (command.type === 'challenge.propose') return propose(state, command, me, leads);
  const challenge = state.parts.challenges.find(({ id }) => id === command.challengeId);
  if (!challenge || challenge.state === 'gone') return refuse('contest.challenge-unknown');
  const { challengeId } = command;
  const own = challenge.author === me;
  switch (command.type) {
    case 'challenge.edit':
      if (!own && !leads) return refuse('contest.not-yours');
      if (challenge.text === command.text) return [];
      return [{ type: 'challenge.edited', challengeId, words: { text: command.text } }];
    case 'challenge.withdraw':
      if (!own && !leads) return refuse('contest.not-yours');
      return isChosen(state, challenge)
        ? refuse('contest.challenge-chosen')
        : [{ type: 'challenge.withdrawn', challengeId }];
    case 'challenge.follow':
      if (challenge.state !== 'kept') return refuse('contest.challenge-unknown');
      if (challenge.followers.includes(me) === command.on) return [];
      return [{ type: 'challenge.followed', challengeId, follower: me, on: command.on }];
    case 'challenge.hide':
      return challenge.state === 'hidden'
        ? []
        : [{ type: 'challenge.hidden', challengeId, words: { text: command.reason } }];
    case 'challenge.restore':
      return challenge.state === 'hidden' ? [{ type: 'challenge.restored', challengeId }] : [];
  }
}

const isChosen = ({ parts }: SessionState, { id }: Challenge): boolean =>
  parts.teams.some((team) => team.challengeId === id && team.state !== 'gone');

function propose(
  { run, parts }: SessionState,
  { itemId, challengeId, text }: Extract<Command, { type: 'challenge.propose' }>,
  author: ParticipantId,
  leads: boolean,
): Decision {
  const item = itemOf(run, itemId);
  if (item?.content?.kind !== 'challenges') return refuse('session.item-unknown');
  if (item.startedAt === null) return refuse('session.wrong-phase');
  if (item.content.proposedBy === 'facilitator' && !leads) return refuse('policy.not-allowed');
  if (parts.challenges.some(({ id }) => id === challengeId)) return refuse('resource.conflict');
  const here = parts.challenges.filter((one) => one.itemId === itemId && one.state !== 'gone');
  if (here.length >= MOST_CHALLENGES) return refuse('contest.full', { most: MOST_CHALLENGES });
  return [{ type: 'challenge.proposed', itemId, challengeId, author, words: { text } }];
}

function evolveChallenges(
  elements: readonly Challenge[],
  event: SessionEvent,
  at: Instant,
): readonly Challenge[] {
  switch (event.type) {
    case 'challenge.proposed':
      return [
        ...elements,
        {
          id: event.challengeId,
          itemId: event.itemId,
          author: event.author,
          text: event.words?.text ?? null,
          at,
          state: 'kept',
          reason: null,
          decidedAt: null,
          followers: [],
        },
      ];
    case 'challenge.edited':
      return changed(elements, event.challengeId, { text: event.words?.text ?? null });
    case 'challenge.withdrawn':
      return changed(elements, event.challengeId, { state: 'gone' });
    case 'challenge.followed': {
      const before = elements.find(({ id }) => id === event.challengeId)?.followers ?? [];
      const others = before.filter((id) => id !== event.follower);
      return changed(elements, event.challengeId, {
        followers: event.on ? [...others, event.follower] : others,
      });
    }
    case 'challenge.hidden': {
      const reason = event.words?.text ?? null;
      return changed(elements, event.challengeId, { state: 'hidden', reason, decidedAt: at });
    }
    case 'challenge.restored':
      return changed(elements, event.challengeId, { state: 'kept', reason: null, decidedAt: null });
    default:
      return elements;
  }
}

function showChallenge(challenge: Challenge, audience: Audience): ChallengeView | null {
  const { id, itemId, text, author, at, state, followers, reason, decidedAt } = challenge;
  if (state === 'gone' || (state === 'hidden' && audience !== 'console')) return null;
  const hidden = state === 'hidden' ? { reason, at: decidedAt ?? at } : null;
  return { id, itemId, text, author, at, followers: followers.length, hidden };
}

function ownChallenges(elements: readonly Challenge[], me: ParticipantId): OwnChallenges {
  return {
    proposed: elements.flatMap(({ id, text, author, state, reason }) =>
      author === me && state !== 'gone' ? [{ id, text, state, reason }] : [],
    ),
    followed: elements.filter(({ followers }) => followers.includes(me)).map(({ id }) => id),
  };
}
