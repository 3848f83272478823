import { describe, expect, it } from '@jest/globals';
import { Gathered } from './gathered.ts';

/** Answers when the test says so. */
function slow() {
  const questions: { wishes: readonly number[]; answer: () => void; fail: () => void }[] = [];
  const gathered = new Gathered<number, string>(
    (wishes) =>
      new Promise((resolve, reject) => {
        questions.push({
          wishes,
          answer: () => resolve(wishes.map((wish) => `answer ${wish}`)),
          fail: () => reject(new Error('the database is away')),
        });
      }),
  );
  return { gathered, questions };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('questions that gather', () => {
  it('go together when they are asked together, each with its own answer', async () => {
    const { gathered, questions } = slow();
    const answers = Promise.all([gathered.of(1), gathered.of(2), gathered.of(2)]);
    await turn();
    expect(questions.map(({ wishes }) => wishes)).toEqual([[1, 2, 2]]);
    questions[0]?.answer();
    expect(await answers).toEqual(['answer 1', 'answer 2', 'answer 2']);
  });

  it('never join one that is on its way already', async () => {
    const { gathered, questions } = slow();
    for (const wish of [1, 2, 3, 4]) {
      void gathered.of(wish);
      await turn();
    }
    expect(questions.map(({ wishes }) => wishes)).toEqual([[1], [2]]);
    questions[0]?.answer();
    await turn();
    await turn();
    expect(questions.map(({ wishes }) => wishes)).toEqual([[1], [2], [3, 4]]);
  });

  it('fail together, and the next ones go on', async () => {
    const { gathered, questions } = slow();
    const failed = [gathered.of(1), gathered.of(2)].map((asked) => asked.catch(() => 'failed'));
    await turn();
    questions[0]?.fail();
    expect(await Promise.all(failed)).toEqual(['failed', 'failed']);
    const next = gathered.of(3);
    await turn();
    questions[1]?.answer();
    expect(await next).toBe('answer 3');
  });
});
