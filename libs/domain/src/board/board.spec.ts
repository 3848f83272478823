import { describe, expect, it } from '@jest/globals';
import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { ContributionId, ProjectId, IdeaId, RoundId } from '@ruta/contracts/protocol/ids';
import {
  aSession,
  everyKind,
  item,
  leader,
  participant,
  type SessionOnBench,
} from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { own, view } from '../session/view.ts';

const board = item('ideas');
const idea = (n: number) => fixedId<IdeaId>(`idea ${n}`);
const group = (n: number) => fixedId<GroupId>(`group ${n}`);
const [rosa, julian] = [participant(1), participant(2)];

const withIdeas = (count = 3, session: SessionOnBench = aSession()): SessionOnBench => {
  session.started().at('ideas');
  for (let n = 1; n <= count; n += 1)
    session.do(participant((n % 3) + 1), { type: 'idea.add', board, ideaId: idea(n), text: `idea ${n}` });
  return session;
};
const shown = (session: SessionOnBench, audience: 'phone' | 'console' = 'phone') =>
  view(session.state, audience).boards[0]?.ideas.map(({ id }) => id) ?? [];

describe('ideas', () => {
  it('S40 are written by each alone, changed and withdrawn by their author only', () => {
    const session = aSession().started().at('ideas');
    session.do(rosa, { type: 'idea.add', board, ideaId: idea(1), text: 'Un mensaje' });
    expect(session.give(julian, { type: 'idea.edit', board, ideaId: idea(1), text: 'Otro' })?.code).toBe(
      'board.not-yours',
    );
    session.do(rosa, { type: 'idea.edit', board, ideaId: idea(1), text: 'Un mensaje el día antes' });
    expect(own(session.state, rosa).ideas).toMatchObject([
      { text: 'Un mensaje el día antes', state: 'kept' },
    ]);
    session.do(rosa, { type: 'idea.withdraw', board, ideaId: idea(1) });
    expect(view(session.state, 'console').boards[0]?.count).toBe(0);
  });

  it('S41 come up in an order that is nobody’s', () => {
    const orders = [1, 2, 3, 4, 5, 6].map((seed) => {
      const session = withIdeas(8, aSession(everyKind, seed)).do(leader, { type: 'board.reveal', board });
      return shown(session).join();
    });
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('S140 that are contributions are brought once, by who leads, in their own words, covered like others', () => {
    const session = withIdeas(2);
    const bring = (n: number, contribution = n) =>
      ({
        type: 'idea.bring',
        board,
        ideaId: idea(10 + n),
        contributionId: fixedId<ContributionId>(`contribution ${contribution}`),
      }) as const;
    expect(session.give(rosa, bring(1))?.code).toBe('policy.not-allowed');
    session.do(leader, bring(1)).do(leader, bring(3, 1));
    expect(session.give(leader, bring(4, 9))?.code).toBe('board.no-such-contribution');
    expect(view(session.state, 'console').boards[0]).toMatchObject({ count: 3, ideas: [] });
    session.do(leader, { type: 'board.reveal', board }).do(leader, bring(2));
    const ideas = view(session.state, 'phone').boards[0]?.ideas ?? [];
    expect(ideas.find(({ id }) => id === idea(11))).toMatchObject({
      text: 'contributed «1»',
      from: { number: 1 },
      author: null,
    });
    expect(ideas.at(-1)).toMatchObject({ id: idea(12), from: { number: 2 }, place: 3 });
    expect(own(session.state, leader).ideas).toEqual([]);
    expect(session.give(leader, { type: 'idea.edit', board, ideaId: idea(11), text: 'Otra' })?.code).toBe(
      'board.not-yours',
    );
  });

  it('S147 that are projects in consultation are brought once, by who leads, with their title and number', () => {
    const session = withIdeas(1);
    const bring = (n: number, project = n) =>
      ({
        type: 'idea.bring-project',
        board,
        ideaId: idea(10 + n),
        projectId: fixedId<ProjectId>(`project ${project}`),
      }) as const;
    expect(session.give(rosa, bring(1))?.code).toBe('policy.not-allowed');
    expect(session.give(leader, bring(4, 9))?.code).toBe('board.no-such-project');
    session.do(leader, bring(1)).do(leader, bring(3, 1)).do(leader, { type: 'board.reveal', board });
    const ideas = view(session.state, 'phone').boards[0]?.ideas ?? [];
    expect(ideas).toHaveLength(2);
    expect(ideas.find(({ id }) => id === idea(11))).toMatchObject({
      text: 'project «1»',
      from: { number: 1, projectId: fixedId<ProjectId>('project 1') },
      author: null,
    });
  });

  it('S42 that come late wait in a tray until the facilitator takes them in', () => {
    const session = withIdeas().do(leader, { type: 'board.reveal', board });
    session.do(rosa, { type: 'idea.add', board, ideaId: idea(9), text: 'Sin conexión hasta ahora' });
    expect(shown(session)).not.toContain(idea(9));
    expect(view(session.state, 'phone').boards[0]?.tray).toEqual([]);
    expect(view(session.state, 'console').boards[0]?.tray).toMatchObject([{ id: idea(9) }]);
    session.do(leader, { type: 'idea.accept', board, ideaId: idea(9) });
    expect(shown(session).at(-1)).toBe(idea(9));
  });

  it('S42 are never turned away for being late while the session lasts', () => {
    const session = withIdeas().at('discussion');
    expect(session.give(rosa, { type: 'idea.add', board, ideaId: idea(9), text: 'Tarde' })).toBeNull();
  });

  it('S43 are limited per person, and those withdrawn do not count', () => {
    const session = aSession().started().at('ideas');
    for (let n = 1; n <= 5; n += 1)
      session.do(rosa, { type: 'idea.add', board, ideaId: idea(n), text: `idea ${n}` });
    const sixth = { type: 'idea.add' as const, board, ideaId: idea(6), text: 'Una más' };
    expect(session.give(rosa, sixth)).toMatchObject({ code: 'board.too-many-ideas', detail: { most: 5 } });
    session.do(rosa, { type: 'idea.withdraw', board, ideaId: idea(1) }).do(rosa, sixth);
  });

  it('S44 stay as the others read them once they were shown', () => {
    const session = withIdeas().do(leader, { type: 'board.reveal', board });
    const edit = { type: 'idea.edit' as const, board, ideaId: idea(3), text: 'Otra cosa' };
    expect(session.give(participant(1), edit)?.code).toBe('board.revealed');
  });

  it('S45 show themselves with the step into what works on them, and an undo hides nothing that was read', () => {
    const session = withIdeas().do(leader, { type: 'run.next' });
    expect(shown(session)).toHaveLength(3);
    session.do(leader, { type: 'run.undo' });
    expect(session.state.run.current).toBe(board);
    expect(shown(session)).toHaveLength(3);
  });

  it('S20 are hidden with a reason and shown again in their place', () => {
    const session = withIdeas().do(leader, { type: 'board.reveal', board });
    const before = shown(session);
    const [, second] = before;
    if (!second) throw new Error('three ideas are shown');
    session.do(leader, { type: 'idea.hide', board, ideaId: second, reason: 'Nombra a alguien' });
    expect(shown(session)).toEqual(before.filter((id) => id !== second));
    expect(shown(session, 'console')).toEqual(before);
    session.do(leader, { type: 'idea.restore', board, ideaId: second });
    expect(shown(session)).toEqual(before);
  });
});

describe('groups of ideas', () => {
  const grouped = () =>
    withIdeas(4)
      .do(leader, { type: 'run.next' })
      .do(rosa, { type: 'group.make', board, groupId: group(1), title: 'Avisos', ideas: [idea(1), idea(2)] })
      .do(julian, { type: 'group.make', board, groupId: group(2), title: 'Pipas', ideas: [idea(3)] });
  const groupOf = (session: SessionOnBench, n: number) =>
    session.state.boards[0]?.ideas.find(({ id }) => id === idea(n))?.groupId;
  const find = (session: SessionOnBench, n: number) =>
    session.state.boards[0]?.groups.find(({ id }) => id === group(n));

  it('S46 are made by everybody where the phase says so, and by facilitators elsewhere', () => {
    const session = grouped();
    const rename = { type: 'group.rename' as const, board, groupId: group(1), title: 'Avisar antes' };
    session.do(rosa, rename).at('discussion');
    expect(session.give(rosa, { ...rename, title: 'Otra' })?.code).toBe('policy.not-allowed');
    expect(session.give(leader, { ...rename, title: 'Otra' })).toBeNull();
  });

  it('S47 keep their ancestors when they are merged and split', () => {
    const session = grouped();
    const merge = {
      type: 'group.merge' as const,
      board,
      groupId: group(3),
      title: 'Todo',
      groups: [group(1), group(2)],
    };
    session.do(rosa, merge);
    expect(find(session, 3)?.parents).toEqual([group(1), group(2)]);
    expect(find(session, 1)?.dissolved).toBe(true);
    expect([1, 2, 3].map((n) => groupOf(session, n))).toEqual([group(3), group(3), group(3)]);
    const parts = [
      { groupId: group(4), title: 'Antes', ideas: [idea(1)] },
      { groupId: group(5), title: 'Después', ideas: [idea(3)] },
    ];
    session.do(rosa, { type: 'group.split', board, groupId: group(3), parts });
    expect(find(session, 5)?.parents).toEqual([group(3)]);
    expect([1, 2, 3].map((n) => groupOf(session, n))).toEqual([group(4), null, group(5)]);
  });

  it('S48 stand still while they are voted on, and keep their title afterwards', () => {
    const session = grouped().at('dots');
    const roundId = fixedId<RoundId>('round');
    session.do(leader, {
      type: 'round.open',
      roundId,
      itemId: item('dots'),
      spec: null,
      subject: null,
      seconds: null,
    });
    const move = { type: 'group.move' as const, board, groupId: group(2), ideas: [idea(4)] };
    expect(session.give(leader, move)?.code).toBe('board.frozen');
    session.do(leader, { type: 'round.close', roundId }).do(leader, move);
    const rename = { type: 'group.rename' as const, board, groupId: group(1), title: 'Otra cosa' };
    expect(session.give(leader, rename)?.code).toBe('board.frozen');
  });
});
