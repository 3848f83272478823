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

  it('follows rows by their id, whatever their order', () => {
    const milestone = nth(aCommitment().milestones, 0);
    const other = { ...milestone, id: 'm2', activity: 'Carteles' };
    const changes = between(
      { milestones: [milestone, other] },
      { milestones: [{ ...other, end: '2027-06-30' }, milestone] },
    );
    expect(changes).toMatchObject([{ section: 'milestones', before: 'milestones.m2', what: 'changed' }]);
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
