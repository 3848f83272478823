import { Injectable } from '@nestjs/common';
import { Refused } from '../platform/http/refused.ts';
import { Allowances, type Rate } from '../platform/limits/allowance.ts';
import { networkOf } from '../platform/limits/network-of.ts';

/** Three halls of 2,000 phones at once behind one address; afterwards as fast as people come through a door. */
export const ARRIVALS: Rate = { burst: 6_000, perSecond: 5 };

/**
 * How fast one network makes new guests, whatever their browsers bring along: none, a cookie of somebody else's, or one
 * of ours whose device has ended.
 */
@Injectable()
export class GuestDoor {
  private readonly arrivals = new Allowances(ARRIVALS);

  admit(address: string): void {
    if (!this.arrivals.take(networkOf(address))) throw new Refused('request.too-many');
  }
}
