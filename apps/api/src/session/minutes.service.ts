import { Injectable } from '@nestjs/common';
import type { EntityId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionMinutes, TableMinutes } from '@ruta/contracts/session/http';
import { breakoutsOf } from '@ruta/domain/breakout/breakout';
import { minutesOf } from '@ruta/domain/session/minutes';
import { mentionedInParts } from '@ruta/domain/session/parts/parts';
import { Refused } from '../platform/http/refused.ts';
import type { LiveSession } from './live-session.ts';
import type { Participant } from './roster.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionWriter } from './session-writer.ts';

/** The session writes its own minutes: a fold of its log and those of its tables, and how many took part. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly registry: SessionRegistry,
    private readonly writer: SessionWriter,
  ) {}

  /** With the cards of `alsoNamed`, for whoever writes about them beside the facts. */
  async ofSession(
    entityId: EntityId,
    id: SessionId,
    alsoNamed: readonly ParticipantId[] = [],
  ): Promise<SessionMinutes> {
    const live = await this.registry.openIn(entityId, id);
    // Nothing of a rehearsal is written down, published or handed on.
    if (live.header.rehearsal) throw new Refused('resource.not-found');
    return this.of(live, alsoNamed);
  }

  private async of(live: LiveSession, alsoNamed: readonly ParticipantId[]): Promise<SessionMinutes> {
    const minutes = minutesOf(live.state);
    const tables = await this.tables(live);
    const people = live.roster.all().filter(({ card }) => !card.facilitator);
    const mentioned: ParticipantId[] = [
      ...alsoNamed,
      ...[minutes, ...tables].flatMap(({ turns }) => turns.map(({ participantId }) => participantId)),
      ...[minutes, ...tables].flatMap(authors),
    ];
    return {
      ...minutes,
      tables,
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

  /** Once a table is back: while it sits, what it says is its own. */
  private async tables({ state }: LiveSession): Promise<TableMinutes[]> {
    const back = breakoutsOf(state).flatMap(({ openedAt, tables }) =>
      openedAt === null ? [] : tables.filter(({ closed }) => closed),
    );
    const minutes: TableMinutes[] = [];
    for (const { id } of back) {
      const table = await this.registry.get(id);
      if (!table) continue;
      if (table.state.run.status !== 'finished') await this.writer.caughtUp(table);
      minutes.push(ofTable(table));
    }
    return minutes;
  }
}

function ofTable({ key, state, headHash }: LiveSession): TableMinutes {
  const { boards, moderated, rounds, parts, turns } = minutesOf(state);
  return { id: key.id, boards, moderated, rounds, parts, turns, logHash: headHash };
}

const authors = ({ boards, parts }: Pick<TableMinutes, 'boards' | 'parts'>): ParticipantId[] => [
  ...boards.flatMap(({ ideas }) => ideas.flatMap(({ author }) => author ?? [])),
  ...mentionedInParts(parts).filter((id) => id !== null),
];

const inMode = (people: Participant[], mode: Participant['card']['mode']): number =>
  people.filter(({ card }) => card.mode === mode).length;

function bySector(people: Participant[]): SessionMinutes['attendance']['sectors'] {
  const counts = new Map<string | null, number>();
  for (const { card } of people) counts.set(card.sector, (counts.get(card.sector) ?? 0) + 1);
  return [...counts]
    .map(([sector, count]) => ({ sector, people: count }))
    .sort((one, other) => other.people - one.people || (one.sector ?? '').localeCompare(other.sector ?? ''));
}
