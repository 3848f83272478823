import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import { useConsole } from '../console-context.ts';

/** Seats somebody at a table, or brings them back to the plenary. */
export function useMove(): (participantId: ParticipantId, tableId: SessionId | null) => void {
  const { lead } = useConsole();
  return (participantId, tableId) => void lead.send({ type: 'breakout.move', participantId, tableId });
}
