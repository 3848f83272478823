import { Injectable } from '@nestjs/common';
import type { ModerationReason } from '@ruta/contracts/consultation/moderation';
import type { Signature } from '@ruta/contracts/consultation/signature';
import type { PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { type Said, type SaidIn, SignedWords } from '../identity/signed-words.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';
import type { Found } from './contribution-reader.ts';
import { ModerationStore } from './moderation.store.ts';

export interface NameDecision {
  action: 'hide-name' | 'show-name';
  reason: ModerationReason | null;
  note: string;
}

interface SaidHere extends Said {
  phaseId: PhaseId;
  number: number | null;
}

const contributions: SaidIn = {
  table: 'contribution',
  words: 'contribution_text',
  key: 'contribution_id',
  more: 'said.phase_id AS "phaseId", said.number',
};

/** The name under a contribution, which waits to be read where contributions do. */
@Injectable()
export class SignatureService {
  constructor(
    private readonly signed: SignedWords,
    private readonly moderation: ModerationStore,
    private readonly routes: RouteReader,
    private readonly record: RecordService,
  ) {}

  /** K20. */
  async signIn(
    tx: Tx,
    entity: KnownEntity,
    { id, byFolio }: Found,
    personId: PersonId,
    signature: Signature | null,
  ): Promise<void> {
    const place = { in: contributions, entityId: entity.id, id };
    const before = await this.signed.locked<SaidHere>(tx, place);
    if (!byFolio && before.personId !== personId) throw new Refused('consultation.not-yours');
    const { settings } = await this.routes.phase(tx, entity.id, before.phaseId);
    const reviewFirst = settings.moderation === 'before';
    await this.signed.sign(tx, place, before, { signature, by: personId, reviewFirst });
  }

  /** K21. The record holds the step and its reason, never the name. */
  async decideIn(
    tx: Tx,
    entity: KnownEntity,
    contributionId: string,
    { action, reason, note }: NameDecision,
    by: PersonId,
    at = new Date(),
  ): Promise<void> {
    const place = { in: contributions, entityId: entity.id, id: contributionId };
    const before = await this.signed.locked<SaidHere>(tx, place);
    await this.signed.moderate(tx, place, before, { action, reason });
    const id = uuidv7();
    await this.moderation.append(tx, entity.id, {
      ...{ id, contributionId, action, reason, note, at },
      person_id: by,
    });
    const payload = { moderationId: id, action, reason, state: before.state, number: before.number };
    await this.record.append(tx, entity.id, 'contribution.moderated', contributionId, payload, at.getTime());
  }
}
