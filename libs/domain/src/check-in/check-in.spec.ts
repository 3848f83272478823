import { describe, expect, it } from '@jest/globals';
import type { ReplyId } from '@ruta/contracts/protocol/ids';
import type { CheckInQuestion } from '@ruta/contracts/check-in/phase';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { aSession, everyKind, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { minutesOf } from '../session/minutes.ts';
import { own, view } from '../session/view.ts';

const itemId = item('check-in');
const [rosa, julian] = [participant(1), participant(2)];
const id = (n: number) => fixedId<ReplyId>(`reply ${n}`);
const say = (n: number, text: string | null, mood: number | null = null): SessionCommand => ({
  type: 'reply.give',
  itemId,
  replyId: id(n),
  text,
  mood,
});
const asking = (change: Partial<CheckInQuestion> | null = {}) =>
  aSession(
    everyKind.map((entry) => {
      const { content } = entry;
      if (content.kind !== 'check-in') return entry;
      const ask = change === null || !content.ask ? null : { ...content.ask, ...change };
      return { ...entry, content: { ...content, ask } };
    }),
  ).started();
const shown = (session: ReturnType<typeof asking>) =>
  view(session.state, 'screen').parts.replies.map(({ text, mood }) => text ?? mood);

describe('a check-in', () => {
  it('CH1 asks one question or none, in words or as a mood', () => {
    expect(asking(null).give(rosa, say(1, 'tired'))?.code).toBe('check-in.not-asked');
    expect(asking().give(rosa, say(1, null, 4))?.code).toBe('check-in.not-asked');
    expect(asking({ form: 'mood' }).give(rosa, say(1, 'tired'))?.code).toBe('check-in.not-asked');
    expect(asking({ form: 'mood' }).give(rosa, say(1, null, 4))).toBeNull();
  });

  it('CH2 is answered once per person; a new answer takes the place of the old', () => {
    const session = asking({ shown: 'as-they-come' }).do(rosa, say(1, 'tired')).do(rosa, say(1, 'awake'));
    expect(session.give(rosa, say(2, 'both'))?.code).toBe('check-in.exists');
    expect(session.give(julian, say(1, 'me too'))?.code).toBe('check-in.exists');
    expect(shown(session)).toEqual(['awake']);
    expect(own(session.state, rosa).parts.replies).toMatchObject([{ text: 'awake' }]);
  });

  it('CH3 shows answers as they come, or all at once; until then only how many there are', () => {
    const session = asking().do(rosa, say(1, 'tired')).do(julian, say(2, 'curious'));
    const others = asking().do(rosa, say(1, 'cold')).do(julian, say(2, 'hungry'));
    expect(shown(session)).toEqual([null, null]);
    for (const audience of ['phone', 'console', 'screen'] as const)
      expect(view(session.state, audience)).toEqual(view(others.state, audience));
    session.do(leader, { type: 'reply.reveal', itemId });
    expect(shown(session).toSorted()).toEqual(['curious', 'tired']);
    expect(session.give(rosa, say(1, 'awake'))?.code).toBe('check-in.shown-already');
    expect(asking({ shown: 'as-they-come' }).do(rosa, say(1, 'tired')).state.parts.replies[0]?.shown).toBe(
      true,
    );
  });

  it('CH4 shows names only where it promised to when it was answered', () => {
    const author = (anonymous: boolean) =>
      view(asking({ shown: 'as-they-come', anonymous }).do(rosa, say(1, 'tired')).state, 'console').parts
        .replies[0]?.author;
    expect([author(true), author(false)]).toEqual([null, rosa]);
  });

  it('CH5 hides an answer with a reason that its author reads, and shows it again', () => {
    const session = asking({ shown: 'as-they-come' }).do(rosa, say(1, 'tired of Pedro'));
    session.do(leader, { type: 'reply.hide', replyId: id(1), reason: 'Names a person' });
    expect(shown(session)).toEqual([]);
    expect(own(session.state, rosa).parts.replies[0]?.reason).toBe('Names a person');
    expect(session.give(rosa, say(1, 'fine'))?.code).toBe('check-in.exists');
    expect(minutesOf(session.state).moderated).toMatchObject([{ id: id(1) }]);
    session.do(leader, { type: 'reply.restore', replyId: id(1) });
    expect(shown(session)).toEqual(['tired of Pedro']);
  });

  it('CH6 keeps its question once it has begun', () => {
    const session = asking();
    const entry = everyKind.find((one) => one.id === itemId);
    const changed = entry && { ...entry, content: { kind: 'check-in' as const, text: 'Hello', ask: null } };
    expect(changed && session.give(leader, { type: 'agenda.edit', item: changed })?.code).toBe(
      'session.item-in-use',
    );
  });
});
