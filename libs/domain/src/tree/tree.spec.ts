import { describe, expect, it } from '@jest/globals';
import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { IdeaId, TreeNodeId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { anyHistory } from '@ruta/testing/session/any-command';
import { aSession, everyKind, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { minutesOf } from '../session/minutes.ts';
import { view } from '../session/view.ts';
import { MOST_LEVELS, MOST_NODES } from './tree.ts';
import { type Branch, outlineOf } from './outline.ts';

const itemId = item('tree');
const [rosa, julian] = [participant(1), participant(2)];
const id = (name: string) => fixedId<TreeNodeId>(`node ${name}`);
const state: SessionCommand = {
  type: 'tree.state',
  itemId,
  nodeId: id('problem'),
  text: 'Cuts without notice',
};
const add = (
  name: string,
  parent: string | null = null,
  side: 'cause' | 'effect' = 'cause',
): SessionCommand => ({
  type: 'tree.add',
  itemId,
  nodeId: id(name),
  side,
  parent: parent === null ? null : id(parent),
  text: name,
});
const move = (
  name: string,
  to: { side?: 'cause' | 'effect'; parent?: string; after?: string },
): SessionCommand => ({
  type: 'tree.move',
  nodeId: id(name),
  side: to.side ?? 'cause',
  parent: to.parent === undefined ? null : id(to.parent),
  after: to.after === undefined ? null : id(to.after),
});
const growing = (agenda = everyKind) => aSession(agenda).started().at('tree').do(leader, state);

type Written = (string | null | Written)[];
const written = (branches: readonly Branch[]): Written =>
  branches.flatMap(({ node, children }) => (children.length ? [node.text, written(children)] : [node.text]));
const causes = (session: ReturnType<typeof aSession>) =>
  written(outlineOf(view(session.state, 'phone').parts.trees, itemId).causes);
const effects = (session: ReturnType<typeof aSession>) =>
  written(outlineOf(view(session.state, 'phone').parts.trees, itemId).effects);

describe('a problem tree', () => {
  it('TR1 has one central problem, and nothing hangs before there is one', () => {
    const session = aSession().started().at('tree');
    expect(session.give(rosa, add('pipes'))?.code).toBe('tree.no-problem');
    session.do(rosa, state);
    expect(session.give(rosa, { ...state, nodeId: id('other') })?.code).toBe('tree.has-problem');
    expect(session.give(leader, { type: 'tree.remove', nodeId: id('problem') })?.code).toBe(
      'tree.wrong-place',
    );
    session.do(rosa, { type: 'tree.rename', nodeId: id('problem'), text: 'Water does not arrive' });
    expect(outlineOf(view(session.state, 'screen').parts.trees, itemId).problem?.text).toBe(
      'Water does not arrive',
    );
  });

  it('TR2 has causes and effects of several levels, each below one of its own side', () => {
    const session = growing().do(rosa, add('1'));
    for (let level = 2; level <= MOST_LEVELS; level += 1) session.do(rosa, add(`${level}`, `${level - 1}`));
    expect(session.give(rosa, add('deep', `${MOST_LEVELS}`))?.code).toBe('tree.too-deep');
    expect(session.give(rosa, add('effect', '1', 'effect'))?.code).toBe('tree.wrong-place');
    expect(causes(session)).toEqual(['1', ['2', ['3', ['4']]]]);
  });

  it('TR3 moves a node with all that hangs below it, also to the other side, and never below itself', () => {
    const session = growing().do(rosa, add('a')).do(rosa, add('b')).do(rosa, add('c', 'a'));
    expect(session.give(rosa, move('a', { parent: 'c' }))?.code).toBe('tree.wrong-place');
    session.do(julian, move('a', { parent: 'b' }));
    expect(causes(session)).toEqual(['b', ['a', ['c']]]);
    session.do(julian, move('a', { side: 'effect' }));
    expect([causes(session), effects(session)]).toEqual([['b'], ['a', ['c']]]);
  });

  it('TR4 keeps the order that people give', () => {
    const session = growing();
    for (const name of ['a', 'b', 'c']) session.do(rosa, add(name));
    session.do(rosa, move('c', {}));
    expect(causes(session)).toEqual(['c', 'a', 'b']);
    session.do(rosa, move('c', { after: 'a' }));
    expect(causes(session)).toEqual(['a', 'c', 'b']);
  });

  it('TR5 takes out a node with what hangs below it, and brings both back', () => {
    const session = growing().do(rosa, add('a')).do(rosa, add('b', 'a')).do(rosa, add('c', 'b'));
    session.do(rosa, { type: 'tree.remove', nodeId: id('b') });
    expect(causes(session)).toEqual(['a']);
    session.do(rosa, { type: 'tree.remove', nodeId: id('a') });
    session.do(leader, { type: 'tree.restore', nodeId: id('b') });
    expect(causes(session)).toEqual(['b', ['c']]);
  });

  it('TR6 remembers what a node was called and what became of it, for the console alone', () => {
    const session = growing().do(rosa, add('pipes'));
    session.do(rosa, { type: 'tree.rename', nodeId: id('pipes'), text: 'Old pipes' });
    const history = (audience: 'console' | 'phone') =>
      view(session.state, audience)
        .parts.trees.find((node) => node.id === id('pipes'))
        ?.history.map(({ what, text }) => [what, text]);
    expect(history('console')).toEqual([
      ['added', null],
      ['renamed', 'pipes'],
    ]);
    expect(history('phone')).toEqual([]);
  });

  it('TR7 is built by everybody or by the facilitator alone, as the phase says', () => {
    const alone = everyKind.map((entry) =>
      entry.content.kind === 'tree'
        ? { ...entry, content: { ...entry.content, by: 'facilitator' as const } }
        : entry,
    );
    const session = growing(alone);
    expect(session.give(rosa, add('pipes'))?.code).toBe('policy.not-allowed');
    expect(growing().give(rosa, add('pipes'))).toBeNull();
    expect(growing().give(rosa, { type: 'tree.restore', nodeId: id('problem') })?.code).toBe(
      'policy.not-allowed',
    );
  });

  it('TR8 begins with the groups and ideas of a board, in the words they have there', () => {
    const session = aSession().started().at('ideas');
    const [one, two] = ['one', 'two'].map((name) => fixedId<IdeaId>(name)) as [IdeaId, IdeaId];
    const group = fixedId<GroupId>('group');
    for (const ideaId of [one, two])
      session.do(rosa, { type: 'idea.add', board: item('ideas'), ideaId, text: `idea ${ideaId}` });
    session.at('grouping');
    session.do(leader, {
      type: 'group.make',
      board: item('ideas'),
      groupId: group,
      title: 'Pipes',
      ideas: [one],
    });
    session.at('tree').do(leader, state);
    const seed: SessionCommand = {
      type: 'tree.seed',
      itemId,
      side: 'cause',
      groups: [{ nodeId: id('g'), group, ideas: [{ nodeId: id('i'), idea: one }] }],
    };
    session.do(leader, seed);
    expect(causes(session)).toEqual(['Pipes', [`idea ${one}`]]);
    expect(session.give(leader, seed)?.code).toBe('tree.exists');
    expect(JSON.stringify(session.log.at(-1)?.event)).not.toContain('Pipes');
    session.do(leader, { type: 'idea.hide', board: item('ideas'), ideaId: one, reason: 'Names a person' });
    expect(causes(session)).toEqual(['Pipes']);
  });

  it('TR9 takes 150 nodes at most', () => {
    const session = growing();
    for (let n = 1; n < MOST_NODES; n += 1) session.do(rosa, add(`n${n}`));
    expect(session.give(rosa, add('more'))?.code).toBe('tree.full');
  });

  it('TR10 is in the minutes as it stands at the end', () => {
    const session = growing().do(rosa, add('a')).do(rosa, add('b'));
    session.do(rosa, { type: 'tree.remove', nodeId: id('b') });
    expect(written(outlineOf(minutesOf(session.state).parts.trees, itemId).causes)).toEqual(['a']);
  });

  it('TR11 shows every standing node once, whatever was moved, removed and restored', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const session = aSession().started();
        for (const { who, command, stale, pauseMs } of history)
          session.later(pauseMs).give(who, command, stale);
        const shown = view(session.state, 'phone').parts.trees;
        const { problem, causes: left, effects: right } = outlineOf(shown, itemId);
        const all = (branches: readonly Branch[]): string[] =>
          branches.flatMap(({ node, children }) => [node.id, ...all(children)]);
        const read = [...(problem ? [problem.id] : []), ...all(left), ...all(right)];
        expect(read.toSorted()).toEqual(shown.map((node) => node.id).toSorted());
      }),
      { numRuns: 100 },
    );
  });
});
