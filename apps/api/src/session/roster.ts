import type { ParticipantId, PersonId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import type { Capacity } from '@ruta/contracts/secretariat/body';
import { rollOf, seatOf } from '@ruta/domain/formal/quorum';
import type { SessionState } from '@ruta/domain/session/state';
import type { Voter } from '../ballot/round-keeper.ts';

/** Somebody who takes part, as this process knows them. */
export interface Participant {
  card: ParticipantCard;
  personId: PersonId | null;
  basis: Voter['basis'];
  seatId: string | null;
  /** As what they hold that seat. */
  capacity: Capacity | null;
  joinedAt: number;
}

/** Who takes part in a session or sits at a table. */
export interface People {
  /** Seats that staff enter for. */
  readonly assisted: number;
  /** Rises with every card that was changed. */
  readonly changes: number;
  /** Rises with everybody who came. */
  readonly arrivals: number;
  get(id: ParticipantId): Participant | undefined;
  /** Has a place here, not only somewhere in the same session. */
  sits(id: ParticipantId): boolean;
  ofPerson(id: PersonId): Participant | undefined;
  put(participant: Participant): void;
  all(): Participant[];
  voters(removed: readonly ParticipantId[]): Voter[];
  cards(ids: Iterable<ParticipantId>): ParticipantCard[];
}

/** Who takes part in one session. */
export class Roster implements People {
  private readonly byId = new Map<ParticipantId, Participant>();
  private readonly byPerson = new Map<PersonId, ParticipantId>();
  private assistedSeats = 0;
  changes = 0;
  arrivals = 0;

  constructor(participants: readonly Participant[]) {
    for (const participant of participants) this.put(participant);
  }

  get assisted(): number {
    return this.assistedSeats;
  }

  get(id: ParticipantId): Participant | undefined {
    return this.byId.get(id);
  }

  sits(id: ParticipantId): boolean {
    return this.byId.has(id);
  }

  ofPerson(id: PersonId): Participant | undefined {
    const participant = this.byPerson.get(id);
    return participant && this.byId.get(participant);
  }

  put(participant: Participant): void {
    const known = this.byId.has(participant.card.id);
    if (participant.card.mode === 'assisted' && !known) this.assistedSeats += 1;
    if (known) this.changes += 1;
    else this.arrivals += 1;
    this.byId.set(participant.card.id, participant);
    if (participant.personId) this.byPerson.set(participant.personId, participant.card.id);
  }

  all(): Participant[] {
    return [...this.byId.values()];
  }

  voters(removed: readonly ParticipantId[]): Voter[] {
    const gone = new Set(removed);
    return this.all()
      .filter(({ card }) => !gone.has(card.id))
      .map(voterOf);
  }

  cards(ids: Iterable<ParticipantId>): ParticipantCard[] {
    return [...new Set(ids)].flatMap((id) => this.byId.get(id)?.card ?? []);
  }
}

export const voterOf = ({
  card: { id, facilitator },
  basis,
  seatId,
}: Pick<Participant, 'card' | 'basis' | 'seatId'>): Voter => ({
  id,
  basis,
  seatId,
  facilitates: facilitator,
});

/** The same in a session: where the body was called, a seat votes by whoever sits there, and by nobody else. */
export function voterIn(
  state: SessionState,
  participant: Pick<Participant, 'card' | 'basis' | 'seatId'>,
): Voter {
  const roll = rollOf(state);
  const voter = voterOf(participant);
  return roll ? { ...voter, seatId: seatOf(roll, participant.card.id) } : voter;
}

/** Somebody of a rehearsal's cast: nobody's guest. */
export const isSimulated = ({ personId, basis }: Participant): boolean =>
  personId === null && basis === 'guest';
