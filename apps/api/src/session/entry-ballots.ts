import { Injectable } from '@nestjs/common';
import type { OwnVote } from '@ruta/contracts/ballot/result';
import type { TallyTick } from '@ruta/contracts/ballot/socket';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Audience } from '@ruta/contracts/session/view';
import { mayWatchNumbers } from '@ruta/domain/ballot/visibility';
import { BallotService } from '../ballot/ballot.service.ts';
import { RoundBook } from '../ballot/round-book.ts';
import { TallyTicker } from '../ballot/tally-ticker.ts';
import type { LiveSession } from './live-session.ts';

/** What whoever enters a session sees of its ballots: their own papers, and the numbers as far as they may. */
@Injectable()
export class EntryBallots {
  constructor(
    private readonly ballots: BallotService,
    private readonly rounds: RoundBook,
    private readonly ticker: TallyTicker,
  ) {}

  async votesOf(live: LiveSession, participantId: ParticipantId): Promise<OwnVote[]> {
    if (live.state.rounds.length === 0) return [];
    const { entityId, id } = live.key;
    return (await this.ballots.ownVotes(entityId, id, [participantId])).get(participantId) ?? [];
  }

  async tallies(live: LiveSession, audience: Audience, votes: OwnVote[]): Promise<TallyTick[]> {
    const open = this.rounds.openOf(live.key.id);
    return Promise.all(
      open.map(async (round) => {
        const { at, eligible, papers, batched, tally } = await this.ticker.numbers(round);
        const shared = live.state.rounds.find(({ id }) => id === round.id);
        const voted = audience === 'phone' && votes.some(({ roundId }) => roundId === round.id);
        return {
          sessionId: live.key.id,
          roundId: round.id,
          at,
          papers,
          batched,
          eligible,
          tally: shared && mayWatchNumbers(shared, voted) ? tally : null,
        };
      }),
    );
  }
}
