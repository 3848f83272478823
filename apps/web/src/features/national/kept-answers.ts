import { type IndexAnswer, type IndexQuestionId, indexQuestions } from '@ruta/domain/national/index-figures';

const key = 'ruta.index-answers';
type Answers = Partial<Record<IndexQuestionId, IndexAnswer>>;

/** What this device keeps; nothing where it keeps nothing, or something else. */
export function keptAnswers(): Answers {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const given = new Map(Object.entries(kept));
    return Object.fromEntries(
      indexQuestions.flatMap(({ id }) => {
        const answer: unknown = given.get(id);
        return isAnswer(answer) ? [[id, answer]] : [];
      }),
    );
  } catch {
    return {};
  }
}

export function keepAnswers(answers: Answers): void {
  try {
    localStorage.setItem(key, JSON.stringify(answers));
  } catch {
    // Without storage the answers last as long as the page.
  }
}

const isAnswer = (value: unknown): value is IndexAnswer =>
  value === 0 || value === 1 || value === 2 || value === 3 || value === 4;
