import { afterEach, describe, expect, it } from '@jest/globals';
import { WorkThread } from './work-thread.ts';

const script = new URL('./testing/counting-thread.mjs', import.meta.url);

describe('work in a thread of its own', () => {
  let thread: WorkThread<string, string>;

  afterEach(() => thread.end());

  it('M38 answers one question after another, and says why it refuses one', async () => {
    thread = new WorkThread(script);
    const answers = await Promise.allSettled(
      ['a', 'refuse', 'b', 'fail', 'c'].map((each) => thread.ask(each)),
    );
    expect(answers).toEqual([
      { status: 'fulfilled', value: 'a 1' },
      { status: 'rejected', reason: expect.objectContaining({ refusal: { code: 'drafting.file-empty' } }) },
      { status: 'fulfilled', value: 'b 3' },
      { status: 'rejected', reason: expect.objectContaining({ message: 'broken' }) },
      { status: 'fulfilled', value: 'c 5' },
    ]);
  });

  it('M38 gives up what takes too long, and goes on with the next in a new thread', async () => {
    thread = new WorkThread(script, { longest: 1500 });
    const [endless, next] = await Promise.allSettled([thread.ask('for ever'), thread.ask('a')]);
    expect(endless).toMatchObject({ reason: { refusal: { code: 'request.too-large' } } });
    expect(next).toEqual({ status: 'fulfilled', value: 'a 1' });
  });

  it('M38 refuses what cannot be handed over, and goes on', async () => {
    const any = new WorkThread<unknown, string>(script);
    await expect(any.ask(() => 'a function')).rejects.toThrow('could not be cloned');
    expect(await any.ask('a')).toBe('a 1');
    await any.end();
    thread = new WorkThread(script);
  });

  it('M38 outlives a thread that ends', async () => {
    thread = new WorkThread(script);
    await expect(thread.ask('end')).rejects.toThrow('ended before it answered');
    expect(await thread.ask('a')).toBe('a 1');
    await thread.end();
    expect(await thread.ask('b')).toBe('b 1');
  });
});
