import { describe, expect, it } from '@jest/globals';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { aCommitment, aProse, aRun } from '@ruta/testing/commitment/a-commitment';
import { nth } from '@ruta/testing/list/nth';
import fc from 'fast-check';
import { changed, differenceOf, wordChanges } from './difference.ts';

const between = (before: Partial<CommitmentForm>, after: Partial<CommitmentForm>) =>
  changed(differenceOf(aCommitment(before), aCommitment(after)));
const [first, second, third] = [
  'La Dirección de Agua publicará cada corte con dos días de anticipación.',
  'El aviso dirá el motivo y la hora de regreso.',
  'Una persona de guardia tendrá la tarea de avisar.',
];

describe('the difference between two versions', () => {
  it('is none where nothing changed', () => {
    expect(between({}, {})).toEqual([]);
  });

  it('names the words that came and went', () => {
    const changes = between(
      { objective: aProse(first) },
      { objective: aProse(first.replace('dos días', '48 horas')) },
    );
    expect(changes).toMatchObject([
      { section: 'objective', before: 'objective.1', after: 'objective.1', what: 'changed' },
    ]);
    expect(
      nth(changes, 0)
        .changes.filter(({ what }) => what !== 'same')
        .map(({ text }) => text.trim()),
    ).toEqual(['dos', '48', 'días', 'horas']);
  });

  it('keeps paragraphs apart when one is put between them', () => {
    const changes = between({ objective: aProse(first, third) }, { objective: aProse(first, second, third) });
    expect(changes).toMatchObject([{ before: null, after: 'objective.2', what: 'added' }]);
  });

  it('keeps paragraphs apart when one is taken away', () => {
    const changes = between(
      { objective: aProse(first, second, third) },
      { objective: aProse(second, third) },
    );
    expect(changes).toMatchObject([{ before: 'objective.1', after: null, what: 'removed' }]);
  });

  it('tells a paragraph that only looks different', () => {
    const bold = [{ style: 'paragraph' as const, level: 0, runs: [aRun(first, { strong: true })] }];
    expect(between({ objective: aProse(first) }, { objective: bold })).toMatchObject([{ what: 'restyled' }]);
  });

  const milestone = nth(aCommitment().milestones, 0);
  const rowOf = (id: string, changes: object = {}) => ({ ...milestone, id, ...changes });

  it('C15 compares a row cell by cell, by its id', () => {
    const after = rowOf('m1', { end: '2027-06-30', product: '' });
    const [change] = between({ milestones: [rowOf('m1')] }, { milestones: [after] });
    expect(change).toMatchObject({ section: 'milestones', before: 'milestones.m1', what: 'changed' });
    expect(change?.cells.filter((cell) => cell.before !== cell.after)).toEqual([
      { cell: 'end', kind: 'day', before: milestone.end, after: '2027-06-30' },
      { cell: 'product', kind: 'text', before: milestone.product, after: '' },
    ]);
  });

  it('C15 tells rows that came and went, with what they said', () => {
    const changes = between({ milestones: [rowOf('m1')] }, { milestones: [rowOf('m2')] });
    expect(changes.map(({ what, after }) => [what, after])).toEqual([
      ['added', 'milestones.m2'],
      ['removed', null],
    ]);
    expect(changes[0]?.cells[0]).toMatchObject({ cell: 'activity', before: null });
    expect(changes[1]?.cells[0]).toMatchObject({ cell: 'activity', after: null });
  });

  it('C16 tells which row was moved, from where to where, and no other', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => rowOf(id));
    const changes = between(
      { milestones: rows },
      { milestones: [rowOf('d', { product: 'Otro' }), ...rows.slice(0, 3)] },
    );
    expect(changes).toMatchObject([{ after: 'milestones.d', what: 'changed', moved: { from: 4, to: 1 } }]);
    const swapped = between(
      { milestones: rows.slice(0, 3) },
      { milestones: [rowOf('a'), rowOf('c'), rowOf('b')] },
    );
    expect(swapped).toHaveLength(1);
    expect(swapped[0]?.what).toBe('moved');
  });

  it('C16 counts no row as moved where one came or went before it', () => {
    const rows = ['a', 'b', 'c'].map((id) => rowOf(id));
    expect(between({ milestones: rows }, { milestones: rows.slice(1) }).map(({ what }) => what)).toEqual([
      'removed',
    ]);
  });

  it('C16 moves the fewest rows that make one order of the other, whatever the two are', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.shuffledSubarray(ids), (before, after) => {
        const moved = new Set(
          differenceOf(
            aCommitment({ milestones: before.map((id) => rowOf(id)) }),
            aCommitment({ milestones: after.map((id) => rowOf(id)) }),
          ).flatMap((change) => (change.moved && change.after ? [change.after.slice(-1)] : [])),
        );
        const left = (all: string[], other: string[]) =>
          all.filter((id) => other.includes(id) && !moved.has(id));
        expect(left(before, after)).toEqual(left(after, before));
        expect(moved.size).toBe(fewestMoves(before, after));
      }),
    );
  });

  it('C17 tells where a clause comes from now and did not before', () => {
    const origin = { kind: 'idea' as const, ref: '0199a1b2-0000-7000-8000-000000000001' };
    const cited = [
      {
        style: 'paragraph' as const,
        level: 0,
        runs: [aRun(first.slice(0, 10), { origins: [origin] }), aRun(first.slice(10))],
      },
    ];
    expect(between({ objective: aProse(first) }, { objective: cited })).toMatchObject([
      { what: 'cited', after: 'objective.1', cited: [origin], uncited: [] },
    ]);
    const links = ['milestones.m1', 'commitment'].map((clause) => ({ clause, ...origin }));
    expect(between({ links }, { links: [] })).toMatchObject([
      { after: 'milestones.m1', what: 'cited', uncited: [origin] },
      { after: 'commitment', what: 'cited', uncited: [origin] },
    ]);
  });

  it('tells which members of a set came and went', () => {
    const changes = between({ values: ['transparency'] }, { values: ['participation'] });
    expect(nth(changes, 0).changes).toEqual([
      { what: 'removed', text: 'transparency' },
      { what: 'added', text: 'participation' },
    ]);
  });

  it('leads from either text to itself, whatever the two are', () => {
    const text = fc.string({ maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (gone: string) =>
          changes
            .filter(({ what }) => what !== gone)
            .map((change) => change.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('accounts for every paragraph of both versions once', () => {
    const paragraphs = fc.array(fc.constantFrom(first, second, third, `${first} ${second}`), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const all = differenceOf(
          aCommitment({ objective: aProse(...before) }),
          aCommitment({ objective: aProse(...after) }),
        ).filter(({ section }) => section === 'objective');
        expect(all.flatMap((change) => change.before ?? [])).toEqual(
          before.map((_, at) => `objective.${at + 1}`),
        );
        expect(all.flatMap((change) => change.after ?? [])).toEqual(
          after.map((_, at) => `objective.${at + 1}`),
        );
      }),
    );
  });
});

/** By trying every set of rows that might stay. */
function fewestMoves(before: readonly string[], after: readonly string[]): number {
  const common = before.filter((id) => after.includes(id));
  const places = common.map((id) => after.indexOf(id));
  let most = 0;
  for (let bits = 0; bits < 2 ** places.length; bits += 1) {
    const stay = places.filter((_, at) => (bits >> at) % 2 === 1);
    if (stay.every((place, at) => at === 0 || place > (stay[at - 1] ?? 0)))
      most = Math.max(most, stay.length);
  }
  return common.length - most;
}
