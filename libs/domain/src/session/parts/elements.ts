import type { MotionView } from '@ruta/contracts/formal/motion';
import type { ReviewView } from '@ruta/contracts/formal/review';
import type { RollView } from '@ruta/contracts/formal/roll';
import type { PartName } from '@ruta/contracts/session/parts';
import type { DeckView } from '@ruta/contracts/slides/command';
import type { Reply } from '../../check-in/check-in.ts';
import type { Challenge, Judging, Pitches, Seeker, Team } from '../../contest/contest.ts';
import type { BreakoutElement } from '../../breakout/breakout.ts';
import type { Question } from '../../questions/question.ts';
import type { Survey } from '../../survey/survey.ts';
import type { TreeNode } from '../../tree/tree.ts';

/** What each part is made of on the server. Every element has an `id`, a uuid, which its view carries as well. */
interface Elements {
  questions: Question;
  decks: DeckView;
  trees: TreeNode;
  replies: Reply;
  surveys: Survey;
  challenges: Challenge;
  teams: Team;
  seekers: Seeker;
  pitches: Pitches;
  judgings: Judging;
  breakouts: BreakoutElement;
  rolls: RollView;
  reviews: ReviewView;
  motions: MotionView;
}

export type PartElement<Name extends PartName> = Elements[Name];
export type PartsState = { readonly [Name in PartName]: readonly PartElement<Name>[] };

export const emptyParts: PartsState = {
  questions: [],
  decks: [],
  trees: [],
  replies: [],
  surveys: [],
  challenges: [],
  teams: [],
  seekers: [],
  pitches: [],
  judgings: [],
  breakouts: [],
  rolls: [],
  reviews: [],
  motions: [],
};
