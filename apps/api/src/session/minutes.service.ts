import { Injectable } from '@nestjs/common';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { minutesOf } from '@ruta/domain/session/minutes';
import { mentionedInParts } from '@ruta/domain/session/parts/parts';
import type { LiveSession } from './live-session.ts';
import type { Participant } from './roster.ts';

/** The session writes its own minutes: a fold of its log, and how many took part. */
@Injectable()
export class MinutesService {
  of(live: LiveSession): SessionMinutes {
    const minutes = minutesOf(live.state);
    const people = live.roster.all().filter(({ card }) => !card.facilitator);
    const mentioned: ParticipantId[] = [
      ...minutes.turns.map(({ participantId }) => participantId),
      ...minutes.boards.flatMap(({ ideas }) => ideas.flatMap(({ author }) => author ?? [])),
      ...mentionedInParts(minutes.parts).flatMap((id) => id ?? []),
    ];
    return {
      ...minutes,
      header: live.header,
      attendance: {
        participants: people.length,
        room: inMode(people, 'room'),
        online: inMode(people, 'online'),
        assisted: inMode(people, 'assisted'),
        peak: live.state.peak,
      },
      names: live.roster.cards(mentioned),
      logHash: live.headHash,
    };
  }
}

const inMode = (people: Participant[], mode: Participant['card']['mode']): number =>
  people.filter(({ card }) => card.mode === mode).length;
