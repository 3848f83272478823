import { Worker } from 'node:worker_threads';
import { Refused } from '../http/refused.ts';
import type { Told } from './answering.ts';

export interface ThreadLimits {
  /** Milliseconds that one question may take; then it is refused with `request.too-large`. */
  longest: number;
  /** Milliseconds after which a thread that nobody asks anything is given back. */
  idle: number;
  /** Megabytes of memory. */
  memory: number;
}

const usual: ThreadLimits = { longest: 60_000, idle: 60_000, memory: 1024 };

/**
 * Work that would keep everybody else waiting, in a thread of its own: one question after another. The thread is started
 * by the first question, and a question that ends it (by its memory, by its time) ends only itself.
 */
export class WorkThread<Question, Answer> {
  private worker: Worker | null = null;
  private asked: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private rest: NodeJS.Timeout | undefined;
  private readonly limits: ThreadLimits;

  /** `script` calls `answering`. */
  constructor(
    private readonly script: URL,
    limits: Partial<ThreadLimits> = {},
  ) {
    this.limits = { ...usual, ...limits };
  }

  ask(question: Question): Promise<Answer> {
    const answer = this.last.then(() => this.put(question));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  async end(): Promise<void> {
    clearTimeout(this.rest);
    const { worker } = this;
    if (!worker) return;
    this.broken(worker, new Error('the thread was ended'));
    await worker.terminate();
  }

  private put(question: Question): Promise<Answer> {
    clearTimeout(this.rest);
    const worker = (this.worker ??= this.started());
    const answer = new Promise<Answer>((resolve, reject) => {
      this.asked = { resolve, reject };
      worker.postMessage(question, []);
    });
    const tooLong = setTimeout(
      () => this.broken(worker, new Refused('request.too-large')),
      this.limits.longest,
    );
    return answer.finally(() => {
      clearTimeout(tooLong);
      this.rest = setTimeout(() => void this.end(), this.limits.idle).unref();
    });
  }

  private broken(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.asked?.reject(error);
    void worker.terminate();
  }

  private started(): Worker {
    const worker = new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memory },
    });
    worker.on('message', (told: Told<Answer>) => {
      if (this.worker !== worker) return;
      if ('answer' in told) this.asked?.resolve(told.answer);
      else this.asked?.reject(failureOf(told));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.broken(worker, full ? new Refused('request.too-large') : error);
    });
    worker.on('exit', () => this.broken(worker, new Error('the thread ended before it answered')));
    worker.unref();
    return worker;
  }
}

function failureOf(told: Exclude<Told<unknown>, { answer: unknown }>): Error {
  return 'refused' in told ? new Refused(told.refused) : new Error(told.failed);
}
