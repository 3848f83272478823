import { Injectable } from '@nestjs/common';
import type { EntityId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { minutesOf } from '@ruta/domain/session/minutes';
import { mentionedInParts } from '@ruta/domain/session/parts/parts';
import type { LiveSession } from './live-session.ts';
import type { Participant } from './roster.ts';
import { SessionRegistry } from './session-registry.ts';

/** The session writes its own minutes: a fold of its log, and how many took part. */
@Injectable()
export class MinutesService {
  constructor(private readonly registry: SessionRegistry) {}

  /** With the cards of `alsoNamed`, for whoever writes about them beside the facts. */
  async ofSession(
    entityId: EntityId,
    id: SessionId,
    alsoNamed: readonly ParticipantId[] = [],
  ): Promise<SessionMinutes> {
    return this.of(await this.registry.openIn(entityId, id), alsoNamed);
  }

  private of(live: LiveSession, alsoNamed: readonly ParticipantId[]): SessionMinutes {
    const minutes = minutesOf(live.state);
    const people = live.roster.all().filter(({ card }) => !card.facilitator);
    const mentioned: ParticipantId[] = [
      ...alsoNamed,
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
        sectors: bySector(people),
      },
      names: live.roster.cards(mentioned),
      logHash: live.headHash,
    };
  }
}

const inMode = (people: Participant[], mode: Participant['card']['mode']): number =>
  people.filter(({ card }) => card.mode === mode).length;

function bySector(people: Participant[]): SessionMinutes['attendance']['sectors'] {
  const counts = new Map<string | null, number>();
  for (const { card } of people) counts.set(card.sector, (counts.get(card.sector) ?? 0) + 1);
  return [...counts]
    .map(([sector, count]) => ({ sector, people: count }))
    .sort((one, other) => other.people - one.people || (one.sector ?? '').localeCompare(other.sector ?? ''));
}
