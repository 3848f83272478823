import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { PlannedTime } from '@ruta/domain/session/plan-times';
import { createContext, useContext } from 'react';

/** What may be done to an agenda: to a draft in the form, or by commands to one that runs. */
export interface AgendaChanges {
  add: (item: AgendaDraft, after: AgendaItemId | null) => void;
  edit: (item: AgendaDraft) => void;
  remove: (id: AgendaItemId) => void;
  move: (id: AgendaItemId, after: AgendaItemId | null) => void;
  plan: (lengths: ReadonlyMap<AgendaItemId, number>) => void;
}

export interface ComposerEntry {
  draft: AgendaDraft;
  /** It was started: it stays where it is, and its length is the clock's. */
  begun: boolean;
  /** By how much it ends later than planned as things stand; told where the session runs. */
  driftMs?: number;
}

export interface ComposerTools {
  entries: readonly ComposerEntry[];
  times: ReadonlyMap<AgendaItemId, PlannedTime>;
  startsAt: Instant | null;
  changes: AgendaChanges;
  /** False where one looks on only. */
  may: boolean;
  showFaults: boolean;
  onOpen: (item: AgendaDraft) => void;
  onLock: (item: AgendaDraft) => void;
  onEvenOut: () => void;
  canEvenOut: boolean;
  /** Tells a screen reader what became of an entry. */
  say: (words: string) => void;
}

const ComposerContext = createContext<ComposerTools | null>(null);
export const ComposerProvider = ComposerContext.Provider;

export function useComposer(): ComposerTools {
  const tools = useContext(ComposerContext);
  if (!tools) throw new Error('outside of a composer');
  return tools;
}
