import { AsyncLocalStorage } from 'node:async_hooks';

/** What a log line belongs to: a request, or a command on a socket. Ids of the moment, of nobody's person. */
export interface Trace {
  requestId?: string;
  socketId?: string;
  command?: string;
}

const traces = new AsyncLocalStorage<Trace>();

/** Every line logged while `work` runs, and by whatever it starts, carries the trace. */
export const traced = <Result>(trace: Trace, work: () => Result): Result => traces.run(trace, work);

export const currentTrace = (): Trace => traces.getStore() ?? {};
