import { Injectable } from '@nestjs/common';
import {
  ContributionDetail,
  type ContributionPage,
  type ContributionQuery,
} from '@ruta/contracts/consultation/contribution';
import type { ContributionRef } from '@ruta/contracts/consultation/folio';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { folioPrefix, readRef } from '@ruta/domain/consultation/folio';
import { DataSource } from 'typeorm';
import type { KnownEntity } from '../entity/entity.directory.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { AnswerReader } from './answer-reader.ts';
import { counted, nextCursor, searchOf, shown, type ShownRow } from './contribution-query.ts';
import { contributionViewOf, signatureOf } from './contribution-view.ts';
import { ContributionStore } from './contribution.store.ts';
import { FolioGuesses } from './folio-guesses.ts';

export const personOf = (actor: Actor): PersonId | null => (actor.kind === 'visitor' ? null : actor.personId);

/** A contribution somebody asked for, and whether they have shown to be its author. */
export interface Found {
  id: string;
  byFolio: boolean;
}

@Injectable()
export class ContributionReader {
  constructor(
    private readonly store: ContributionStore,
    private readonly answers: AnswerReader,
    private readonly guesses: FolioGuesses,
    private readonly database: DataSource,
  ) {}

  async page(entityId: EntityId, query: ContributionQuery, actor: Actor): Promise<ContributionPage> {
    const search = searchOf(query);
    const base = [entityId, personOf(actor), ...search.values];
    const [rows, [{ total }]] = await Promise.all([
      this.rows(shown(search.where, search.page), [...base, ...search.pageValues]),
      this.database.query<[{ total: number }]>(counted(search.where), base),
    ]);
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map((row) => contributionViewOf(row, { author: row.mine })),
      next: rows.length > query.limit && last ? nextCursor(last) : null,
      total,
    };
  }

  /** By public number or folio. What is neither admitted nor hidden has no number and is found by folio alone. */
  async find(tx: Tx, entity: KnownEntity, ref: ContributionRef, address: string): Promise<Found> {
    const read = readRef(ref, folioPrefix(entity.slug));
    if (read.kind === 'mistyped') throw new Refused('consultation.folio-mistyped');
    if (read.kind === 'number') {
      const id = await this.store.idOfNumber(tx, entity.id, read.number);
      if (!id) throw new Refused('resource.not-found');
      return { id, byFolio: false };
    }
    await this.guesses.refuseGuesser(tx, address);
    const id = await this.store.idOfFolio(tx, entity.id, read.folio);
    if (id) return { id, byFolio: true };
    this.guesses.missed(address);
    throw new Refused('resource.not-found');
  }

  async detail(
    tx: Tx,
    entityId: EntityId,
    { id, byFolio }: Found,
    actor: Actor,
  ): Promise<ContributionDetail> {
    const [row]: ShownRow[] = await tx.query(shown('c.id = $3'), [entityId, personOf(actor), id]);
    if (!row) throw new Refused('resource.not-found');
    const author = byFolio || row.mine;
    const answers = await this.answers.current(tx, entityId, [id]);
    return this.detailOf(row, author, answers);
  }

  /** What this person sent, newest first, with the folios to note down. */
  async mine(entityId: EntityId, personId: PersonId): Promise<ContributionDetail[]> {
    const tx = this.database.manager;
    const rows: ShownRow[] = await tx.query(
      shown('c.person_id = $2::uuid', 'ORDER BY c.created_at DESC, c.id DESC LIMIT 200'),
      [entityId, personId],
    );
    const answers = await this.answers.current(
      tx,
      entityId,
      rows.map((row) => row.id),
    );
    return rows.map((row) => this.detailOf(row, true, answers));
  }

  /** At the staff's counter: somebody remembers a part of their folio. Best match first. */
  async byPartOfFolio(entity: KnownEntity, part: string, actor: Actor): Promise<ContributionDetail[]> {
    const tx = this.database.manager;
    const found = await this.store.foliosLike(tx, entity.id, part.toUpperCase());
    return Promise.all(found.map(({ id }) => this.detail(tx, entity.id, { id, byFolio: true }, actor)));
  }

  private detailOf(
    row: ShownRow,
    author: boolean,
    answers: Awaited<ReturnType<AnswerReader['current']>>,
  ): ContributionDetail {
    return ContributionDetail.parse({
      ...contributionViewOf(row, { author }),
      answer: answers.get(row.id) ?? null,
      folio: author ? row.folio : null,
      ownSignature: author ? signatureOf(row) : null,
      mayAppeal: author && row.state === 'hidden' && row.appeal === 'none',
      appeal: row.appeal,
    });
  }

  private rows(statement: string, values: unknown[]): Promise<ShownRow[]> {
    return this.database.query(statement, values);
  }
}
