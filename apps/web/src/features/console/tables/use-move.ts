import { ParticipantId, type SessionId } from '@ruta/contracts/protocol/ids';
import { useConsole } from '../console-context.ts';

export const draggedPerson = { type: 'application/x-ruta-person', id: ParticipantId } as const;

/** Seats somebody at a table, or brings them back to the plenary. */
export function useMove(): (participantId: ParticipantId, tableId: SessionId | null) => void {
  const { lead } = useConsole();
  return (participantId, tableId) => void lead.send({ type: 'breakout.move', participantId, tableId });
}
