/** Two questions on their way keep the database busy while the next ones gather. */
const MOST_UNDER_WAY = 2;
const MOST_AT_ONCE = 500;

interface Waiting<Wish, Answer> {
  wish: Wish;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * One question to the database for all who ask at the same moment: a hall that comes in asks thousands of small ones.
 * Nobody gets an answer to a question that was put before they asked.
 */
export class Gathered<Wish, Answer> {
  private waiting: Waiting<Wish, Answer>[] = [];
  private underWay = 0;
  private scheduled = false;

  /** `ask` answers in the order of the wishes, of which some may be alike. */
  constructor(private readonly ask: (wishes: readonly Wish[]) => Promise<readonly Answer[]>) {}

  of(wish: Wish): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ wish, resolve, reject });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.scheduled || this.underWay >= MOST_UNDER_WAY) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      void this.put();
    });
  }

  private async put(): Promise<void> {
    const asking = this.waiting.splice(0, MOST_AT_ONCE);
    if (asking.length === 0) return;
    this.underWay += 1;
    if (this.waiting.length > 0) this.schedule();
    try {
      const answers = await this.ask(asking.map(({ wish }) => wish));
      asking.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
    } catch (error) {
      for (const { reject } of asking) reject(error);
    }
    this.underWay -= 1;
    if (this.waiting.length > 0) this.schedule();
  }
}
