import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { Decision } from '../session/decision.ts';
import type { Giver } from '../session/parts/part.ts';
import type { SessionState } from '../session/state.ts';
import { type BreakoutHead, breakoutsOf, headOf, type Table, tableIn } from './breakout.ts';

export type TableCommand = Extract<
  SessionCommand,
  {
    type:
      | 'breakout.call'
      | 'breakout.answer'
      | 'breakout.report'
      | 'breakout.hand'
      | 'breakout.present'
      | 'breakout.hide'
      | 'breakout.restore';
  }
>;

/** What is between one table and the plenary: calls, who reports, and the card. */
export function decideTable(state: SessionState, command: TableCommand, actor: Giver): Decision {
  if (command.type === 'breakout.present' && command.tableId === null)
    return breakoutsOf(state).some(({ presenting }) => presenting !== null)
      ? [{ type: 'breakout.presented', tableId: null }]
      : [];
  const table = command.tableId ? tableIn(state, command.tableId) : undefined;
  const breakout = table && headOf(state, table);
  if (!breakout || !table) return refuse('breakout.unknown');
  switch (command.type) {
    case 'breakout.call':
      return call(table, command.calling, actor);
    case 'breakout.answer':
      return table.call && !table.call.coming ? [{ type: 'breakout.answered', tableId: table.id }] : [];
    case 'breakout.report':
      return report(breakout, table, command.participantId, actor);
    case 'breakout.hand':
      return hand(table, command.text, actor);
    default:
      return decideCard(breakout, table, command);
  }
}

function call(table: Table, calling: boolean, { id, leads }: Giver): Decision {
  if (!leads && !table.seated.includes(id)) return refuse('breakout.not-seated');
  if (calling && table.closed) return refuse('breakout.closed');
  return calling === (table.call !== null) ? [] : [{ type: 'breakout.called', tableId: table.id, calling }];
}

/** Whoever is first to take it reports; after that it is passed on, or decided by the facilitation. */
function report(
  { status }: BreakoutHead,
  table: Table,
  participantId: Table['rapporteur'],
  { id, leads }: Giver,
): Decision {
  if (table.rapporteur === participantId) return [];
  if (status === 'closed' || table.closed) return refuse('breakout.closed');
  if (!leads && !table.seated.includes(id)) return refuse('breakout.not-seated');
  if (participantId !== null && !table.seated.includes(participantId)) return refuse('breakout.not-seated');
  const passes = leads || table.rapporteur === id;
  const takes = table.rapporteur === null && participantId === id;
  if (!passes && !takes)
    return refuse(table.rapporteur === null ? 'policy.not-allowed' : 'breakout.reported');
  return [{ type: 'breakout.reported', tableId: table.id, participantId }];
}

/** A card is never too late: it may come when the table is back, and be bettered until the room has read it. */
function hand(table: Table, text: string, { id, leads }: Giver): Decision {
  if (!leads && table.rapporteur !== id) return refuse('policy.not-allowed');
  if (table.card && table.card.presentedAt !== null) return refuse('breakout.card-presented');
  if (table.card?.text === text) return [];
  return [{ type: 'breakout.handed', tableId: table.id, author: id, words: { text } }];
}

function decideCard(
  { presenting }: BreakoutHead,
  { id: tableId, card }: Table,
  command: Extract<TableCommand, { type: 'breakout.present' | 'breakout.hide' | 'breakout.restore' }>,
): Decision {
  if (!card) return refuse('breakout.no-card');
  switch (command.type) {
    case 'breakout.present':
      if (card.hidden) return refuse('breakout.no-card');
      return presenting === tableId ? [] : [{ type: 'breakout.presented', tableId }];
    case 'breakout.hide':
      return card.hidden ? [] : [{ type: 'breakout.hidden', tableId, words: { text: command.reason } }];
    case 'breakout.restore':
      return card.hidden ? [{ type: 'breakout.restored', tableId }] : [];
  }
}
