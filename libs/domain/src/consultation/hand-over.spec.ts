import { describe, expect, it } from '@jest/globals';
import { closedRound } from '@ruta/testing/ballot/a-round';
import { ballotOf, optionNamed } from '@ruta/testing/ballot/any-paper';
import { resultsOf } from './hand-over.ts';

describe('what a session hands its theme', () => {
  const [burst, motion, against] = [1, 2, 3].map(optionNamed);

  it('K15 is what was voted for, most votes first, and never being for or against', () => {
    const spec = ballotOf({ method: 'single' });
    const options = spec.options.map((option) => ({
      ...option,
      stance: option.id === motion ? ('for' as const) : option.id === against ? ('against' as const) : null,
    }));
    const papers = burst ? [{ method: 'single' as const, option: burst }] : [];
    const results = resultsOf({ boards: [], rounds: [closedRound({ ...spec, options }, papers)] });
    expect(results[0]).toMatchObject({ origin: { kind: 'option', id: burst }, points: 1, ofPoints: 1 });
    const offered = results.map(({ origin }) => origin.id);
    expect(offered).not.toContain(motion);
    expect(offered).not.toContain(against);
  });
});
