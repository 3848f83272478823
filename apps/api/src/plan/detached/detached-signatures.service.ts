import { Injectable } from '@nestjs/common';
import { CertificateFacts, type DetachedView } from '@ruta/contracts/plan/detached-signature';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId, SignOffId } from '@ruta/contracts/protocol/ids';
import { CommitmentGround } from '../../drafting/commitment-ground.service.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Refused } from '../../platform/http/refused.ts';
import { factsFrom } from './detached-facts.ts';
import { DetachedFiles } from './detached-files.store.ts';
import { HandedInChecks } from './handed-in-checks.ts';
import { type Decision, SignedDecisions } from './signed-decisions.ts';

/** F23 to F29: signatures made outside and handed in by whoever signed here, checked for integrity. */
@Injectable()
export class DetachedSignatures {
  constructor(
    private readonly transactions: Transactions,
    private readonly decisions: SignedDecisions,
    private readonly checks: HandedInChecks,
    private readonly files: DetachedFiles,
    private readonly ground: CommitmentGround,
  ) {}

  async handIn(
    entityId: EntityId,
    id: SignOffId,
    name: string,
    bytes: Buffer,
    actor: Actor,
  ): Promise<DetachedView> {
    const decision = await this.decisions.one(entityId, id);
    if (actor.kind !== 'account' || decision.person_id !== actor.personId || decision.decision !== 'sign')
      throw new Refused('sign-off.not-your-seat');
    await this.decisions.refuseVoid(entityId, decision, actor);
    const now = Date.now();
    const checked = await this.checks.check(entityId, decision, bytes, now);
    await this.transactions.run((tx) =>
      this.files.keep(tx, entityId, decision, { name, bytes, checked, at: new Date(now) }),
    );
    this.changed(entityId, decision);
    return this.view(entityId, id, actor, false);
  }

  /** What a certificate says goes to whoever handed it in and, with `all`, to the coordination. */
  async view(entityId: EntityId, id: SignOffId, actor: Actor, all: boolean): Promise<DetachedView> {
    const { row, file } = await this.files.read(entityId, id, actor, all);
    return {
      facts: factsFrom(row),
      name: file.name,
      certificate: file.certificate ? CertificateFacts.parse(file.certificate) : null,
    };
  }

  async file(
    entityId: EntityId,
    id: SignOffId,
    actor: Actor,
    all: boolean,
  ): Promise<{ name: string; type: string; hash: string; bytes: Buffer }> {
    const { row, file } = await this.files.read(entityId, id, actor, all);
    if (!file.bytes || file.name === null) throw new Refused('resource.not-found');
    const type = row.kind === 'pdf' ? 'application/pdf' : 'application/pkcs7-signature';
    return { name: file.name, type, hash: row.hash, bytes: file.bytes };
  }

  /** F28: file and certificate go, what was checked stays. */
  async erase(entityId: EntityId, id: SignOffId, actor: Actor): Promise<void> {
    const decision = await this.decisions.one(entityId, id);
    const { row } = await this.files.read(entityId, id, actor, false);
    await this.transactions.run((tx) => this.files.erase(tx, entityId, decision, row));
    this.changed(entityId, decision);
  }

  private changed(entityId: EntityId, { commitment_id: commitmentId }: Decision): void {
    if (commitmentId) this.ground.changed({ entityId, commitmentId }, 'signatures');
    else this.ground.planChanged(entityId);
  }
}
