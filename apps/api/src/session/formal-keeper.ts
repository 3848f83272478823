import { Injectable } from '@nestjs/common';
import type { MotionView } from '@ruta/contracts/formal/motion';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import { rollOf } from '@ruta/domain/formal/quorum';
import type { SessionState } from '@ruta/domain/session/state';
import { RoundKeeper, type Voter } from '../ballot/round-keeper.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { type AdoptedVote, ResolutionService } from '../secretariat/resolution.service.ts';
import type { LiveSession } from './live-session.ts';
import { voterIn } from './roster.ts';

/** What a formal session's events change outside of it: who may vote for a seat, and the body's resolutions. */
@Injectable()
export class FormalKeeper {
  constructor(
    private readonly rounds: RoundKeeper,
    private readonly resolutions: ResolutionService,
  ) {}

  async apply(tx: Tx, live: LiveSession, after: SessionState, { event, at }: LoggedEvent): Promise<void> {
    if (event.type === 'roll.sat' || event.type === 'roll.left')
      await this.entitle(tx, live, after, event.participantId);
    // Nothing that is rehearsed happens outside of the rehearsal.
    if (live.header.rehearsal) return;
    const { entityId } = live.key;
    if (event.type === 'review.moved')
      await this.resolutions.moveIn(tx, entityId, event.resolutionId, event.status);
    if (event.type !== 'motion.decided' && event.type !== 'motion.dissented') return;
    const motion = after.parts.motions.find(({ id }) => id === event.motionId);
    if (!motion?.resolution) return;
    if (event.type === 'motion.decided') await this.adopt(tx, live, after, motion, at);
    else
      await this.resolutions.dissentIn(tx, entityId, motion.resolution.id, {
        seatId: event.seatId,
        dissent: event.words?.text ?? null,
        by: live.roster.get(event.author)?.personId ?? null,
      });
  }

  /** The right to a seat's paper goes with the seat: it is lost on leaving it, unless it was used. */
  private async entitle(
    tx: Tx,
    { key, roster }: LiveSession,
    after: SessionState,
    id: ParticipantId,
  ): Promise<void> {
    const participant = roster.get(id);
    if (participant)
      await this.rounds.entitleAnew(tx, key.entityId, key.id, voterIn(after, participant) satisfies Voter);
  }

  private async adopt(
    tx: Tx,
    live: LiveSession,
    after: SessionState,
    motion: MotionView,
    at: number,
  ): Promise<void> {
    const { formal, entityId, id: sessionId } = live.header;
    const { resolution, votes, rule, roundId, charge, text } = motion;
    if (!formal || !resolution || !votes || !rule || !roundId) return;
    const seats = rollOf(after)?.seats ?? [];
    await this.resolutions.adoptIn(tx, entityId, {
      ...resolution,
      bodyId: formal.bodyId,
      text: text ?? '',
      responsible: charge.responsible,
      seatId: charge.seatId,
      dueOn: charge.dueOn,
      routeId: charge.subject?.routeId ?? null,
      rule,
      sessionId,
      roundId,
      at: new Date(at),
      votes: votes.seats.flatMap(({ seatId, choice }): AdoptedVote[] => {
        const sitter = seats.find(({ id }) => id === seatId)?.attended;
        const by = sitter && (live.roster.get(sitter.participantId)?.personId ?? null);
        return sitter ? [{ seatId, capacity: sitter.capacity, choice, by: by ?? null }] : [];
      }),
    });
  }
}
