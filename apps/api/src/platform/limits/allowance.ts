/** So many at once, and so many a second after that (a token bucket). */
export interface Rate {
  burst: number;
  perSecond: number;
}

export class Allowance {
  private left: number;
  private since = Date.now();

  constructor(private readonly rate: Rate) {
    this.left = rate.burst;
  }

  /** Takes one, or says that there is none left. */
  take(now = Date.now()): boolean {
    const { burst, perSecond } = this.rate;
    this.left = Math.min(burst, this.left + ((now - this.since) / 1000) * perSecond);
    this.since = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }

  /** Untouched for so long that a new one would be the same. */
  isFull(now = Date.now()): boolean {
    return this.left + ((now - this.since) / 1000) * this.rate.perSecond >= this.rate.burst;
  }
}

/** One allowance per device, address or whatever is counted; those that are full again are forgotten. */
export class Allowances {
  private readonly byKey = new Map<string, Allowance>();

  constructor(
    private readonly rate: Rate,
    private readonly mostKeys = 50_000,
  ) {}

  take(key: string): boolean {
    let allowance = this.byKey.get(key);
    if (!allowance) {
      if (this.byKey.size >= this.mostKeys) this.forgetFull();
      allowance = new Allowance(this.rate);
      this.byKey.set(key, allowance);
    }
    return allowance.take();
  }

  private forgetFull(): void {
    const now = Date.now();
    for (const [key, allowance] of this.byKey) if (allowance.isFull(now)) this.byKey.delete(key);
    const [oldest] = this.byKey.keys();
    if (this.byKey.size >= this.mostKeys && oldest !== undefined) this.byKey.delete(oldest);
  }
}
