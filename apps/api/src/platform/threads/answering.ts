import { parentPort } from 'node:worker_threads';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { Refused } from '../http/refused.ts';

/** What a thread says to a question. */
export type Told<Answer> = { answer: Answer } | { refused: RefusalCode } | { failed: string };

/** Makes this thread answer what it is asked, one question after another. */
export function answering<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  parentPort?.on('message', (question: Question) => {
    void told(question, answer).then((said) => parentPort?.postMessage(said, []));
  });
}

async function told<Question, Answer>(
  question: Question,
  answer: (question: Question) => Answer | Promise<Answer>,
): Promise<Told<Answer>> {
  try {
    return { answer: await answer(question) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal.code };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
