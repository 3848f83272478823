import { describe, expect, it } from '@jest/globals';
import type { AgendaItemId, SessionId, TreeNodeId } from '@ruta/contracts/protocol/ids';
import type { PartsView } from '@ruta/contracts/session/parts';
import type { TreeNodeView } from '@ruta/contracts/tree/view';
import { closedRound } from '@ruta/testing/ballot/a-round';
import { ballotOf, optionNamed } from '@ruta/testing/ballot/any-paper';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { causesUnder, resultsOf } from './hand-over.ts';

const itemId = fixedId<AgendaItemId>('tree');
const node = (
  id: string,
  side: TreeNodeView['side'],
  parent: string | null,
  changes: Partial<TreeNodeView> = {},
) => ({
  id: fixedId<TreeNodeId>(id),
  itemId,
  side,
  parent: parent === null ? null : fixedId<TreeNodeId>(parent),
  place: 0,
  text: id,
  source: null,
  removed: false,
  history: [],
  ...changes,
});
const trees = [
  node('deeper', 'cause', 'first'),
  node('first', 'cause', null),
  node('second', 'cause', null, { place: 1 }),
  node('gone', 'cause', null, { place: 2, removed: true }),
  node('effect', 'effect', null),
  node('central', 'problem', null),
];
const noParts = { trees: [] as TreeNodeView[], breakouts: [] as PartsView['breakouts'] } as PartsView;

describe('what a session hands its theme', () => {
  const [burst, motion, against] = [1, 2, 3].map(optionNamed);

  it('K15 is what was voted for, most votes first, and never being for or against', () => {
    const spec = ballotOf({ method: 'single' });
    const options = spec.options.map((option) => ({
      ...option,
      stance: option.id === motion ? ('for' as const) : option.id === against ? ('against' as const) : null,
    }));
    const papers = burst ? [{ method: 'single' as const, option: burst }] : [];
    const results = resultsOf({
      tables: [],
      boards: [],
      parts: noParts,
      rounds: [closedRound({ ...spec, options }, papers)],
    });
    expect(results[0]).toMatchObject({ origin: { kind: 'option', id: burst }, points: 1, ofPoints: 1 });
    const offered = results.map(({ origin }) => origin.id);
    expect(offered).not.toContain(motion);
    expect(offered).not.toContain(against);
  });

  it('TR12 is a tree’s central problem and its causes from above, and neither effects nor what was taken out', () => {
    const results = resultsOf({ tables: [], boards: [], rounds: [], parts: { ...noParts, trees } });
    expect(results.map(({ words, tree }) => [words, tree?.level])).toEqual([
      ['central', 0],
      ['first', 1],
      ['deeper', 2],
      ['second', 1],
    ]);
    const [central, first] = results;
    expect(central && causesUnder(results, central).map(({ words }) => words)).toEqual(['first', 'second']);
    expect(first && causesUnder(results, first)).toEqual([]);
  });

  it('TR13 is what tables made too, each with its table; one tree’s causes are not another’s', () => {
    const ids = ['one', 'other'].map((name) => fixedId<SessionId>(`table ${name}`));
    const breakouts = ids.map((id, at) => ({ kind: 'table', id, number: at + 1, name: `Mesa ${at + 1}` }));
    const tables = ids.map((id, at) => ({
      ...{ id, rounds: [], moderated: [], turns: [], logHash: '' },
      boards: [{ groups: [], ideas: [{ id: fixedId(`idea ${at}`), text: `idea ${at}`, groupId: null }] }],
      parts: {
        ...noParts,
        trees: [node(`problem ${at}`, 'problem', null), node(`cause ${at}`, 'cause', null)],
      },
    }));
    const results = resultsOf({
      ...{ boards: [], rounds: [], parts: { ...noParts, breakouts } },
      tables,
    } as unknown as Parameters<typeof resultsOf>[0]);
    expect(results.map(({ words, table }) => `${words} at ${table?.name}`)).toEqual([
      'problem 0 at Mesa 1',
      'cause 0 at Mesa 1',
      'problem 1 at Mesa 2',
      'cause 1 at Mesa 2',
      'idea 0 at Mesa 1',
      'idea 1 at Mesa 2',
    ]);
    const second = results[2];
    expect(second && causesUnder(results, second).map(({ words }) => words)).toEqual(['cause 1']);
  });
});
