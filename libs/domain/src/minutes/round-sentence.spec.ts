import { describe, expect, it } from '@jest/globals';
import type { BallotMethod } from '@ruta/contracts/ballot/ballot';
import type { OptionTally, Tally } from '@ruta/contracts/ballot/result';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import { yesOrNo } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { roundSentence } from './round-sentence.ts';

const lamps = fixedId<OptionId>('lamps');
const trees = fixedId<OptionId>('trees');
const labels = new Map<string, string>([
  [lamps, 'Lámparas'],
  [trees, 'Árboles'],
]);
const got = (optionId: OptionId, votes: number, levels?: number[]): OptionTally => ({
  optionId,
  votes,
  voters: 3,
  ...(levels ? { levels } : {}),
});
const [first, second] = yesOrNo.options;
const both =
  first && second
    ? [
        { ...first, id: lamps },
        { ...second, id: trees },
      ]
    : [];

function says(method: BallotMethod, tally: Partial<Tally> & Pick<Tally, 'options'>): [string, string] {
  const spec = { ...yesOrNo, method, options: both.slice(0, tally.options.length) };
  const whole: Tally = { papers: 3, blank: 0, leading: [lamps], ...tally, method: method.method };
  const labelOf = (id: string) => labels.get(id) ?? '';
  return [roundSentence(spec, whole, labelOf, 'es'), roundSentence(spec, whole, labelOf, 'en')];
}

describe('what a vote came to, in one sentence', () => {
  it('M25 names who comes first, with how much of what', () => {
    const options = [got(lamps, 2), got(trees, 1)];
    expect(says({ method: 'single' }, { options })).toEqual([
      'Primer lugar: Lámparas, con 2 de 3 boletas.',
      'First place: Lámparas, with 2 of 3 ballots.',
    ]);
    expect(says({ method: 'dots', dots: 3, perOption: 2 }, { options })[1]).toBe(
      'First place: Lámparas, with 2 dots on 3 ballots.',
    );
    expect(says({ method: 'approval', max: null }, { options })[0]).toBe(
      'Primer lugar: Lámparas, con 2 aprobaciones en 3 boletas.',
    );
    expect(says({ method: 'score', max: 5 }, { options: [got(lamps, 14), got(trees, 3)] })[1]).toBe(
      'First place: Lámparas, with 4.67 of 5 on average; 3 ballots.',
    );
  });

  it('M25 tells an instant run-off by its last count', () => {
    const stage = (ofLamps: number) => ({
      votes: [
        { optionId: lamps, votes: ofLamps },
        { optionId: trees, votes: 1 },
      ],
      exhausted: 0,
      out: [],
      tie: null,
      moves: [],
    });
    const tally = { options: [got(lamps, 1), got(trees, 1)], stages: [stage(1), stage(2)] };
    expect(says({ method: 'ranked' }, tally)).toEqual([
      'Primer lugar: Lámparas, con 2 de 3 boletas en la 2.ª cuenta.',
      'First place: Lámparas, with 2 of 3 ballots at count 2.',
    ]);
  });

  it('M25 says a tie, and that nobody voted', () => {
    const options = [got(lamps, 1), got(trees, 1)];
    expect(says({ method: 'single' }, { options, leading: [lamps, trees] })).toEqual([
      'Empate entre Lámparas y Árboles, con 1 voto cada una.',
      'A tie between Lámparas and Árboles, with 1 vote each.',
    ]);
    expect(says({ method: 'single' }, { options, papers: 0, leading: [] })[1]).toBe('Nobody voted.');
    expect(says({ method: 'single' }, { options, blank: 3, leading: [] })[1]).toBe('All ballots are blank.');
  });

  it('M25 says whether a proposal is carried, and how far people go along with it', () => {
    const consent = (levels: number[], leading: OptionId[]) =>
      says({ method: 'consent' }, { options: [got(lamps, levels[0] ?? 0, levels)], leading });
    expect(consent([2, 1, 0, 0], [lamps])[1]).toBe('Carried: nobody objects, with 1 concern.');
    expect(consent([2, 0, 0, 2], [])[1]).toBe('Not carried: there are 2 objections.');
    expect(consent([0, 0, 3, 0], [])[0]).toBe('No pasa: nadie dio su consentimiento.');
    expect(says({ method: 'gradient', steps: 5 }, { options: [got(lamps, 2, [1, 1, 0, 0, 1])] })).toEqual([
      'La apoyan 2 de 3. La postura de en medio: Apoyo con reservas. Hay 1 veto.',
      '2 of 3 support it. The middle position: Support with reservations. There is 1 veto.',
    ]);
  });
});
