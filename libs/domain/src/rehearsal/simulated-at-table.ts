import type { SessionCommand } from '@ruta/contracts/session/command';
import type { Table } from '../breakout/breakout.ts';
import type { SessionState } from '../session/state.ts';
import { rehearsalWords } from './rehearsal-words.ts';
import { type Simulated, simulatedCommand } from './simulated-command.ts';
import { oneOf } from './simulated-paper.ts';

/** Something done in the table's own session, or about the table in its plenary. */
export interface TableDeed {
  in: 'plenary' | 'table';
  command: SessionCommand;
}

/**
 * What somebody at a table might do: work in its step; report for it where nobody does; and whoever reports takes it
 * on when half of it is ready, and hands in its card at the end. `state` is the table's own.
 */
export function simulatedAtTable(table: Table, state: SessionState, who: Simulated): TableDeed | null {
  const { me, random, language } = who;
  const { id: tableId, rapporteur, seated, card } = table;
  if (rapporteur === null && random() < 0.3)
    return { in: 'plenary', command: { type: 'breakout.report', tableId, participantId: me } };
  if (rapporteur === me && state.ready.length * 2 >= seated.length) {
    if (hasNext(state)) return { in: 'table', command: { type: 'run.next' } };
    const text = oneOf(rehearsalWords[language].cards, random);
    if (card === null && text) return { in: 'plenary', command: { type: 'breakout.hand', tableId, text } };
  }
  const command = simulatedCommand(state, who);
  return command && { in: 'table', command };
}

const hasNext = ({ run }: SessionState): boolean =>
  run.items.findIndex(({ id }) => id === run.current) < run.items.length - 1;
