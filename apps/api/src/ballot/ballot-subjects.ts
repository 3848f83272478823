import { Injectable } from '@nestjs/common';
import type { BallotSubject } from '@ruta/contracts/ballot/ballot';
import type { EntityId } from '@ruta/contracts/protocol/ids';

type SubjectOf<Kind extends BallotSubject['kind']> = Extract<BallotSubject, { kind: Kind }>;
type Check<Subject> = (entityId: EntityId, subject: Subject) => Promise<boolean>;

/** Which frozen texts there are to vote on. Each topic that freezes texts says so once, when its module starts. */
@Injectable()
export class BallotSubjects {
  private readonly checks = new Map<BallotSubject['kind'], Check<BallotSubject>>();

  /** `check` answers whether there is such a version with that hash. */
  provide<Kind extends BallotSubject['kind']>(kind: Kind, check: Check<SubjectOf<Kind>>): void {
    if (this.checks.has(kind)) throw new Error(`${kind} is provided already`);
    this.checks.set(kind, (entityId, subject) => check(entityId, subject as SubjectOf<Kind>));
  }

  async isFrozen(entityId: EntityId, subject: BallotSubject): Promise<boolean> {
    return (await this.checks.get(subject.kind)?.(entityId, subject)) ?? false;
  }
}
