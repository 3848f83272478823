import { z } from 'zod';
import { DeckCommand, DeckEvent, DeckView } from '../slides/command.ts';
import { QuestionCommand } from '../questions/command.ts';
import { QuestionEvent } from '../questions/event.ts';
import { OwnQuestions, QuestionView } from '../questions/view.ts';

/**
 * The parts of a session: keyed collections that a kind of phase brings along, beside what every session has. A part
 * is a line in each of these tables, and in that of domain/session/parts/parts.ts.
 */
export const partCommands = {
  questions: QuestionCommand,
  decks: DeckCommand,
} as const;

export const partEvents = {
  questions: QuestionEvent,
  decks: DeckEvent,
} as const;

/** What an audience sees of each part: its elements, by id. */
export const PartsView = z.object({
  questions: z.array(QuestionView),
  decks: z.array(DeckView),
});
export type PartsView = z.infer<typeof PartsView>;

/** What belongs to one participant of each part. */
export const OwnParts = z.object({
  questions: OwnQuestions,
  decks: z.null(),
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
]);
export type PartChanged<Name extends PartName = PartName> = {
  [Part in Name]: { type: 'part.changed'; part: Part; set: PartView<Part>[]; gone: string[] };
}[Name];

export type PartName = keyof PartsView;
/** An element of a part as an audience sees it. */
export type PartView<Name extends PartName> = PartsView[Name][number];
export type PartCommand<Name extends PartName> = z.infer<(typeof partCommands)[Name][number]>;
export type PartEvent<Name extends PartName> = z.infer<(typeof partEvents)[Name][number]>;
