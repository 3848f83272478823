import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { OwnParts, PartCommand, PartEvent, PartName, PartView } from '@ruta/contracts/session/parts';
import type { Audience } from '@ruta/contracts/session/view';
import type { Decision } from '../decision.ts';
import type { Merge } from '../merged.ts';
import type { Circumstances, SessionState } from '../state.ts';
import type { PartElement, PartsState } from './elements.ts';

/** Who gives a command to a part. */
export interface Giver {
  id: ParticipantId;
  leads: boolean;
}

/**
 * A keyed collection in a session's state, with everything the session needs to know of it. What audiences are told
 * follows from `show` alone: elements that an event left as they were (the same object) are told nothing of, the
 * others are shown anew. So the law of views and events (S1) holds for every part without its doing.
 */
export interface Part<Name extends PartName> {
  /** What each of its commands asks of its sender; a phase may open those of a `leader` to everybody. */
  asks: { readonly [Type in PartCommand<Name>['type']]: 'seat' | 'leader' | 'control' };
  /** Commands that still count after the end of the session: moderation. */
  afterEnd?: readonly PartCommand<Name>['type'][];
  /** Events that come in swarms: their audiences are told at most four times a second. */
  calm?: readonly PartEvent<Name>['type'][];
  /** Events that enter the public record, with their ids and without their words. */
  recorded?: readonly PartEvent<Name>['type'][];
  decide(
    this: void,
    state: SessionState,
    command: PartCommand<Name>,
    me: Giver,
    when: Circumstances,
  ): Decision;
  /** Sees every event of the session. Elements that do not change stay the same objects, and so does the array. */
  evolve(
    this: void,
    elements: readonly PartElement<Name>[],
    event: SessionEvent,
    at: Instant,
    before: SessionState,
  ): readonly PartElement<Name>[];
  /** Elements in which one seat of a person becomes their other one. Those that do not change stay the same objects. */
  merge(
    this: void,
    elements: readonly PartElement<Name>[],
    merge: Merge,
    /** Of the parts before this one, with the seats merged already. */
    parts: PartsState,
  ): readonly PartElement<Name>[];
  /** What an audience may see of an element; null where it may see nothing. It depends on the element only. */
  show(this: void, element: PartElement<Name>, audience: Audience): PartView<Name> | null;
  own(this: void, elements: readonly PartElement<Name>[], me: ParticipantId): OwnParts[Name];
  /** Whose own view an event of this part changes. */
  touched(
    this: void,
    event: SessionEvent,
    elements: readonly PartElement<Name>[],
    before: readonly PartElement<Name>[],
  ): readonly (ParticipantId | null | undefined)[];
  /** Whose cards one needs to read an element. */
  mentioned?(this: void, view: PartView<Name>): readonly (ParticipantId | null)[];
  /** Set for an element that was hidden from the room: the minutes say so, and why. */
  hidden?(this: void, element: PartElement<Name>): { id: string; reason: string | null; at: Instant } | null;
}
