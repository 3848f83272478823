import { Injectable } from '@nestjs/common';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { log } from '../platform/log/log.ts';
import { DeskAccess, type FactsAt } from './desk-access.service.ts';
import { type Addition, type DeskPlace, type DeskRow, DraftStore } from './draft.store.ts';
import { Pace } from './pace.ts';

/** Under load, commits of one entity's desks begin so far apart; a few may follow each other at once. */
const APART_MS = 8;
const AT_ONCE = 4;
const MOST_DESKS = 200;

/** What one desk has to be decided and committed. */
interface Part {
  place: DeskPlace;
  /** Called under the row's lock; a second time if the first transaction was rolled back. */
  begin: () => Decision;
}

export interface Decision {
  /** Whose rights are to be looked up. */
  personIds: readonly string[];
  decide: (tx: Tx, row: DeskRow, facts: FactsAt) => Promise<Addition>;
}

interface Waiting {
  part: Part;
  committed: () => void;
  failed: (error: unknown) => void;
}

interface Line {
  waiting: Waiting[];
  pace: Pace;
  due: NodeJS.Timeout | null;
  running: boolean;
}

/**
 * Commits what the desks of an entity have at the same moment in one transaction. No desk has to do with the others in
 * it: one whose row somebody else holds, and all of them if it fails, are committed each by itself.
 */
@Injectable()
export class DraftCommits {
  private readonly lines = new Map<EntityId, Line>();
  /** Desks that failed by themselves too: until they do not, they keep out of the others' transactions. */
  private readonly failing = new Set<CommitmentId>();

  constructor(
    private readonly transactions: Transactions,
    private readonly store: DraftStore,
    private readonly access: DeskAccess,
  ) {}

  /** Resolves after the commit. */
  commit(part: Part): Promise<void> {
    const { entityId } = part.place;
    const line = this.lines.get(entityId) ?? newLine();
    this.lines.set(entityId, line);
    return new Promise((committed, failed) => {
      line.waiting.push({ part, committed, failed });
      this.schedule(line);
    });
  }

  private schedule(line: Line): void {
    if (line.due || line.running) return;
    const wait = line.pace.wait(APART_MS);
    if (wait < 1) return void this.run(line);
    line.due = setTimeout(() => {
      line.due = null;
      void this.run(line);
    }, wait);
  }

  private async run(line: Line): Promise<void> {
    line.running = true;
    // After the sockets at hand were read: what arrived together is committed together.
    await new Promise((resolve) => setImmediate(resolve));
    line.pace.happened(APART_MS);
    const group = line.waiting.splice(0, MOST_DESKS);
    const fit = group.filter(({ part }) => !this.failing.has(part.place.commitmentId));
    for (const each of group) if (!fit.includes(each)) void this.alone(each);
    for (const each of await this.together(fit)) void this.alone(each);
    line.running = false;
    if (line.waiting.length > 0) this.schedule(line);
  }

  /** Answers those that were not committed. */
  private async together(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    const [first, second] = group;
    if (!first || !second) return group;
    const { entityId } = first.part.place;
    try {
      const left = await this.transactions.run(async (tx) => {
        const ids = group.map(({ part }) => part.place.commitmentId);
        const rows = await this.store.lockFree(tx, entityId, ids);
        const free = group.filter(({ part }) => rows.has(part.place.commitmentId));
        await this.decide(tx, entityId, free, rows);
        return group.filter((each) => !free.includes(each));
      });
      for (const each of group) if (!left.includes(each)) each.committed();
      return left;
    } catch (error) {
      log.warn({ err: error }, 'drafts were not committed together');
      return group;
    }
  }

  private async alone(each: Waiting): Promise<void> {
    const { place } = each.part;
    try {
      await this.transactions.run(async (tx) => {
        const row = await this.store.lock(tx, place, 'update');
        await this.decide(tx, place.entityId, [each], new Map([[place.commitmentId, row]]));
      });
      this.failing.delete(place.commitmentId);
      each.committed();
    } catch (error) {
      this.failing.add(place.commitmentId);
      each.failed(error);
    }
  }

  private async decide(
    tx: Tx,
    entityId: EntityId,
    group: readonly Waiting[],
    rows: ReadonlyMap<CommitmentId, DeskRow>,
  ): Promise<void> {
    const desks = group.flatMap(({ part: { place, begin } }) => {
      const row = rows.get(place.commitmentId);
      return row ? [{ place, row, ...begin() }] : [];
    });
    const facts = await this.access.factsAt(
      tx,
      entityId,
      desks.map(({ place, row, personIds }) => ({ ...row, ...place, personIds })),
    );
    const additions: Addition[] = [];
    for (const { place, row, decide } of desks)
      additions.push(await decide(tx, row, facts(place.commitmentId)));
    await this.store.append(
      tx,
      entityId,
      additions.filter(({ updates }) => updates.length > 0),
    );
  }
}

const newLine = (): Line => ({ waiting: [], pace: new Pace(AT_ONCE), due: null, running: false });
