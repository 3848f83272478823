import type { JudgingResult, PitchView, SeekerView, Submission } from '@ruta/contracts/contest/view';
import type {
  AgendaItemId,
  ChallengeId,
  CriterionId,
  ParticipantId,
  TeamId,
} from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';

type Standing = 'kept' | 'hidden' | 'gone';

/** `text` is null after an erasure; `gone` is withdrawn or dissolved. */
export interface Challenge {
  id: ChallengeId;
  itemId: AgendaItemId;
  author: ParticipantId;
  text: string | null;
  at: Instant;
  state: Standing;
  reason: string | null;
  decidedAt: Instant | null;
  followers: readonly ParticipantId[];
}

export interface Team {
  id: TeamId;
  itemId: AgendaItemId;
  text: string | null;
  challengeId: ChallengeId | null;
  members: readonly ParticipantId[];
  at: Instant;
  state: Standing;
  reason: string | null;
  decidedAt: Instant | null;
  submission: Submission | null;
}

export type Seeker = SeekerView;
export type Pitches = PitchView;

export interface Score {
  judge: ParticipantId;
  teamId: TeamId;
  points: { criterion: CriterionId; points: number }[];
}

export interface Judging {
  id: AgendaItemId;
  jury: readonly ParticipantId[];
  recused: readonly { judge: ParticipantId; teamId: TeamId }[];
  scores: readonly Score[];
  results: JudgingResult | null;
}

/** The first line of a text, which is its name, and what comes after it. */
export function titled(text: string | null): { title: string | null; rest: string } {
  if (text === null) return { title: null, rest: '' };
  const [title = '', ...rest] = text.split('\n');
  return { title: title.trim(), rest: rest.join('\n').trim() };
}

export const teamOf = (
  teams: readonly Team[],
  itemId: AgendaItemId,
  member: ParticipantId,
): Team | undefined =>
  teams.find((team) => team.itemId === itemId && team.state !== 'gone' && team.members.includes(member));

/** Teams of an entry that stand, in the order in which they were formed. */
export const teamsIn = (teams: readonly Team[], itemId: AgendaItemId): Team[] =>
  teams.filter((team) => team.itemId === itemId && team.state === 'kept');

export const changed = <Element extends { id: string }>(
  elements: readonly Element[],
  id: string,
  change: Partial<Element>,
): readonly Element[] => elements.map((element) => (element.id === id ? { ...element, ...change } : element));
