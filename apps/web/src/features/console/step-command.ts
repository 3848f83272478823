import { RoundId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { newOpId } from '../../shared/live/op-id.ts';
import type { ConsoleTools } from './console-context.ts';
import type { NextStep } from './next-step.ts';

/** The command behind the large button. */
export function commandOf(step: NextStep, subjectOf: ConsoleTools['subjectOf']): SessionCommand | null {
  switch (step.step) {
    case 'start':
      return { type: 'run.start' };
    case 'next':
      return { type: 'run.next' };
    case 'finish':
      return { type: 'run.finish' };
    case 'slide':
      return { type: 'deck.show', itemId: step.item.id, index: step.index };
    case 'reveal-replies':
      return { type: 'reply.reveal', itemId: step.item.id };
    case 'reveal-ideas':
      return { type: 'board.reveal', board: step.board.id };
    case 'end-turn':
      return { type: 'floor.end' };
    case 'give-floor':
      return { type: 'floor.give', to: step.to };
    case 'take-question':
      return { type: 'question.pin', itemId: step.question.itemId, questionId: step.question.id };
    case 'answer-question':
      return { type: 'question.answer', questionId: step.question.id, text: null };
    case 'close-survey':
      return { type: 'survey.close', itemId: step.item.id };
    case 'place-seekers':
      return { type: 'team.place', itemId: step.item.id };
    case 'start-pitch':
      return { type: 'pitch.start', itemId: step.item.id, teamId: step.team };
    case 'pitch-questions':
      return { type: 'pitch.questions', itemId: step.item.id };
    case 'end-pitch':
      return { type: 'pitch.end', itemId: step.item.id };
    case 'release-judging':
      return { type: 'judging.release', itemId: step.item.id };
    case 'open-tables':
      return { type: 'breakout.open' };
    case 'close-tables':
      return { type: 'breakout.close', tableId: null };
    case 'present-card':
      return { type: 'breakout.present', tableId: step.table.id };
    case 'put-card-away':
      return { type: 'breakout.present', tableId: null };
    case 'open-round':
    case 'close-round':
    case 'release-round':
      return roundCommand(step, subjectOf);
    case 'none':
      return null;
  }
}

type RoundStep = Extract<NextStep, { step: `${string}-round` }>;

function roundCommand(step: RoundStep, subjectOf: ConsoleTools['subjectOf']): SessionCommand {
  if (step.step === 'close-round') return { type: 'round.close', roundId: step.round.id };
  if (step.step === 'release-round') return { type: 'round.release', roundId: step.round.id };
  const { id: itemId } = step.item;
  const roundId = RoundId.parse(newOpId());
  return { type: 'round.open', roundId, itemId, spec: null, subject: subjectOf(itemId), seconds: null };
}
