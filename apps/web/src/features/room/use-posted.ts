import { CastVote } from '@ruta/contracts/ballot/socket';
import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { OpId, ParticipantId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { CommandEnvelope, type SessionCommand } from '@ruta/contracts/session/command';
import { useMemo } from 'react';
import { newOpId } from '../../shared/live/op-id.ts';
import type { Delivery, OutboxEntry } from '../../shared/live/outbox-entry.ts';
import { useOutbox } from '../../shared/live/use-outbox.ts';

/** Something this seat has sent, or will: a command of the session or a vote. */
export type PostedThing =
  | { kind: 'command'; opId: OpId; savedAt: Instant; delivery: Delivery; command: SessionCommand }
  | { kind: 'vote'; opId: OpId; savedAt: Instant; delivery: Delivery; roundId: RoundId; choice: FilledPaper };

export interface Posted {
  things: readonly PostedThing[];
  /** False where the browser keeps nothing beyond this page. */
  lasting: boolean;
  /** With a `slot`, a later one takes the place of one that still waits there. */
  post: (command: SessionCommand, slot?: string) => void;
  vote: (roundId: RoundId, choice: FilledPaper) => void;
  discard: (opId: OpId) => void;
}

/** What this seat has on its way: kept on the device first, sent by itself, in order. */
export function usePosted(sessionId: SessionId, seat: ParticipantId | null): Posted {
  const [outbox, entries] = useOutbox();
  return useMemo(() => {
    const mine = entries.filter((entry) => entry.lane === sessionId && entry.sender === seat);
    const place = <Payload extends { opId: OpId }>(event: string, payload: Payload, slot?: string) => {
      if (outbox && seat)
        void outbox.post({ opId: payload.opId, sender: seat, lane: sessionId, slot, event, payload });
    };
    return {
      things: mine.flatMap(thingOf),
      lasting: outbox?.lasting ?? true,
      post: (command, slot) => place('session.command', { sessionId, opId: newOpId(), command }, slot),
      vote: (roundId, choice) =>
        place('ballot.cast', { roundId, opId: newOpId(), choice }, `vote:${roundId}`),
      discard: (opId) => void outbox?.discard(opId),
    };
  }, [outbox, entries, sessionId, seat]);
}

function thingOf({ event, payload, opId, savedAt, delivery }: OutboxEntry): PostedThing[] {
  if (event === 'ballot.cast') {
    const vote = CastVote.safeParse(payload);
    return vote.success
      ? [{ kind: 'vote', opId, savedAt, delivery, roundId: vote.data.roundId, choice: vote.data.choice }]
      : [];
  }
  const envelope = CommandEnvelope.safeParse(payload);
  return envelope.success
    ? [{ kind: 'command', opId, savedAt, delivery, command: envelope.data.command }]
    : [];
}
