import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import fc from 'fast-check';
import { aCommitment } from './a-commitment.ts';

export const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const ref = fc.uuid({ version: 7 });
const origin = fc.record({ kind: fc.constantFrom('contribution', 'idea', 'ballot' as const), ref });
const run = fc.record({
  text: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  strong: fc.constantFrom(undefined, true as const),
  emphasis: fc.constantFrom(undefined, true as const),
  origins: fc.option(fc.array(origin, { minLength: 1, maxLength: 3 }), { nil: undefined }),
});
/** Paragraphs as no editor makes them: lists that begin deep, empty stretches, any code unit. */
export const anyProse = fc.array(
  fc.record({
    style: fc.constantFrom('paragraph', 'bullet', 'step'),
    level: fc.integer({ min: 0, max: 4 }),
    runs: fc.array(run, { maxLength: 4 }),
  }),
  { maxLength: 6 },
);
const rows = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    activity: anyText,
    end: fc.constantFrom(null, '2027-04-30', '2027-06-30'),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
);

/** What a client may try to put into a document, in no form: any text, lists that begin deep, rows in any order. */
export const rawForm: fc.Arbitrary<CommitmentForm> = fc
  .record({
    summary: anyProse,
    objective: anyProse,
    central: anyProse,
    title: anyText,
    population: anyText,
    rows,
    values: fc.subarray(['accountability', 'innovation', 'participation', 'transparency'] as const),
    goals: fc.subarray([1, 6, 11, 16]),
    kind: fc.constantFrom('co-created', 'proactive' as const),
  })
  .map(({ central, population, rows: given, ...parts }) => {
    const base = aCommitment();
    const [milestone] = base.milestones;
    return aCommitment({
      ...parts,
      problem: { ...base.problem, central, population },
      milestones: milestone ? given.map((row) => ({ ...milestone, ...row })) : [],
    });
  });
