import { Injectable } from '@nestjs/common';
import { Refused } from '../platform/http/refused.ts';
import { SharedAllowances } from '../platform/limits/shared-allowances.ts';

/** Letters to one address that strangers can ask for; more would turn us into somebody's nuisance. */
const LETTERS = { kind: 'registration-letter', rate: { burst: 8, perSecond: 8 / 3600 } };
/** From one network: a hall or a school that registers at once, and no flood of letters. */
const ASKING = { kind: 'registration', rate: { burst: 400, perSecond: 0.1 } };

/** How often places can be asked for: each time somebody gets a letter. */
@Injectable()
export class RegistrationLimits {
  constructor(private readonly allowances: SharedAllowances) {}

  /** Every asking counts, whatever session it is for and whether or not it was asked for before. */
  async refuseFlood(email: string, network: string): Promise<void> {
    const allowed =
      (await this.allowances.take(ASKING, network)) && (await this.allowances.take(LETTERS, email));
    if (!allowed) throw new Refused('request.too-many');
  }
}
