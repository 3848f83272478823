import { Injectable } from '@nestjs/common';
import { type Answerer, AnswersDuePage, type AnswersDueQuery } from '@ruta/contracts/answers-due/answers-due';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { Day } from '@ruta/contracts/protocol/instant';
import { byAge, oldestFirst } from '@ruta/domain/answers-due/oldest-first';
import { type OwedCount, sumsOf, totalOf } from '@ruta/domain/answers-due/sums';
import { dayIn } from '@ruta/domain/calendar/day';
import { may, type Operation } from '@ruta/domain/policy/policy';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { cursorOf, readCursor } from '../platform/http/cursor.ts';
import { Refused } from '../platform/http/refused.ts';
import { BodyService } from '../secretariat/body.service.ts';
import { type Owed, owedCounts, owedPage } from './owed-rows.ts';

interface Source extends Owed {
  /** Whoever may answer reads that it waits. */
  operation: Operation;
}

/** Everything that waits for an answer, each topic's own rows in one order (AD1 to AD4). */
@Injectable()
export class AnswersDue {
  private readonly sources: Source[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly bodies: BodyService,
    private readonly clock: Clock,
  ) {}

  /** A topic says once, when it starts, what of it can wait. */
  provide(source: Source): void {
    this.sources.push(source);
  }

  async page(entity: KnownEntity, query: AnswersDueQuery, actor: Actor): Promise<AnswersDuePage> {
    const today = this.today(entity);
    const own = await this.institutionsOf(entity, actor);
    const cursor = readCursor(query.cursor);
    if (cursor && typeof cursor[1] !== 'string') throw new Refused('request.invalid', { field: 'cursor' });
    const asked = {
      entityId: entity.id,
      today,
      kind: query.kind ?? null,
      by: query.by ?? null,
      after: cursor && { since: cursor[0], id: String(cursor[1]) },
      limit: query.limit + 1,
    };
    const open = this.openTo(entity, actor);
    const wanted = open.filter(({ kinds }) => !query.kind || kinds.includes(query.kind));
    const { pages, counts } = await this.transactions.reading(async (tx) => {
      const pages = [];
      for (const source of wanted) pages.push(await owedPage(tx, source, asked));
      return { pages, counts: await countsOf(tx, open, entity, today) };
    });
    const { items, more } = oldestFirst(pages, query.limit);
    const last = items.at(-1);
    const { kinds, answerers } = sumsOf(counts);
    return AnswersDuePage.parse({
      today,
      items,
      next: more && last ? cursorOf(last.since, last.id) : null,
      total: totalOf(counts, query),
      kinds: [...kinds].map(([kind, count]) => ({ kind, ...count })),
      answerers: [...answerers]
        .map(([by, count]) => ({ by, ...count, mine: own.includes(by) }))
        .sort((one, other) =>
          byAge({ since: one.oldest, id: one.by }, { since: other.oldest, id: other.by }),
        ),
    });
  }

  /** AD5: of each kind and who owes it, for whoever may answer. */
  counts(entity: KnownEntity, actor: Actor): Promise<OwedCount[]> {
    const open = this.openTo(entity, actor);
    return this.transactions.reading((tx) => countsOf(tx, open, entity, this.today(entity)));
  }

  /** The names under which the asker's own seats can be owed to answer. */
  async institutionsOf(entity: KnownEntity, actor: Actor): Promise<Answerer[]> {
    const held = actor.kind === 'account' ? actor.seats.filter(({ entityId }) => entityId === entity.id) : [];
    if (held.length === 0) return [];
    const seats = (await this.bodies.list(entity)).flatMap(({ sectors }) =>
      sectors.flatMap((one) => one.seats),
    );
    const own = seats.filter(({ id }) => held.some(({ seatId }) => seatId === id));
    return [...new Set(own.flatMap(({ institution, label }) => [institution, label]))].filter(Boolean);
  }

  private openTo(entity: KnownEntity, actor: Actor): Source[] {
    return this.sources.filter(({ operation }) => may(actor, operation, entity.id));
  }

  private today({ timeZone }: KnownEntity): Day {
    return dayIn(this.clock.now(), timeZone);
  }
}

async function countsOf(
  tx: Tx,
  sources: readonly Source[],
  entity: KnownEntity,
  today: Day,
): Promise<OwedCount[]> {
  const counts: OwedCount[] = [];
  for (const source of sources)
    counts.push(...(await owedCounts(tx, source, { entityId: entity.id, today })));
  return counts;
}
