import { Injectable } from '@nestjs/common';
import {
  DeclarationList,
  type DecideSignature,
  type DeclarationForm,
  type PublishDeclaration,
  type SignDeclaration,
  type StartDeclaration,
} from '@ruta/contracts/declaration/declaration';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { DeclarationId, DeclarationSignatureId, PersonId } from '@ruta/contracts/protocol/ids';
import { declarationCode } from '@ruta/domain/declaration/own-aims';
import { aimsServed, decideSigning } from '@ruta/domain/declaration/signing';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { may } from '@ruta/domain/policy/policy';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Publication } from '../plan/publication.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { type DeclarationRow, DeclarationStore, type DeclarationVersionRow } from './declaration.store.ts';

/** Joint declarations of an entity: written, published by their hash, signed, adhered to. */
@Injectable()
export class Declarations {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DeclarationStore,
    private readonly publication: Publication,
    private readonly record: RecordService,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  list(entity: KnownEntity, actor: Actor): Promise<DeclarationList> {
    const coordinates = may(actor, 'declaration.write', entity.id);
    const self = actor.kind === 'visitor' ? null : actor.personId;
    return this.transactions.run(async (tx) => {
      const rows = await this.store.all(tx, entity.id);
      const ids = rows.map(({ id }) => id);
      const versions = await this.store.versions(tx, entity.id, ids);
      const signatures = await this.store.signatures(tx, entity.id, ids);
      const commitments = await this.commitments(tx, entity);
      const shown = rows.filter(
        ({ id }) => coordinates || versions.some((each) => each.declaration_id === id),
      );
      return DeclarationList.parse({
        items: shown.map((row) => {
          const own = versions.filter(({ declaration_id }) => declaration_id === row.id);
          return {
            ...row,
            draft: coordinates ? row.draft : null,
            versions: own,
            signatures: signatures
              .filter(({ declaration_id }) => declaration_id === row.id)
              .map((signature) => ({
                ...signature,
                mine: self !== null && signature.person_id === self,
                at: signature.at.getTime(),
              }))
              .filter(
                ({ state, mine }) => state === 'admitted' || mine || (coordinates && state === 'waiting'),
              ),
            coverage: commitments && coverageOf(entity, row, own[0], commitments),
          };
        }),
      });
    });
  }

  async start(entity: KnownEntity, given: StartDeclaration): Promise<void> {
    const at = new Date(this.clock.now());
    await this.transactions.run((tx) => this.store.start(tx, entity.id, given.opId, given.form, at));
  }

  async write(entity: KnownEntity, id: DeclarationId, form: DeclarationForm): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.store.lock(tx, entity.id, id))) throw new Refused('resource.not-found');
      await this.store.write(tx, entity.id, id, form);
    });
  }

  /** DE1, DE2: exactly the draft whose hash is named becomes the next version. */
  async publish(
    entity: KnownEntity,
    id: DeclarationId,
    given: PublishDeclaration,
    by: PersonId,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const row = await this.store.lock(tx, entity.id, id);
      if (!row) throw new Refused('resource.not-found');
      if (!row.draft || contentHash(row.draft) !== given.hash) throw new Refused('declaration.stale-version');
      const [newest] = await this.store.versions(tx, entity.id, [id]);
      if (newest?.hash === given.hash) throw new Refused('declaration.stale-version');
      const version = (newest?.version ?? 0) + 1;
      const at = new Date(this.clock.now());
      await this.store.publish(tx, entity.id, id, { version, hash: given.hash, form: row.draft, by, at });
      await this.store.write(tx, entity.id, id, null);
      const payload = { version, hash: given.hash };
      await this.record.append(tx, entity.id, 'declaration.published', id, payload);
    });
    this.announcer.changed(entity.id, 'plan');
  }

  async sign(entity: KnownEntity, id: DeclarationId, given: SignDeclaration, actor: Actor): Promise<void> {
    if (actor.kind !== 'account') throw new Refused('policy.sign-in-needed');
    await this.transactions.run(async (tx) => {
      if (!(await this.store.lock(tx, entity.id, id))) throw new Refused('resource.not-found');
      if (await this.store.isSent(tx, entity.id, given.opId)) return;
      const [newest] = await this.store.versions(tx, entity.id, [id]);
      const signed = await this.store.signatures(tx, entity.id, [id]);
      const decided = decideSigning(actor, entity.id, given, { newest: newest ?? null, signed });
      if ('refusal' in decided) throw new Refused(decided.refusal);
      const at = new Date(this.clock.now());
      const signing = { state: decided.state, by: actor.personId, at };
      const signatureId = await this.store.sign(tx, entity.id, id, given, signing);
      if (decided.state === 'admitted') await this.note(tx, entity, id, signatureId, given);
    });
    this.announcer.changed(entity.id, 'plan');
  }

  /** DE4: the coordination says whether who adhered speaks for the organisation. */
  async decide(
    entity: KnownEntity,
    id: DeclarationSignatureId,
    { admit }: DecideSignature,
    by: PersonId,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const at = new Date(this.clock.now());
      const row = await this.store.decide(tx, entity.id, id, { admit, by, at });
      if (!row) throw new Refused('resource.not-found');
      if (admit) await this.note(tx, entity, row.declaration_id, id, row);
    });
    this.announcer.changed(entity.id, 'plan');
  }

  private async note(
    tx: Tx,
    entity: KnownEntity,
    id: string,
    signatureId: string,
    { version, hash, kind }: Pick<SignDeclaration, 'version' | 'hash' | 'kind'>,
  ): Promise<void> {
    const payload = { signatureId, version, hash, kind };
    await this.record.append(tx, entity.id, 'declaration.signed', id, payload);
  }

  private async commitments(tx: Tx, entity: KnownEntity) {
    const number = await this.store.newestPlan(tx, entity.id);
    if (number === null) return null;
    const { commitments } = await this.publication.forms(tx, entity.id, number);
    return { plan: number, commitments };
  }
}

type PlanForms = NonNullable<Awaited<ReturnType<Publication['forms']>>>['commitments'];

function coverageOf(
  { slug }: KnownEntity,
  { number }: DeclarationRow,
  newest: DeclarationVersionRow | undefined,
  { plan, commitments }: { plan: number; commitments: PlanForms },
) {
  if (!newest) return null;
  return {
    plan,
    commitments: commitments.map(({ key, form }) => ({ key, title: form.title })),
    aims: aimsServed(declarationCode(slug, number), newest.form, commitments),
  };
}
