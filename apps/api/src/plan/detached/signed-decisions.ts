import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { CommitmentId, EntityId, PersonId, PlanId, SignOffId } from '@ruta/contracts/protocol/ids';
import { DataSource } from 'typeorm';
import { Refused } from '../../platform/http/refused.ts';
import { PlanSignOffs } from '../plan-sign-offs.service.ts';
import { SignOffs } from '../sign-offs.service.ts';

/** One signature or objection given here, with what it is about. `number`: of the plan. */
export interface Decision {
  id: SignOffId;
  commitment_id: CommitmentId | null;
  plan_id: PlanId | null;
  number: number;
  person_id: PersonId;
  seat_id: string;
  version: number;
  hash: string;
  decision: string;
}

/** Signatures given here, by their ids, and whether they stand. */
@Injectable()
export class SignedDecisions {
  constructor(
    private readonly database: DataSource,
    private readonly signOffs: SignOffs,
    private readonly plans: PlanSignOffs,
  ) {}

  async one(entityId: EntityId, id: SignOffId): Promise<Decision> {
    const [row]: Decision[] = await this.database.query(
      `SELECT o.id, o.commitment_id, o.plan_id, p.number, o.person_id, o.seat_id, o.version, o.hash, o.decision
         FROM sign_off o
         LEFT JOIN commitment c ON c.entity_id = o.entity_id AND c.id = o.commitment_id
         JOIN plan p ON p.entity_id = o.entity_id AND p.id = coalesce(o.plan_id, c.plan_id)
         WHERE o.entity_id = $1 AND o.id = $2`,
      [entityId, id],
    );
    if (!row) throw new Refused('resource.not-found');
    return row;
  }

  /** It stands and falls with the signature given here. */
  async refuseVoid(entityId: EntityId, decision: Decision, actor: Actor): Promise<void> {
    const { seats } = decision.commitment_id
      ? await this.signOffs.sheet(entityId, decision.commitment_id, actor)
      : await this.plans.sheet(entityId, decision.number, actor);
    const stands = seats.some(({ signOffId, state }) => signOffId === decision.id && state === 'signed');
    if (!stands) throw new Refused('sign-off.file-void');
  }
}

export const subjectOf = ({ commitment_id: commitmentId, plan_id: planId }: Decision): string =>
  commitmentId ?? planId ?? '';
