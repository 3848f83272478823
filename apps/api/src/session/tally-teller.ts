import type { TallyTick } from '@ruta/contracts/ballot/socket';
import type { KnownRound } from '../ballot/known-round.ts';
import type { RoundNumbers } from '../ballot/tally-ticker.ts';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import { audiences } from './live-session.ts';
import { audienceRoom, votedRoom } from './session-rooms.ts';

/** Shows the numbers of an open round to those who may see them, and to the others how many have voted. */
export class TallyTeller {
  constructor(private readonly server: LiveServer) {}

  tell(round: KnownRound, { at, eligible, papers, batched, tally }: RoundNumbers): void {
    const { sessionId, id: roundId, spec } = round;
    const counted: TallyTick = { sessionId, roundId, at, papers, batched, eligible, tally: null };
    const everybody = audiences.map((audience) => audienceRoom(sessionId, audience));
    const { local } = this.server;
    switch (spec.visibility) {
      case 'while':
        return void local.to(everybody).emit('ballot.tally', { ...counted, tally });
      case 'after-own-vote':
        local.to(everybody).except(votedRoom(roundId)).emit('ballot.tally', counted);
        return void local.to(votedRoom(roundId)).emit('ballot.tally', { ...counted, tally });
      default:
        return void local.to(everybody).emit('ballot.tally', counted);
    }
  }
}
