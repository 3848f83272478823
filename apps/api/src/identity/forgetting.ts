import { Injectable } from '@nestjs/common';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import { PersonalData } from './personal-data.ts';
import { Roles } from './roles.service.ts';

/** Forgetting a person: every topic empties its own rows, in one transaction; logs and record keep ids alone. */
@Injectable()
export class Forgetting {
  constructor(
    private readonly personalData: PersonalData,
    private readonly roles: Roles,
  ) {}

  /** Resolves with the entities whose pages showed something of them. */
  async forget(tx: Tx, personIds: PersonId[]): ReturnType<PersonalData['entities']> {
    await this.roles.endAll(tx, personIds);
    const entities = await this.personalData.entities(tx, personIds);
    await this.personalData.erase(tx, personIds);
    return entities;
  }
}
