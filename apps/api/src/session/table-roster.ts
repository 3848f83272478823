import type { ParticipantId, PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { tableIn } from '@ruta/domain/breakout/breakout';
import type { Voter } from '../ballot/round-keeper.ts';
import type { LiveSession } from './live-session.ts';
import { type Participant, type People, voterOf } from './roster.ts';

/** Who sits at a table: people of the plenary, by its log. They have no second seat, and no second name. */
export class TableRoster implements People {
  constructor(
    private readonly plenary: LiveSession,
    private readonly id: SessionId,
  ) {}

  get assisted(): number {
    return this.all().filter(({ card }) => card.mode === 'assisted').length;
  }

  get changes(): number {
    return this.plenary.roster.changes;
  }

  get arrivals(): number {
    return this.plenary.roster.arrivals;
  }

  get(id: ParticipantId): Participant | undefined {
    return this.plenary.roster.get(id);
  }

  sits(id: ParticipantId): boolean {
    return this.seated.includes(id);
  }

  /** Who sits here, and facilitators, who go where they are called. */
  ofPerson(id: PersonId): Participant | undefined {
    const known = this.plenary.roster.ofPerson(id);
    return known && (known.card.facilitator || this.sits(known.card.id)) ? known : undefined;
  }

  put(participant: Participant): void {
    this.plenary.roster.put(participant);
  }

  all(): Participant[] {
    return this.seated.flatMap((id) => this.get(id) ?? []);
  }

  voters(removed: readonly ParticipantId[]): Voter[] {
    return this.all()
      .filter(({ card }) => !removed.includes(card.id))
      .map(voterOf);
  }

  cards(ids: Iterable<ParticipantId>): ParticipantCard[] {
    return this.plenary.roster.cards(ids);
  }

  private get seated(): readonly ParticipantId[] {
    return tableIn(this.plenary.state, this.id)?.seated ?? [];
  }
}
