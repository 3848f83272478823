import type { CommitmentId } from '@ruta/contracts/protocol/ids';
import { createContext, useContext, type ComponentType } from 'react';

export interface DeskInSession {
  /** Slug of the entity. */
  entity: string;
  commitmentId: CommitmentId;
}

/** The drafting desk as surfaces of a session show it: one to write at, one to read from far away. */
export interface DeskSlot {
  /** `crowd` says how many may come at the same moment. */
  Desk: ComponentType<DeskInSession & { crowd: number }>;
  Wall: ComponentType<DeskInSession>;
}

const DeskContext = createContext<DeskSlot | null>(null);

/** Features know nothing of each other: the route puts the desk in. */
export const DeskSlotProvider = DeskContext.Provider;

/** Null where a session is shown without its live text, as in a replay. */
export const useDeskSlot = (): DeskSlot | null => useContext(DeskContext);
