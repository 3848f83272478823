import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { createContext, useContext } from 'react';
import type { ShownSession } from '../../shared/session/live-session.ts';
import type { SendCommand } from '../../shared/session/use-session-command.ts';
import type { Posted } from './use-posted.ts';

/** What every phase of the room needs: the session as a phone sees it, and the ways to say something in it. */
export interface RoomTools {
  session: ShownSession;
  posted: Posted;
  /** At once, for what makes no sense later (asking for the floor); ideas and votes go through `posted`. */
  send: SendCommand;
}

const RoomContext = createContext<RoomTools | null>(null);
export const RoomProvider = RoomContext.Provider;

export function useRoom(): RoomTools {
  const tools = useContext(RoomContext);
  if (!tools) throw new Error('outside of a room');
  return tools;
}

export interface PhaseProps<Kind extends AgendaItem['kind']> {
  item: AgendaItem;
  content: Extract<NonNullable<AgendaItem['content']>, { kind: Kind }>;
}
