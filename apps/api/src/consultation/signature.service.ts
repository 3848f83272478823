import { Injectable } from '@nestjs/common';
import type { ModerationReason } from '@ruta/contracts/consultation/moderation';
import type { Signature } from '@ruta/contracts/consultation/signature';
import { type PersonId, PhaseId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { moderateName, nameStateAfter } from '@ruta/domain/consultation/signature';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Privacy } from '../identity/privacy.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteReader } from '../route/route-reader.ts';
import type { Found } from './contribution-reader.ts';
import { ContributionStore } from './contribution.store.ts';
import { ModerationStore } from './moderation.store.ts';
import { SignatureStore } from './signature.store.ts';

export interface NameDecision {
  action: 'hide-name' | 'show-name';
  reason: ModerationReason | null;
  note: string;
}

/** The name under a contribution: its author's to give, change and withdraw, the moderator's to hide by itself. */
@Injectable()
export class SignatureService {
  constructor(
    private readonly signatures: SignatureStore,
    private readonly contributions: ContributionStore,
    private readonly moderation: ModerationStore,
    private readonly routes: RouteReader,
    private readonly record: RecordService,
    private readonly privacy: Privacy,
  ) {}

  /** K19. Who types for somebody else has read them the notice; the row keeps which, the person is nobody we know. */
  async noticeRead(tx: Tx, { notice }: Signature, personId: PersonId | null): Promise<void> {
    if (personId) await this.privacy.acknowledge(tx, personId, notice);
    else this.privacy.refuseOutdated(notice);
  }

  /** K20. */
  async signIn(
    tx: Tx,
    entity: KnownEntity,
    { id, byFolio }: Found,
    personId: PersonId,
    signature: Signature | null,
  ): Promise<void> {
    const facts = await this.contributions.lock(tx, entity.id, id);
    if (!facts) throw new Refused('resource.not-found');
    if (!byFolio && facts.person_id !== personId) throw new Refused('consultation.not-yours');
    const before = await this.signatures.signed(tx, entity.id, id);
    if (!before.written) throw new Refused('resource.not-found');
    if (signature) await this.noticeRead(tx, signature, personId);
    const { settings } = await this.routes.phase(tx, entity.id, PhaseId.parse(facts.phase_id));
    const reviewFirst = settings.moderation === 'before';
    const state = nameStateAfter({ ...before, state: facts.state }, signature?.name ?? null, { reviewFirst });
    await this.signatures.sign(tx, entity.id, id, signature);
    if (state !== before.nameState)
      await this.signatures.setState(tx, entity.id, id, { state, hiddenFor: null });
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
    const facts = await this.contributions.lock(tx, entity.id, contributionId);
    if (!facts) throw new Refused('resource.not-found');
    const before = await this.signatures.signed(tx, entity.id, contributionId);
    const state = moderateName({ ...before, state: facts.state }, action);
    if (isRefused(state)) throw new Refused(state.refusal.code);
    await this.signatures.setState(tx, entity.id, contributionId, { state, hiddenFor: reason });
    const id = uuidv7();
    await this.moderation.append(tx, entity.id, {
      ...{ id, contributionId, action, reason, note, at },
      person_id: by,
    });
    const payload = { moderationId: id, action, reason, state: facts.state, number: facts.number };
    await this.record.append(tx, entity.id, 'contribution.moderated', contributionId, payload, at.getTime());
  }
}
