import { Injectable } from '@nestjs/common';
import type { DraftHead } from '@ruta/contracts/drafting/events';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import type { DeskGroup, DeskRole } from '@ruta/contracts/drafting/desk-role';
import { type DeskFacts, mayReadDraft, standingAtDesk } from '@ruta/domain/drafting/desk-access';
import { People } from '../identity/people.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import type { DeskPlace, DeskRow } from './draft.store.ts';

/** How long a cursor's move may rely on what was found before. Updates never do: they ask under the row's lock. */
const TRUST_MS = 3000;

/** What decides about each person at one desk. */
export type FactsAt = (personId: string) => DeskFacts & { authors: ReadonlySet<string> };
type Head = Pick<DeskRow, 'stage' | 'door' | 'sessionId' | 'phaseId' | 'seq'>;

interface AskedDesk extends Omit<Head, 'seq'> {
  commitmentId: CommitmentId;
  personIds: readonly string[];
}

interface FactRow {
  commitment_id: CommitmentId;
  groups: Partial<Record<DeskGroup, DeskRole>> | null;
  phase_open: boolean;
  /** `null` where nobody was asked about. */
  person_id: string | null;
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

  /** Of each desk and of each who is asked about there, in one question. */
  async factsAt(
    tx: Tx,
    entityId: EntityId,
    desks: readonly AskedDesk[],
  ): Promise<(commitmentId: CommitmentId) => FactsAt> {
    const rows: FactRow[] = await tx.query(
      `WITH desk AS MATERIALIZED (
         SELECT d.*,
           (SELECT jsonb_object_agg(g.desk_group, g.role) FROM desk_group_role g
            WHERE g.entity_id = $1 AND g.commitment_id = d.commitment_id) AS groups,
           d.phase_id IS NULL OR EXISTS (
             SELECT 1 FROM phase p WHERE p.entity_id = $1 AND p.id = d.phase_id AND p.state = 'open'
           ) AS phase_open
         FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS d (commitment_id, session_id, phase_id))
       SELECT desk.commitment_id, desk.groups, desk.phase_open, asked.person_id, w.role AS given, EXISTS (
         SELECT 1 FROM participant t JOIN session s ON s.entity_id = t.entity_id AND s.id = t.session_id
         WHERE t.entity_id = $1 AND t.session_id = desk.session_id AND t.person_id = asked.person_id
           AND t.merged_into IS NULL AND s.status <> 'finished' AND NOT EXISTS (
             SELECT 1 FROM session_event e WHERE e.entity_id = $1 AND e.session_id = desk.session_id
               AND e.type = 'participant.removed' AND e.payload ->> 'participantId' = t.id::text)) AS at_table,
         ARRAY(SELECT a.author FROM desk_author a WHERE a.entity_id = $1 AND a.commitment_id = desk.commitment_id
           AND a.person_id = asked.person_id) AS authors
       FROM desk
       LEFT JOIN unnest($5::uuid[], $6::uuid[]) AS asked (commitment_id, person_id) USING (commitment_id)
       LEFT JOIN desk_role w ON w.entity_id = $1 AND w.commitment_id = desk.commitment_id
         AND w.person_id = asked.person_id`,
      [
        entityId,
        desks.map(({ commitmentId }) => commitmentId),
        desks.map(({ sessionId }) => sessionId),
        desks.map(({ phaseId }) => phaseId),
        desks.flatMap(({ commitmentId, personIds }) => personIds.map(() => commitmentId)),
        desks.flatMap(({ personIds }) => personIds),
      ],
    );
    const known = new Map(desks.map((desk) => [desk.commitmentId, knownAt(desk, rows)]));
    return (commitmentId) => {
      const facts = known.get(commitmentId);
      if (!facts) throw new Error('a desk that was not asked about');
      return facts;
    };
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
    const factsAt = await this.factsAt(tx, place.entityId, [{ ...row, ...place, personIds }]);
    const facts = factsAt(place.commitmentId)(personIds[0] ?? '');
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
}

function knownAt({ commitmentId, stage, door }: AskedDesk, rows: readonly FactRow[]): FactsAt {
  const here = rows.filter((row) => row.commitment_id === commitmentId);
  const byPerson = new Map(here.map((row) => [row.person_id, row]));
  const shared = { stage, door, groups: here[0]?.groups ?? {}, phaseOpen: here[0]?.phase_open ?? false };
  return (personId) => {
    const row = byPerson.get(personId);
    return {
      ...shared,
      given: row?.given ?? null,
      atTable: row?.at_table ?? false,
      authors: new Set(row?.authors),
    };
  };
}
