import type { CommitmentForm, Paragraph } from '@ruta/contracts/drafting/commitment-form';
import { knownAims } from '@ruta/domain/declaration/aims';
import { newDocument } from '@ruta/domain/commitment/document';
import { readCommitment } from '@ruta/domain/commitment/read-commitment';
import { writeCommitment } from '@ruta/domain/commitment/write-commitment';
import fc from 'fast-check';
import { aCommitment } from './a-commitment.ts';

const words = fc
  .array(
    fc.constantFrom(
      'agua',
      'Corte',
      'ñandú',
      '1.',
      '-',
      '*',
      '#2',
      'a_b',
      '|',
      '<b>',
      '&amp;',
      '\\',
      '«sí»',
      '50%',
      '[x](y)',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((list) => list.join(' '));
const line = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: words });
const origin = fc.record({
  kind: fc.constantFrom('contribution', 'idea' as const),
  ref: fc.uuid({ version: 7 }),
});
const run = fc.record({
  text: fc.tuple(words, fc.constantFrom('', ' ', '\n')).map((parts) => parts.join('')),
  strong: fc.constantFrom(undefined, true as const),
  emphasis: fc.constantFrom(undefined, true as const),
  origins: fc.option(fc.array(origin, { minLength: 1, maxLength: 2 }), { nil: undefined }),
});
const prose = fc.array(
  fc.record({
    style: fc.constantFrom<Paragraph['style']>('paragraph', 'bullet', 'step'),
    level: fc.integer({ min: 0, max: 3 }),
    runs: fc.array(run, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 5 },
);
const day = fc.option(
  fc
    .integer({ min: 0, max: 900 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)),
  { nil: null },
);
const figure = fc.option(
  fc.oneof(
    fc.integer({ min: -5000, max: 9_000_000 }),
    fc.double({ min: 0, max: 500, noNaN: true }).map((value) => Math.round(value * 100) / 100 || 0),
  ),
  { nil: null },
);
const rows = <Row extends object>(cells: fc.Arbitrary<Row>) =>
  fc.array(cells, { maxLength: 3 }).map((list) => list.map((row, at) => ({ id: `r${at + 1}`, ...row })));
const party = fc.record({ institution: words, post: line });

/** Any commitment the desk can hold, in its canonical form. */
export const anyForm: fc.Arbitrary<CommitmentForm> = fc
  .record({
    title: words,
    kind: fc.constantFrom('co-created', 'proactive' as const),
    summary: prose,
    objective: prose,
    problem: fc.record({
      central: prose,
      causes: prose,
      effects: prose,
      population: line,
      baseline: line,
      baselineSource: line,
    }),
    aims: fc.uniqueArray(fc.constantFrom(...knownAims), { maxLength: 3 }),
    values: fc.uniqueArray(
      fc.constantFrom('transparency', 'accountability', 'participation', 'innovation' as const),
    ),
    goals: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 4 }),
    goalsHow: line,
    themes: fc.uniqueArray(fc.constantFrom('gender', 'digital', 'environment', 'human-rights' as const)),
    lead: fc.record({ institution: line, post: line }),
    support: rows(party),
    counterparts: rows(party),
    milestones: rows(
      fc.record({
        activity: words,
        start: day,
        end: day,
        responsible: line,
        product: line,
        verification: line,
      }),
    ),
    indicators: rows(
      fc.record({
        variable: words,
        unit: line,
        baseline: figure,
        target: figure,
        period: line,
        frequency: line,
        measures: fc.constantFrom(null, 'output' as const, 'outcome' as const),
      }),
    ),
    budget: rows(
      fc.record({
        concept: words,
        amount: fc.option(fc.integer({ min: 0, max: 9_000_000_000 }), { nil: null }),
        source: line,
      }),
    ),
    risks: rows(fc.record({ risk: words, response: line })),
    licence: fc.constantFrom('CC-BY-4.0', 'CC0-1.0', 'CC-BY-SA-4.0' as const),
  })
  .map((changes) => {
    const doc = newDocument();
    writeCommitment(doc, aCommitment({ ...changes, links: [] }));
    return readCommitment(doc, '2.1');
  });

const blank = (text: string): string => text.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/ +/g, ' ');

/** What a commitment says, without what it comes from and without its rows' ids. */
export function contentOf(form: CommitmentForm): unknown {
  const prose = (paragraphs: CommitmentForm['summary']) =>
    paragraphs.map(({ style, level, runs }) => ({
      style,
      level,
      // Letter by letter with its style: blanks between styles have none.
      letters: runs
        .flatMap(({ text, strong, emphasis }) =>
          [...text].map((letter) =>
            /\s/.test(letter) ? letter : `${letter}${strong ? '\u0002' : ''}${emphasis ? '\u0003' : ''}`,
          ),
        )
        .join('')
        .replace(/.*/su, blank),
    }));
  const noIds = (list: readonly { id: string }[]) => list.map(({ id: _id, ...cells }) => cells);
  const { key: _key, links: _links, form: _form, ...said } = form;
  return {
    ...said,
    summary: prose(form.summary),
    objective: prose(form.objective),
    problem: {
      ...form.problem,
      central: prose(form.problem.central),
      causes: prose(form.problem.causes),
      effects: prose(form.problem.effects),
    },
    support: noIds(form.support),
    counterparts: noIds(form.counterparts),
    milestones: noIds(form.milestones),
    indicators: noIds(form.indicators),
    budget: noIds(form.budget),
    risks: noIds(form.risks),
  };
}
