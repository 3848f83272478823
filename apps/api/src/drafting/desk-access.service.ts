import { Injectable } from '@nestjs/common';
import type { DraftHead } from '@ruta/contracts/drafting/events';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { DeskGroup, DeskRole } from '@ruta/contracts/drafting/desk-role';
import { type DeskFacts, mayReadDraft, standingAtDesk } from '@ruta/domain/drafting/desk-access';
import { People } from '../identity/people.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import type { DeskPlace, DeskRow } from './draft.store.ts';

/** How long a cursor's move may rely on what was found before. Updates never do: they ask under the row's lock. */
const TRUST_MS = 3000;

type Facts = (personId: string) => DeskFacts & { authors: ReadonlySet<string> };
type Head = Pick<DeskRow, 'stage' | 'door' | 'sessionId' | 'phaseId' | 'seq'>;

interface FactRow {
  person_id: string;
  given: DeskRole | null;
  at_table: boolean;
  authors: string[];
}

interface HeadRow {
  stage: DeskRow['stage'];
  door: DeskRow['door'];
  session_id: string | null;
  phase_id: string | null;
  seq: string;
}

/** Who may read and write at a desk, from the commitment's row, roles given at the desk, its table and its phase. */
@Injectable()
export class DeskAccess {
  /** By the actor object, which is replaced whenever its roles change. */
  private readonly heads = new WeakMap<Actor, Map<string, { at: number; head: DraftHead }>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
  ) {}

  async factsOf(
    tx: Tx,
    place: DeskPlace,
    row: Omit<Head, 'seq'>,
    personIds: readonly string[],
  ): Promise<Facts> {
    const rows: FactRow[] = await tx.query(
      `SELECT given.person_id, w.role AS given, EXISTS (
         SELECT 1 FROM participant t JOIN session s ON s.entity_id = t.entity_id AND s.id = t.session_id
         WHERE t.entity_id = $1 AND t.session_id = $3 AND t.person_id = given.person_id
           AND t.merged_into IS NULL AND s.status <> 'finished' AND NOT EXISTS (
             SELECT 1 FROM session_event e WHERE e.entity_id = $1 AND e.session_id = $3
               AND e.type = 'participant.removed' AND e.payload ->> 'participantId' = t.id::text)) AS at_table,
         ARRAY(SELECT a.author FROM desk_author a WHERE a.entity_id = $1 AND a.commitment_id = $2
           AND a.person_id = given.person_id) AS authors
       FROM unnest($4::uuid[]) AS given (person_id)
       LEFT JOIN desk_role w ON w.entity_id = $1 AND w.commitment_id = $2 AND w.person_id = given.person_id`,
      [place.entityId, place.commitmentId, row.sessionId, personIds],
    );
    const phaseOpen = await this.phaseOpen(tx, place, row.phaseId);
    const groups = await this.groupRoles(tx, place);
    const found = new Map(rows.map((each) => [each.person_id, each]));
    return (personId) => ({
      stage: row.stage,
      door: row.door,
      given: found.get(personId)?.given ?? null,
      groups,
      atTable: found.get(personId)?.at_table ?? false,
      authors: new Set(found.get(personId)?.authors),
      phaseOpen,
    });
  }

  /** Throws `drafting.desk-closed` where the text is not to be read yet. */
  standingToRead(place: DeskPlace, actor: Actor): Promise<DraftHead> {
    return this.transactions.run((tx) => this.look(tx, place, actor));
  }

  /** As a moment ago: for what happens several times a second and changes nothing. */
  async standingNow(place: DeskPlace, actor: Actor): Promise<DraftHead> {
    const mine = this.heads.get(actor) ?? new Map<string, { at: number; head: DraftHead }>();
    const known = mine.get(place.commitmentId);
    if (known && Date.now() - known.at < TRUST_MS) return known.head;
    const head = await this.standingToRead(place, actor);
    mine.set(place.commitmentId, { at: Date.now(), head });
    this.heads.set(actor, mine);
    return head;
  }

  async look(tx: Tx, place: DeskPlace, actor: Actor): Promise<DraftHead> {
    const row = await this.headOf(tx, place);
    const personIds = actor.kind === 'visitor' ? [] : [actor.personId];
    const facts = (await this.factsOf(tx, place, row, personIds))(personIds[0] ?? '');
    if (!mayReadDraft(actor, place.entityId, facts)) throw new Refused('drafting.desk-closed');
    return { seq: row.seq, ...standingAtDesk(actor, place.entityId, facts) };
  }

  /** An account's name; a guest has the one they gave at the table. */
  async nameOf(tx: Tx, { entityId, commitmentId }: DeskPlace, actor: Actor): Promise<string | null> {
    if (actor.kind === 'visitor') return null;
    const name = (await this.people.namesOf(tx, [actor.personId])).get(actor.personId);
    if (name) return name;
    const [seat]: { name: string | null }[] = await tx.query(
      `SELECT t.name FROM commitment c
       JOIN participant t ON t.entity_id = c.entity_id AND t.session_id = c.session_id
       WHERE c.entity_id = $1 AND c.id = $2 AND t.person_id = $3 AND t.merged_into IS NULL`,
      [entityId, commitmentId, actor.personId],
    );
    return seat?.name ?? null;
  }

  private async headOf(tx: Tx, { entityId, commitmentId }: DeskPlace): Promise<Head> {
    const [row]: HeadRow[] = await tx.query(
      'SELECT stage, door, session_id, phase_id, seq FROM commitment WHERE entity_id = $1 AND id = $2',
      [entityId, commitmentId],
    );
    if (!row) throw new Refused('resource.not-found');
    const { stage, door, session_id: sessionId, phase_id: phaseId, seq } = row;
    return { stage, door, sessionId, phaseId, seq: Number(seq) };
  }

  private async groupRoles(
    tx: Tx,
    { entityId, commitmentId }: DeskPlace,
  ): Promise<Partial<Record<DeskGroup, DeskRole>>> {
    const rows: { desk_group: DeskGroup; role: DeskRole }[] = await tx.query(
      'SELECT desk_group, role FROM desk_group_role WHERE entity_id = $1 AND commitment_id = $2',
      [entityId, commitmentId],
    );
    return Object.fromEntries(rows.map((row) => [row.desk_group, row.role]));
  }

  private async phaseOpen(tx: Tx, { entityId }: DeskPlace, phaseId: string | null): Promise<boolean> {
    if (phaseId === null) return true;
    const [phase]: { state: string }[] = await tx.query(
      'SELECT state FROM phase WHERE entity_id = $1 AND id = $2',
      [entityId, phaseId],
    );
    return phase?.state === 'open';
  }
}
