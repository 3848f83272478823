/**
 * The open-government index as the sources give it: edition 2019, from 0 to 1, with the change since 2017 in points. The
 * mean of both axes is 0.525, the sources print 0.52: `overall` is what they print.
 */
export const indexFigures = {
  edition: 2019,
  overall: 0.52,
  transparency: 0.64,
  participation: 0.41,
  changeSince2017: 0.13,
} as const;

/** Each question is asked from one side about one axis; anybody can ask them of their own government. */
export const indexQuestions = [
  { id: 'government-transparency', side: 'government', axis: 'transparency' },
  { id: 'government-participation', side: 'government', axis: 'participation' },
  { id: 'citizen-transparency', side: 'citizen', axis: 'transparency' },
  { id: 'citizen-participation', side: 'citizen', axis: 'participation' },
] as const;

export type IndexQuestionId = (typeof indexQuestions)[number]['id'];

/** 0 not at all, 1 little, 2 half, 3 mostly, 4 fully. */
export type IndexAnswer = 0 | 1 | 2 | 3 | 4;

const mean = (figures: readonly number[]): number | null =>
  figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/**
 * A self-assessment on the same scale: the mean of each axis from its answered questions, and of both axes together.
 * Null where nothing was answered. It is a conversation starter and no measurement of the index.
 */
export function selfAssessment(answers: Partial<Record<IndexQuestionId, IndexAnswer>>) {
  const axis = (name: 'transparency' | 'participation') =>
    mean(
      indexQuestions.flatMap((question) => {
        const answer = answers[question.id];
        return question.axis === name && answer !== undefined ? [answer / 4] : [];
      }),
    );
  const [transparency, participation] = [axis('transparency'), axis('participation')];
  const both = [transparency, participation].filter((figure) => figure !== null);
  return { transparency, participation, overall: mean(both) };
}
