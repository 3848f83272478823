import type { Source } from '@ruta/contracts/drafting/provenance';
import type { Editor } from '@tiptap/react';
import { createContext, useContext } from 'react';
import type * as Y from 'yjs';
import type { Draft } from './use-draft.ts';

/** Where the person last was: a prose editor with its selection, or a line or row by its clause. */
export interface Spot {
  place: string;
  editor: Editor | null;
  /** The very field, where the clause has several: `milestones.k3f9.activity`. */
  spot?: string;
  /** Where it is a line of text. */
  line?: { spot: string; text: Y.Text; area: HTMLTextAreaElement };
}

export interface DeskGround {
  draft: Draft;
  mayWrite: boolean;
  mayComment: boolean;
  /** What is known of the origins in the text, by `kind:ref`. */
  sources: ReadonlyMap<string, Source>;
  standAt: (spot: Spot) => void;
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
