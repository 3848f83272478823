import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CommitmentSubject } from '@ruta/contracts/ballot/ballot';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { BallotSubjects } from '../ballot/ballot-subjects.ts';
import { Versions } from '../drafting/versions.service.ts';
import { Refused } from '../platform/http/refused.ts';

/** Frozen versions of commitments are what a session may vote on. */
@Injectable()
export class CommitmentSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: BallotSubjects,
    private readonly versions: Versions,
  ) {}

  onModuleInit(): void {
    this.subjects.provide('commitment-version', (entityId, subject) => this.isVersion(entityId, subject));
  }

  private async isVersion(entityId: EntityId, subject: CommitmentSubject): Promise<boolean> {
    try {
      const { hash } = await this.versions.content(entityId, subject.commitmentId, subject.version);
      return hash === subject.hash;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
}
