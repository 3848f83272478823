/**
 * Answers that came with the page itself, by address (`apps/api/src/portal/page-head.ts`): the first question of a page
 * need not travel. Each is given out once; later questions go to the server.
 */
const answers: Map<string, unknown> = readAnswers();

function readAnswers(): Map<string, unknown> {
  const element = typeof document === 'undefined' ? null : document.getElementById('first-answers');
  try {
    return new Map(Object.entries(JSON.parse(element?.textContent ?? '{}')));
  } catch {
    return new Map();
  }
}

export function takeFirstAnswer(path: string): { answer: unknown } | null {
  if (!answers.has(path)) return null;
  const answer = answers.get(path);
  answers.delete(path);
  return { answer };
}
