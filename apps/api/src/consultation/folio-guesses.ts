import { Injectable } from '@nestjs/common';
import { Refused } from '../platform/http/refused.ts';

const MOST = 20;
const WINDOW_MS = 10 * 60_000;

/**
 * Keeps folios from being tried out. A slip of the pen fails at its check character before it is ever looked up, so
 * what counts here is a sound folio that nobody has: hardly ever an honest mistake, even with a hall behind one
 * address. Kept in memory: losing it with a restart gives a guesser nothing worth having.
 */
@Injectable()
export class FolioGuesses {
  private readonly misses = new Map<string, number[]>();

  refuseGuesser(address: string): void {
    const recent = this.recent(address);
    if (recent.length >= MOST) throw new Refused('request.too-many');
  }

  missed(address: string): void {
    if (this.misses.size > 10_000) this.misses.clear();
    this.misses.set(address, [...this.recent(address), Date.now()]);
  }

  private recent(address: string): number[] {
    const since = Date.now() - WINDOW_MS;
    return (this.misses.get(address) ?? []).filter((at) => at > since);
  }
}
