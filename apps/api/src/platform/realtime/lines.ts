/** Open lines by whoever is counted: a person, or the network of those who are nobody yet. */
export class Lines<Line extends object> {
  private readonly byKey = new Map<string, Set<Line>>();

  constructor(private readonly most: number) {}

  of(key: string): ReadonlySet<Line> {
    return this.byKey.get(key) ?? new Set();
  }

  isFull(key: string): boolean {
    return this.of(key).size >= this.most;
  }

  add(key: string, line: Line): void {
    this.byKey.set(key, (this.byKey.get(key) ?? new Set<Line>()).add(line));
  }

  remove(key: string, line: Line): void {
    const lines = this.byKey.get(key);
    lines?.delete(line);
    if (lines?.size === 0) this.byKey.delete(key);
  }

  keys(): string[] {
    return [...this.byKey.keys()];
  }
}
