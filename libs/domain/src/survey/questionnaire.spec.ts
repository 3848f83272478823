import { describe, expect, it } from '@jest/globals';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import { PhaseKind, type PhaseState } from '@ruta/contracts/route/phase';
import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import type { GivenAnswer } from '@ruta/contracts/survey/reply';
import fc from 'fast-check';
import { phaseStates } from '../route/phase-machine.ts';
import { wrongPaper } from './answers.ts';
import { countedReplies, replyIntake, resultsArePublic } from './reply-intake.ts';
import { coverageOf, questionResults, type CountedReply } from './results.ts';
import { nextQuestions } from './revision.ts';
import { publishableCounts, publishableShare } from './suppression.ts';

const id = (n: number) => SurveyQuestionId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const asked = { hint: '', required: false };
const water: AskedQuestion = {
  ...asked,
  id: id(1),
  form: 'choice',
  required: true,
  text: '¿Cómo te llega el agua?',
  options: ['Por la red', 'Por pipa', 'La acarreo'],
};
const wanted: AskedQuestion = {
  ...asked,
  id: id(2),
  form: 'several',
  text: '¿Qué falta en tu calle?',
  options: ['Luz', 'Banqueta', 'Drenaje'],
  most: 2,
};
const trust: AskedQuestion = {
  ...asked,
  id: id(3),
  form: 'scale',
  text: '¿Confías en el ayuntamiento?',
  low: 'Nada',
  high: 'Mucho',
};
const order: AskedQuestion = {
  ...asked,
  id: id(4),
  form: 'ranking',
  text: '¿Qué va primero?',
  themes: [
    { id: null, name: 'Agua' },
    { id: null, name: 'Transporte' },
    { id: null, name: 'Basura' },
  ],
};
const words: AskedQuestion = { ...asked, id: id(5), form: 'short', text: '¿Algo más?' };
const questions = [water, wanted, trust, order, words];
const paper = (...answers: [AskedQuestion, GivenAnswer['value']][]): GivenAnswer[] =>
  answers.map(([question, value]) => ({ questionId: question.id, value }));

describe('a survey', () => {
  it('Y1 takes replies while it is open and not after its last day; staff enter until it is synthesised', () => {
    const phase = (state: PhaseState, kind: PhaseKind = 'survey') => ({
      kind,
      state,
      closesOn: '2027-02-26',
    });
    expect(replyIntake(phase('open'), '2027-02-26', { byStaff: false })).toBeNull();
    expect(replyIntake(phase('open'), '2027-02-27', { byStaff: false })).toMatchObject({
      refusal: { code: 'survey.not-open' },
    });
    expect(replyIntake(phase('closed'), '2027-03-02', { byStaff: true })).toBeNull();
    expect(isRefused(replyIntake(phase('synthesised'), '2027-03-02', { byStaff: true }))).toBe(true);
    for (const kind of PhaseKind.options)
      expect(replyIntake(phase('open', kind), '2027-02-26', { byStaff: true }) === null).toBe(
        kind === 'survey' || kind === 'focus-group',
      );
  });

  it('Y2 keeps what was answered: a changed question is a new one, an unchanged one goes on', () => {
    const ids = [id(91), id(92)];
    const changed = nextQuestions(
      questions,
      [
        { ...water, required: false },
        { ...trust, high: 'Del todo' },
        { ...words, id: id(6) },
      ],
      () => ids.shift() ?? id(99),
    );
    expect(changed.map((question) => question.id)).toEqual([water.id, id(91), id(6)]);
  });

  it('Y3 takes a paper whose answers fit their questions, with every required one', () => {
    expect(wrongPaper(questions, paper([water, 0]))).toBeNull();
    const full = paper([water, 2], [wanted, [0, 2]], [trust, 5], [order, [2, 0]], [words, 'Gracias']);
    expect(wrongPaper(questions, full)).toBeNull();
    const wrong: GivenAnswer[][] = [
      paper([trust, 3]),
      paper([water, 3]),
      paper([water, [0]]),
      paper([water, 0], [water, 1]),
      paper([water, 0], [wanted, [0, 1, 2]]),
      paper([water, 0], [wanted, [1, 1]]),
      paper([water, 0], [wanted, []]),
      paper([water, 0], [trust, 0]),
      paper([water, 0], [order, [3]]),
      paper([water, 0], [words, 'x'.repeat(201)]),
      paper([water, 0], [{ ...words, id: id(77) }, 'de otra encuesta']),
    ];
    for (const answers of wrong)
      expect(wrongPaper(questions, answers)).toMatchObject({ refusal: { code: 'survey.invalid-answer' } });
  });

  it('Y5 shows its results once it is closed, or from the start where the organiser says so', () => {
    const shown = (from: 'close' | 'start') => phaseStates.filter((state) => resultsArePublic(state, from));
    expect(shown('close')).toEqual(['closed', 'synthesised', 'answered']);
    expect(shown('start')).toEqual(['open', 'closed', 'synthesised', 'answered']);
  });

  it('Y6 never lets two looks at the results differ by fewer people than a cell', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 50 }),
        fc.array(fc.nat(60), { maxLength: 8 }),
        (minimum, growth) => {
          let received = 0;
          const looks = [0];
          for (const more of growth) {
            received += more;
            looks.push(
              countedReplies(received, minimum, 'open'),
              countedReplies(received, minimum, 'closed'),
            );
          }
          looks.push(countedReplies(received, minimum, 'answered'));
          expect(looks.at(-1)).toBe(received);
          const steps = looks.slice(1).map((look, at) => look - (looks[at] ?? 0));
          for (const step of steps.slice(0, -1)) expect(step === 0 || step >= minimum).toBe(true);
          if (looks.at(-2) !== 0) expect(steps.at(-1)).toBeGreaterThanOrEqual(minimum);
        },
      ),
    );
  });
});

describe('what is published of a survey', () => {
  const minimum = fc.integer({ min: 5, max: 12 });
  const counts = fc.array(fc.oneof(fc.nat(8), fc.nat(60)), { minLength: 2, maxLength: 8 });

  it('Y4 leaves out small cells, and enough others that nobody can work them out', () => {
    fc.assert(
      fc.property(counts, minimum, (all, least) => {
        const published = publishableCounts(all, least);
        if (published === null) return;
        const hidden = all.filter((_, at) => published[at] === null);
        for (const [at, count] of published.entries())
          if (count !== null) expect(count === all[at] && (count === 0 || count >= least)).toBe(true);
        if (hidden.length === 0) return;
        // The reader knows the sum of what is hidden and that each is at least 1: each may be 1, or the minimum and more.
        const sum = hidden.reduce((total, count) => total + count, 0);
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(sum - (hidden.length - 1)).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('Y4 leaves out nothing that need not be, and says nothing where even all cells hide nobody', () => {
    expect(publishableCounts([40, 12, 0], 5)).toEqual([40, 12, 0]);
    expect(publishableCounts([40, 12, 2], 5)).toEqual([40, null, null]);
    expect(publishableCounts([40, 2, 5, 0, 9], 5)).toEqual([40, null, null, 0, 9]);
    expect(publishableCounts([3, 0, 0], 5)).toBeNull();
    expect(publishableCounts([1, 1, 1, 1, 1], 5)).toBeNull();
  });

  it('Y4 leaves out how many did something where few did, or few did not', () => {
    expect([0, 4, 5, 95, 96, 100].map((count) => publishableShare(count, 100, 5))).toEqual([
      0,
      null,
      5,
      95,
      null,
      100,
    ]);
  });

  const reply = (over: Partial<CountedReply> = {}): CountedReply => ({
    version: 1,
    answers: paper([water, 0]),
    inWords: [],
    targetGroup: null,
    channel: 'phone',
    ...over,
  });
  const many = (count: number, over: Partial<CountedReply> = {}) =>
    Array.from({ length: count }, () => reply(over));
  const counting = (replies: CountedReply[], said: string[] = []) =>
    questionResults({
      questionnaires: [{ version: 1, questions }],
      replies,
      words: new Map([[words.id, said]]),
      minimum: 5,
    });
  const of = (question: AskedQuestion, replies: CountedReply[], said: string[] = []) =>
    counting(replies, said).find(({ questionId }) => questionId === question.id);

  it('counts each form in its way', () => {
    const replies = [
      ...many(6, { answers: paper([water, 0], [wanted, [0, 1]], [trust, 2], [order, [0, 1, 2]]) }),
      ...many(6, { answers: paper([water, 1], [wanted, [0]], [trust, 4], [order, [1]]) }),
    ];
    expect(of(water, replies)?.cells?.map(({ count }) => count)).toEqual([6, 6, 0]);
    expect(of(wanted, replies)?.cells?.map(({ count }) => count)).toEqual([12, 6, 0]);
    expect(of(trust, replies)).toMatchObject({ answered: 12, mean: 3 });
    expect(of(order, replies)?.cells?.map(({ count }) => count)).toEqual([12, 18, 0]);
  });

  it('Y4 says nothing of a question that fewer than the minimum answered, nor how many left it out where these are few', () => {
    expect(of(water, many(4))).toMatchObject({ asked: 0, answered: null, cells: null });
    const replies = [...many(20, { answers: paper([water, 0], [trust, 3]) }), ...many(2)];
    expect(of(trust, replies)).toMatchObject({ answered: null, mean: null });
    expect(of(trust, replies)?.cells?.map(({ count }) => count)).toEqual([0, 0, null, 0, 0]);
  });

  it('Y7 shows admitted words in alphabetical order once enough people wrote some', () => {
    const wrote = { inWords: [words.id] };
    expect(of(words, [...many(4, wrote), ...many(9)], ['Gracias'])?.words).toBeNull();
    expect(of(words, [...many(5, wrote), ...many(9)], ['zanja', 'Árbol', 'pipa'])?.words).toEqual([
      'Árbol',
      'pipa',
      'zanja',
    ]);
  });

  it('Y2 counts a question over the versions that asked it, and tells the retired ones', () => {
    const results = questionResults({
      questionnaires: [
        { version: 1, questions: [water, trust] },
        { version: 2, questions: [words, water] },
      ],
      replies: [...many(5), ...many(7, { version: 2 })],
      words: new Map(),
      minimum: 5,
    });
    expect(results.map(({ questionId, retired, asked: people }) => [questionId, retired, people])).toEqual([
      [words.id, false, 7],
      [water.id, false, 12],
      [trust.id, true, 5],
    ]);
  });

  it('Y4, K24 hold for channels and target groups as well', () => {
    const replies = [
      ...many(9, { targetGroup: 'Jornaleras' }),
      ...many(2, { targetGroup: 'Jóvenes' }),
      ...many(8),
    ];
    const { coverage, channels } = coverageOf(['Jornaleras', 'Jóvenes', 'Locatarias'], replies, 5);
    expect(coverage.map(({ reached }) => reached)).toEqual([9, null, 0, null]);
    expect(channels.map(({ count }) => count)).toEqual([19, 0, 0, 0]);
    expect(coverageOf(['Jóvenes'], many(4), 5).coverage.map(({ reached }) => reached)).toEqual([null, null]);
  });
});
