import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EarlierResolution } from '@ruta/contracts/formal/review';
import { type BodyId, type EntityId, type PersonId, ResolutionId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import type {
  CastSeatVote,
  MoveResolution,
  ProposeResolution,
  RecordSeatVotes,
  ResolutionView,
} from '@ruta/contracts/secretariat/resolution';
import { dayIn } from '@ruta/domain/calendar/day';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { holds } from '@ruta/domain/policy/policy';
import { mayMove, resolve, stands, unheardSectors } from '@ruta/domain/secretariat/resolve';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { occupiedSeats } from './body-view.ts';
import { BodyService } from './body.service.ts';
import { citation, resolutionViewOf } from './resolution-view.ts';
import { type AdoptedRow, type ResolutionRow, ResolutionStore } from './resolution.store.ts';

type Account = Extract<Actor, { kind: 'account' }>;
/** A vote that a seat gave in a formal session. */
export interface AdoptedVote {
  seatId: string;
  capacity: 'incumbent' | 'alternate';
  choice: CastSeatVote['choice'];
  by: PersonId | null;
}

type SeatVote = CastSeatVote & { capacity: 'incumbent' | 'alternate' };

/** Resolutions of a body: proposed, voted seat by seat, closed by its rule, carried out. */
@Injectable()
export class ResolutionService {
  constructor(
    private readonly store: ResolutionStore,
    private readonly bodies: BodyService,
    private readonly transactions: Transactions,
    private readonly record: RecordService,
  ) {}

  list(entity: KnownEntity, bodyId: BodyId): Promise<ResolutionView[]> {
    return this.transactions.run(async (tx) => {
      const rows = await this.store.ofBody(tx, entity.id, bodyId);
      return this.views(tx, entity.id, bodyId, rows);
    });
  }

  propose(
    entity: KnownEntity,
    bodyId: BodyId,
    wanted: ProposeResolution,
    actor: Account,
  ): Promise<ResolutionView> {
    const sits = actor.seats.some((seat) => seat.entityId === entity.id && seat.bodyId === bodyId);
    if (!sits && !holds(actor, 'organiser', entity.id)) throw new Refused('secretariat.not-your-seat');
    return this.decide(entity, (tx) => this.proposeIn(tx, entity, bodyId, wanted, actor.personId));
  }

  async proposeIn(
    tx: Tx,
    entity: KnownEntity,
    bodyId: BodyId,
    wanted: ProposeResolution,
    by: PersonId | null,
    at = new Date(),
  ): Promise<string> {
    const { body, seats } = await this.bodies.lockedRows(tx, entity.id, bodyId);
    if (wanted.seatId && !seats.some(({ id: seat }) => seat === wanted.seatId))
      throw new Refused('resource.not-found');
    const id = uuidv7();
    const number = await this.store.insert(tx, entity.id, {
      id,
      body_id: bodyId,
      year: Number(dayIn(at.getTime(), entity.timeZone).slice(0, 4)),
      text: wanted.text,
      responsible: wanted.responsible,
      due_on: wanted.dueOn,
      seat_id: wanted.seatId,
      rule: body.settings.rule,
      route_id: wanted.subject?.routeId ?? null,
      proposed_by: by,
      proposed_at: at,
    });
    const routeId = wanted.subject?.routeId ?? null;
    const payload = { bodyId, number, routeId, rule: body.settings.rule, textHash: contentHash(wanted.text) };
    await this.record.append(tx, entity.id, 'resolution.proposed', id, payload, at.getTime());
    return id;
  }

  /** L6: by the incumbent or the alternate of the seat; once one of them voted, the other does not. */
  castVote(
    entity: KnownEntity,
    id: ResolutionId,
    vote: CastSeatVote,
    actor: Account,
  ): Promise<ResolutionView> {
    const held = actor.seats.find((seat) => seat.seatId === vote.seatId && seat.entityId === entity.id);
    if (!held) throw new Refused('secretariat.not-your-seat');
    const votes = [{ ...vote, capacity: held.capacity }];
    return this.decide(entity, async (tx) => {
      await this.locked(tx, entity.id, id);
      const given = await this.store.votes(tx, entity.id, [id]);
      if (given.some((one) => one.seat_id === vote.seatId && one.own && one.capacity !== held.capacity))
        throw new Refused('secretariat.other-holder-voted');
      return this.voteIn(tx, entity, id, votes, actor.personId);
    });
  }

  /** L6: the votes given in a meeting, as the minutes hold them. What a seat voted by itself is its own. */
  recordVotes(
    entity: KnownEntity,
    id: ResolutionId,
    { votes }: RecordSeatVotes,
    by: PersonId,
  ): Promise<ResolutionView> {
    return this.decide(entity, async (tx) => {
      await this.locked(tx, entity.id, id);
      const own = (await this.store.votes(tx, entity.id, [id])).filter((one) => one.own);
      const ownOf = (seatId: string) => own.find((one) => one.seat_id === seatId);
      if (votes.some((vote) => (ownOf(vote.seatId)?.choice ?? vote.choice) !== vote.choice))
        throw new Refused('secretariat.seat-voted');
      const taken = votes.filter(({ seatId }) => !ownOf(seatId));
      return this.voteIn(tx, entity, id, taken, by);
    });
  }

  async voteIn(
    tx: Tx,
    entity: KnownEntity,
    id: string,
    votes: readonly SeatVote[],
    by: PersonId | null,
    at = new Date(),
  ): Promise<string> {
    const row = await this.locked(tx, entity.id, id);
    if (row.status !== 'voting') throw new Refused('secretariat.voting-over');
    const { seats } = await this.bodies.rows(tx, entity.id, row.body_id);
    for (const vote of votes) {
      if (!seats.some((seat) => seat.id === vote.seatId)) throw new Refused('resource.not-found');
      const { seatId, capacity, choice, dissent } = vote;
      await this.store.vote(tx, entity.id, {
        resolution_id: id,
        seat_id: seatId,
        capacity,
        choice,
        dissent: dissent || null,
        person_id: by,
        at,
      });
      await this.record.append(
        tx,
        entity.id,
        'resolution.voted',
        id,
        { seatId, capacity, choice },
        at.getTime(),
      );
    }
    return id;
  }

  close(entity: KnownEntity, id: ResolutionId): Promise<ResolutionView> {
    return this.decide(entity, (tx) => this.closeIn(tx, entity, id));
  }

  /** L7, L8. */
  async closeIn(tx: Tx, entity: KnownEntity, id: string, at = new Date()): Promise<string> {
    const row = await this.locked(tx, entity.id, id);
    if (row.status !== 'voting') throw new Refused('secretariat.voting-over');
    const { body, sectors, seats, holders } = await this.bodies.rows(tx, entity.id, row.body_id);
    const votes = (await this.store.votes(tx, entity.id, [id])).map((vote) => ({
      seatId: vote.seat_id,
      sectorId: vote.sector_id,
      choice: vote.choice,
    }));
    const occupied = occupiedSeats(holders, dayIn(at.getTime(), entity.timeZone));
    for (const { seatId } of votes) occupied.add(seatId);
    const held = seats.flatMap((seat) =>
      occupied.has(seat.id) ? [{ seatId: seat.id, sectorId: seat.sector_id }] : [],
    );
    const outcome = resolve(votes, held, { rule: row.rule, quorum: body.settings.quorum });
    if (isRefused(outcome)) {
      const unheard = unheardSectors(votes, held);
      const named = sectors.filter((sector) => unheard.includes(sector.id)).map(({ name }) => name);
      throw new Refused(outcome.refusal.code, { ...outcome.refusal.detail, sectors: named.join(', ') });
    }
    await this.store.setStatus(tx, entity.id, id, outcome, at);
    const payload = { bodyId: row.body_id, status: outcome, votes: votes.length };
    await this.record.append(tx, entity.id, 'resolution.decided', id, payload, at.getTime());
    return id;
  }

  move(entity: KnownEntity, id: ResolutionId, { status }: MoveResolution): Promise<ResolutionView> {
    return this.decide(entity, async (tx) => {
      const row = await this.locked(tx, entity.id, id);
      if (!mayMove(row.status, status))
        throw new Refused('secretariat.wrong-step', { from: row.status, to: status });
      await this.store.setStatus(tx, entity.id, id, status, null);
      await this.record.append(tx, entity.id, 'resolution.moved', id, { from: row.status, to: status });
      return id;
    });
  }

  /** V8: adopted and not done, oldest first. */
  async unfinished(tx: Tx, entityId: EntityId, bodyId: BodyId): Promise<EarlierResolution[]> {
    const rows = await this.store.ofBody(tx, entityId, bodyId);
    return rows
      .filter(({ status }) => status === 'adopted' || status === 'in-progress')
      .toReversed()
      .map((row) => ({
        id: ResolutionId.parse(row.id),
        number: citation(row),
        text: row.text,
        responsible: row.responsible,
        dueOn: row.due_on,
        status: row.status,
      }));
  }

  statuses(
    tx: Tx,
    entityId: EntityId,
    ids: readonly string[],
  ): Promise<{ id: string; status: ResolutionView['status'] }[]> {
    return this.store.statuses(tx, entityId, ids);
  }

  /** Locked until the transaction ends. */
  async statusOf(tx: Tx, entityId: EntityId, id: string): Promise<ResolutionView['status']> {
    return (await this.locked(tx, entityId, id)).status;
  }

  /** V18: what a motion may approve, so that it can be announced (R4). */
  routesToApprove(tx: Tx, entityId: EntityId, bodyId: BodyId): Promise<{ id: string; plan: string }[]> {
    return this.store.routesToApprove(tx, entityId, bodyId);
  }

  /** The number the next resolution of the year has; the body is locked until the transaction ends. */
  async nextNumber(tx: Tx, entityId: EntityId, bodyId: BodyId, year: number): Promise<number> {
    await this.bodies.lockedRows(tx, entityId, bodyId);
    return this.store.nextNumber(tx, entityId, bodyId, year);
  }

  /** V9: a step that a formal session took. */
  async moveIn(tx: Tx, entityId: EntityId, id: string, status: MoveResolution['status']): Promise<void> {
    const row = await this.locked(tx, entityId, id);
    if (row.status === status) return;
    await this.store.setStatus(tx, entityId, id, status, null);
    await this.record.append(tx, entityId, 'resolution.moved', id, { from: row.status, to: status });
  }

  /** V15: what a formal session adopted, with every vote. */
  async adoptIn(tx: Tx, entityId: EntityId, adopted: AdoptedRow & { votes: AdoptedVote[] }): Promise<void> {
    const { votes, at, id, bodyId, number, year, routeId, rule, sessionId, roundId, text } = adopted;
    await this.store.insertAdopted(tx, entityId, adopted);
    for (const { by, ...vote } of votes)
      await this.store.vote(tx, entityId, {
        ...{ resolution_id: id, seat_id: vote.seatId, capacity: vote.capacity, choice: vote.choice },
        dissent: null,
        person_id: by,
        at,
      });
    await this.record.append(
      tx,
      entityId,
      'resolution.adopted',
      id,
      { bodyId, number, year, routeId, rule, sessionId, roundId, textHash: contentHash(text) },
      at.getTime(),
    );
  }

  /** V17. */
  dissentIn(
    tx: Tx,
    entityId: EntityId,
    id: string,
    said: { seatId: string; dissent: string | null; by: PersonId | null },
  ): Promise<void> {
    return this.store.setDissent(tx, entityId, id, said);
  }

  /** What an announcement asks of the resolution it names (rule R4); null where there is none in this entity. */
  async approving(tx: Tx, entityId: EntityId, id: ResolutionId) {
    const row = await this.store.one(tx, entityId, id);
    return row && { bodyId: row.body_id, adopted: stands(row.status), routeId: row.route_id };
  }

  /** How another topic cites it: its number in the year and its words. */
  async cited(
    tx: Tx,
    entityId: EntityId,
    id: string,
  ): Promise<{ id: string; number: string; text: string } | null> {
    const row = await this.store.one(tx, entityId, id);
    return row && { id: row.id, number: citation(row), text: row.text };
  }

  async views(tx: Tx, entityId: EntityId, bodyId: string, rows: ResolutionRow[]): Promise<ResolutionView[]> {
    if (rows.length === 0) return [];
    const body = await this.bodies.rows(tx, entityId, bodyId);
    const votes = await this.store.votes(
      tx,
      entityId,
      rows.map((row) => row.id),
    );
    return rows.map((row) =>
      resolutionViewOf(
        row,
        votes.filter((vote) => vote.resolution_id === row.id),
        body,
      ),
    );
  }

  private async locked(tx: Tx, entityId: EntityId, id: string): Promise<ResolutionRow> {
    const row = await this.store.one(tx, entityId, id, 'FOR UPDATE OF r');
    if (!row) throw new Refused('resource.not-found');
    return row;
  }

  private async decide(entity: KnownEntity, work: (tx: Tx) => Promise<string>): Promise<ResolutionView> {
    const view = await this.transactions.run(async (tx) => {
      const row = await this.store.one(tx, entity.id, await work(tx));
      if (!row) throw new Refused('resource.not-found');
      const [shown] = await this.views(tx, entity.id, row.body_id, [row]);
      if (!shown) throw new Refused('resource.not-found');
      return shown;
    });
    this.bodies.announce(entity);
    return view;
  }
}
