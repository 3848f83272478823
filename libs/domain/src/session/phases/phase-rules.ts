import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import type { AgendaItem, PhaseContent, PhaseKindName, TableStep } from '@ruta/contracts/session/agenda';
import type { CommandType } from '@ruta/contracts/session/command';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Circumstances, SessionState } from '../state.ts';

export type ContentOf<Kind extends PhaseKindName> = Extract<PhaseContent, { kind: Kind }>;

/**
 * What is particular to one kind of phase; everything left out is as for a slide. A new kind is one variant of
 * `PhaseContent` in contracts, one file beside this one, and its line in `phases.ts`.
 */
export interface PhaseRules<Kind extends PhaseKindName> {
  /** Stands only in a formal session of a body. */
  needsBody?: true;
  /** Commands that anybody who takes part may give while the phase runs, beyond those of every phase. */
  opens?: (content: ContentOf<Kind>) => readonly CommandType[];
  /** The board it works on, collected by another entry. */
  board?: (content: ContentOf<Kind>) => AgendaItemId | null;
  /** Other entries that it works on. */
  refers?: (content: ContentOf<Kind>) => readonly AgendaItemId[];
  /** Why this content cannot stand in an agenda with these entries. */
  refused?: (content: ContentOf<Kind>, items: readonly AgendaItem[]) => Refusal | null;
  /** Why this content cannot be changed so once the entry was started. */
  refusedEdit?: (before: ContentOf<Kind>, after: ContentOf<Kind>) => Refusal | null;
  /** Happens with the step into the phase. */
  enter?: (
    content: ContentOf<Kind>,
    state: SessionState,
    when: Circumstances,
    itemId: AgendaItemId,
  ) => SessionEvent[];
  /** What its tables do one after the other. */
  steps?: (content: ContentOf<Kind>) => readonly TableStep[];
  /** The ballot that `round.open` opens here. */
  ballot?: (content: ContentOf<Kind>, state: SessionState, when: Circumstances) => BallotSpec | null;
  turnMs?: (content: ContentOf<Kind>) => number | null;
}
