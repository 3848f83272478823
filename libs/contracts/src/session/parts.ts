import { z } from 'zod';
import {
  ChallengeCommand,
  JudgingCommand,
  PitchCommand,
  SeekerCommand,
  TeamCommand,
} from '../contest/command.ts';
import { ChallengeEvent, JudgingEvent, PitchEvent, SeekerEvent, TeamEvent } from '../contest/event.ts';
import {
  ChallengeView,
  JudgingView,
  OwnChallenges,
  OwnScore,
  PitchView,
  SeekerView,
  TeamView,
} from '../contest/view.ts';
import { MotionCommand, MotionEvent, MotionView } from '../formal/motion.ts';
import { ReviewCommand, ReviewEvent, ReviewView } from '../formal/review.ts';
import { RollCommand, RollEvent, RollView } from '../formal/roll.ts';
import { DeckCommand, DeckEvent, DeckView } from '../slides/command.ts';
import { CheckInCommand } from '../check-in/command.ts';
import { CheckInEvent } from '../check-in/event.ts';
import { OwnReply, ReplyView } from '../check-in/view.ts';
import { BreakoutCommand } from '../breakout/command.ts';
import { BreakoutEvent } from '../breakout/event.ts';
import { BreakoutElementView, OwnTable } from '../breakout/view.ts';
import { QuestionCommand } from '../questions/command.ts';
import { QuestionEvent } from '../questions/event.ts';
import { OwnQuestions, QuestionView } from '../questions/view.ts';
import { SurveyCommand } from '../survey/command.ts';
import { SurveyEvent } from '../survey/event.ts';
import { OwnAnswer, SurveyView } from '../survey/view.ts';
import { TreeCommand } from '../tree/command.ts';
import { TreeEvent } from '../tree/event.ts';
import { TreeNodeView } from '../tree/view.ts';

/**
 * The parts of a session: keyed collections that a kind of phase brings along, beside what every session has. A part
 * is a line in each of these tables, and in that of domain/session/parts/parts.ts.
 */
export const partCommands = {
  questions: QuestionCommand,
  decks: DeckCommand,
  trees: TreeCommand,
  replies: CheckInCommand,
  surveys: SurveyCommand,
  challenges: ChallengeCommand,
  teams: TeamCommand,
  seekers: SeekerCommand,
  pitches: PitchCommand,
  judgings: JudgingCommand,
  breakouts: BreakoutCommand,
  rolls: RollCommand,
  reviews: ReviewCommand,
  motions: MotionCommand,
} as const;

export const partEvents = {
  questions: QuestionEvent,
  decks: DeckEvent,
  trees: TreeEvent,
  replies: CheckInEvent,
  surveys: SurveyEvent,
  challenges: ChallengeEvent,
  teams: TeamEvent,
  seekers: SeekerEvent,
  pitches: PitchEvent,
  judgings: JudgingEvent,
  breakouts: BreakoutEvent,
  rolls: RollEvent,
  reviews: ReviewEvent,
  motions: MotionEvent,
} as const;

/** What an audience sees of each part: its elements, by id. */
export const PartsView = z.object({
  questions: z.array(QuestionView),
  decks: z.array(DeckView),
  trees: z.array(TreeNodeView),
  replies: z.array(ReplyView),
  surveys: z.array(SurveyView),
  challenges: z.array(ChallengeView),
  teams: z.array(TeamView),
  seekers: z.array(SeekerView),
  pitches: z.array(PitchView),
  judgings: z.array(JudgingView),
  breakouts: z.array(BreakoutElementView),
  rolls: z.array(RollView),
  reviews: z.array(ReviewView),
  motions: z.array(MotionView),
});
export type PartsView = z.infer<typeof PartsView>;

/** What belongs to one participant of each part; null where nothing does. */
export const OwnParts = z.object({
  questions: OwnQuestions,
  decks: z.null(),
  trees: z.null(),
  replies: z.array(OwnReply),
  surveys: z.array(OwnAnswer),
  challenges: OwnChallenges,
  teams: z.null(),
  seekers: z.null(),
  pitches: z.null(),
  judgings: z.array(OwnScore),
  breakouts: OwnTable.nullable(),
  rolls: z.null(),
  reviews: z.null(),
  motions: z.null(),
});
export type OwnParts = z.infer<typeof OwnParts>;

const changed = <Name extends PartName, View extends z.ZodType>(part: Name, view: View) =>
  z.object({
    type: z.literal('part.changed'),
    part: z.literal(part),
    set: z.array(view),
    gone: z.array(z.uuid()),
  });

/** Elements that are new or different (`set`), and those that this audience sees no more (`gone`). */
export const PartChanged = z.discriminatedUnion('part', [
  changed('questions', QuestionView),
  changed('decks', DeckView),
  changed('trees', TreeNodeView),
  changed('replies', ReplyView),
  changed('surveys', SurveyView),
  changed('challenges', ChallengeView),
  changed('teams', TeamView),
  changed('seekers', SeekerView),
  changed('pitches', PitchView),
  changed('judgings', JudgingView),
  changed('breakouts', BreakoutElementView),
  changed('rolls', RollView),
  changed('reviews', ReviewView),
  changed('motions', MotionView),
]);
export type PartChanged<Name extends PartName = PartName> = {
  [Part in Name]: { type: 'part.changed'; part: Part; set: PartView<Part>[]; gone: string[] };
}[Name];

export type PartName = keyof PartsView;
/** An element of a part as an audience sees it. */
export type PartView<Name extends PartName> = PartsView[Name][number];
export type PartCommand<Name extends PartName> = z.infer<(typeof partCommands)[Name][number]>;
export type PartEvent<Name extends PartName> = z.infer<(typeof partEvents)[Name][number]>;
