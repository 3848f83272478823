import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { LoggedEvent, SessionEvent } from '@ruta/contracts/session/event';
import type { Breakout, Table } from '@ruta/domain/breakout/breakout';
import { beginTable, finishTable } from '@ruta/domain/breakout/table-session';
import { decide } from '@ruta/domain/session/decide';
import { evolve } from '@ruta/domain/session/evolve';
import type { ContentOf } from '@ruta/domain/session/phases/phase-rules';
import { type Circumstances, emptySession } from '@ruta/domain/session/state';

/** A table that people sat at: a session of its own below the one that sent them there. */
export class PlayedTable {
  readonly log: LoggedEvent[] = [];
  readonly id: SessionId;
  readonly name: string;
  readonly people: number;
  /** As its code has it: which breakout of the session, and which table. */
  readonly place: string;
  private state = emptySession;

  constructor(
    { number: breakout }: Breakout,
    { id, name, number, seated }: Table,
    content: ContentOf<'breakout'>,
    when: Circumstances,
  ) {
    this.id = id;
    this.name = name;
    this.people = seated.length;
    this.place = `${breakout}.${number}`;
    this.append(beginTable(content, when), null, when.now);
  }

  get openedAt(): Instant {
    return this.log[0]?.at ?? 0;
  }

  give(command: SessionCommand, by: ParticipantId, when: Circumstances): void {
    const given = { command, epoch: 0, expectedRev: this.state.run.rev };
    const outcome = decide(this.state, given, { kind: 'participant', id: by, leads: false }, when);
    if ('refusal' in outcome)
      throw new Error(`${command.type} at a table was refused: ${outcome.refusal.code}`);
    this.append(outcome, by, when.now);
  }

  finish(when: Circumstances): void {
    this.append(finishTable(this.state, when), null, when.now);
  }

  private append(events: readonly SessionEvent[], actor: ParticipantId | null, at: Instant): void {
    for (const event of events) {
      const logged = { seq: this.state.seq + 1, at, actor, event };
      this.state = evolve(this.state, logged);
      this.log.push(logged);
    }
  }
}
