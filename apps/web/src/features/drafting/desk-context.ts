import type { DeskName } from '@ruta/contracts/drafting/desk-role';
import type { Source } from '@ruta/contracts/drafting/provenance';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Editor } from '@tiptap/react';
import { createContext, useContext } from 'react';
import type * as Y from 'yjs';
import type { ShownSuggestion } from './shown-suggestions.ts';
import type { Draft } from './use-draft.ts';

/** Where the person last was: a prose editor with its selection, or a line or row by its clause. */
export interface Spot {
  place: string;
  editor: Editor | null;
  /** The very field, where the clause has several: `milestones.k3f9.activity`. */
  spot?: string;
  /** Where it is a line of text. */
  line?: { spot: string; text: Y.Text; area: HTMLTextAreaElement };
  /** Under which a citation there is taken back like what is typed there. */
  by?: object;
  history?: History;
}

/** Takes back, or does again, what this person did at a place, and nothing of anybody else. */
export interface History {
  undo: () => void;
  redo: () => void;
}

/** What typing does: it changes the text, it suggests a change, or nothing. */
export type DeskMode = 'edit' | 'suggest' | 'read';

export interface DeskGround {
  draft: Draft;
  entityId: EntityId;
  commitmentId: string;
  /** What the fields show and write in: the document, or a copy of it in which one suggests. */
  doc: Y.Doc;
  mode: DeskMode;
  /** Fields take what is typed, as a change or as a suggestion. */
  mayWrite: boolean;
  mayComment: boolean;
  /** Whether this person decides on suggestions. */
  mayDecide: boolean;
  /** What waits for a decision, the oldest first. */
  suggestions: readonly ShownSuggestion[];
  nameOf: (author: string) => DeskName;
  /** What is known of the origins in the text, by `kind:ref`. */
  sources: ReadonlyMap<string, Source>;
  standAt: (spot: Spot) => void;
  /** Asks what is to be tied to a spot; `null` for where the person stands. */
  cite: (spot: Spot | null) => void;
}

const DeskContext = createContext<DeskGround | null>(null);
export const DeskProvider = DeskContext;

export function useDesk(): DeskGround {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk() is for parts of a drafting desk');
  return desk;
}

/** A person's colour, light enough on dark paper. */
export const shade = (hex: string): string => `light-dark(${hex}, color-mix(in oklab, ${hex} 45%, white))`;
