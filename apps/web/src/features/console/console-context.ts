import type { BallotSubject } from '@ruta/contracts/ballot/ballot';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { createContext, useContext } from 'react';
import type { ShownSession } from '../../shared/session/live-session.ts';
import type { Lead } from './use-control.ts';

export interface ConsoleTools {
  session: ShownSession;
  lead: Lead;
  /** True where this tab has the control and the line is up; else every button that steers is greyed. */
  leading: boolean;
  now: Instant;
  entity: string;
  /** The frozen text that the next voting of an entry is about. */
  subjectOf: (item: AgendaItemId) => BallotSubject | null;
  chooseSubject: (item: AgendaItemId, subject: BallotSubject | null) => void;
}

const ConsoleContext = createContext<ConsoleTools | null>(null);
export const ConsoleProvider = ConsoleContext.Provider;

export function useConsole(): ConsoleTools {
  const tools = useContext(ConsoleContext);
  if (!tools) throw new Error('outside of a console');
  return tools;
}
