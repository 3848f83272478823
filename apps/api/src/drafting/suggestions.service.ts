import { Injectable } from '@nestjs/common';
import type {
  DecideSuggestion,
  Suggestion,
  SuggestionDecision,
  SuggestionDecisions,
  SuggestionId,
} from '@ruta/contracts/drafting/suggestion';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { decideSuggestion, readSuggestion, wordsOf } from '@ruta/domain/drafting/suggestions';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { personOf } from '../platform/http/person-of.ts';
import { CommitmentGround } from './commitment-ground.service.ts';
import { CommitmentReader } from './commitment-reader.ts';
import { DeskAccess } from './desk-access.service.ts';
import { Desks } from './desks.service.ts';
import type { DraftDocument } from './draft-document.ts';
import { type DeskPlace, type DeskRow, DraftStore } from './draft.store.ts';

/** A decision and what it makes of the text are one transaction: neither is without the other. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentReader,
    private readonly desks: Desks,
    private readonly access: DeskAccess,
    private readonly drafts: DraftStore,
    private readonly ground: CommitmentGround,
  ) {}

  async decide(
    entityId: EntityId,
    which: string,
    id: SuggestionId,
    given: DecideSuggestion,
    actor: Actor,
  ): Promise<void> {
    const { id: commitmentId } = await this.commitments.one(entityId, which);
    const place = { entityId, commitmentId };
    const done = await this.desks.exclusive(place, 'update', async (tx, row, document) => {
      if (await this.wasDecided(tx, place, given.opId)) return null;
      const { role, why } = await this.access.look(tx, place, actor);
      if (role !== 'edit') throw new Refused(why ?? 'drafting.not-a-writer');
      const suggestion = readSuggestion(document.doc, id);
      if (!suggestion) throw new Refused('resource.not-found');
      const said = wordsOf(document.doc, suggestion);
      const bytes = this.changeText(document, suggestion, given);
      await this.drafts.ownClients(tx, place, [document.doc.clientID], null);
      const addition = { commitmentId, row, updates: [bytes], head: document.head() };
      await this.drafts.append(tx, entityId, [addition]);
      document.seq = row.seq + 1;
      await this.keep(tx, place, suggestion, said, { ...given, by: personOf(actor), seq: document.seq });
      return { after: row.seq, bytes };
    });
    if (!done) return;
    this.desks.tell(place, done.after, [done.bytes]);
    this.ground.changed(place, 'suggestions');
  }

  /** What was decided at a desk, the newest first, for whoever may read there. */
  async decisions(entityId: EntityId, which: string, actor: Actor): Promise<SuggestionDecisions> {
    const { id: commitmentId } = await this.commitments.one(entityId, which);
    const place = { entityId, commitmentId };
    await this.access.standingToRead(place, actor);
    return this.transactions.run(async (tx) => {
      const rows: Row[] = await tx.query(
        `SELECT d.*, a.person_id AS author_id FROM suggestion_decision d
         JOIN desk_author a USING (entity_id, commitment_id, author)
         WHERE d.entity_id = $1 AND d.commitment_id = $2 ORDER BY d.at DESC, d.seq DESC LIMIT 200`,
        [entityId, commitmentId],
      );
      const name = await this.ground.namesAtDesk(
        tx,
        place,
        rows.flatMap((row) => [row.author_id, row.decided_by]),
      );
      return { items: rows.map((row) => decisionOf(row, name)) };
    });
  }

  private changeText(
    document: DraftDocument,
    { id }: Suggestion,
    { verdict }: Pick<DecideSuggestion, 'verdict'>,
  ): Uint8Array {
    let fits = true;
    const taken = document.change((doc) => {
      fits = decideSuggestion(doc, id, verdict);
    });
    if (!fits) throw new Refused('drafting.suggestion-displaced');
    if ('refused' in taken || !taken.bytes) throw new Refused('drafting.structure-refused');
    return taken.bytes;
  }

  private async wasDecided(tx: Tx, place: DeskPlace, opId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM suggestion_decision WHERE entity_id = $1 AND commitment_id = $2 AND op_id = $3',
      [place.entityId, place.commitmentId, opId],
    );
    return rows.length > 0;
  }

  private async keep(
    tx: Tx,
    { entityId, commitmentId }: DeskPlace,
    suggestion: Suggestion,
    { words, text }: { words: string; text: string },
    { verdict, opId, by, seq }: DecideSuggestion & { by: string; seq: DeskRow['seq'] },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO suggestion_decision (entity_id, commitment_id, suggestion, author, kind, place, words, text,
                                        suggested_at, verdict, decided_by, op_id, seq)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        entityId,
        commitmentId,
        suggestion.id,
        suggestion.by,
        suggestion.kind,
        suggestion.place,
        words,
        text,
        new Date(suggestion.at),
        verdict,
        by,
        opId,
        seq,
      ],
    );
    const decided = { suggestion: suggestion.id, place: suggestion.place, decision: verdict, seq };
    await this.ground.record(tx, entityId, 'commitment.suggestion-decided', commitmentId, decided);
  }
}

interface Row {
  suggestion: string;
  kind: SuggestionDecision['kind'];
  place: string;
  words: string;
  text: string;
  verdict: SuggestionDecision['verdict'];
  suggested_at: Date;
  author_id: string | null;
  decided_by: string | null;
  at: Date;
}

const decisionOf = (row: Row, name: (personId: string | null) => string | null): SuggestionDecision => ({
  suggestion: row.suggestion,
  kind: row.kind,
  place: row.place,
  words: row.words,
  text: row.text,
  verdict: row.verdict,
  author: name(row.author_id),
  suggestedAt: row.suggested_at.getTime(),
  decidedBy: name(row.decided_by),
  decidedAt: row.at.getTime(),
});
