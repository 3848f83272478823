import { describe, expect, it } from '@jest/globals';
import { PhaseContent } from '@ruta/contracts/session/agenda';
import type { SlideId } from '@ruta/contracts/protocol/ids';
import type { Slide } from '@ruta/contracts/slides/slide';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { view } from '../session/view.ts';
import { videoOf } from './video.ts';

const slide = (n: number): Slide => ({ id: fixedId<SlideId>(`slide ${n}`), type: 'text', text: `Page ${n}` });
const itemId = item('slide');
const shown = (session: ReturnType<typeof aSession>, audience: 'phone' | 'screen') =>
  view(session.state, audience).parts.decks.find(({ id }) => id === itemId)?.index;

describe('a presentation', () => {
  it('P1 turns for everybody by the control alone', () => {
    const session = aSession().started().at('slide').do(leader, { type: 'deck.show', itemId, index: 2 });
    expect([shown(session, 'phone'), shown(session, 'screen')]).toEqual([2, 2]);
    expect(session.give(participant(1), { type: 'deck.show', itemId, index: 1 })?.code).toBe(
      'policy.not-allowed',
    );
  });

  it('P2 turns within itself and while it runs; fewer slides leave it at the last', () => {
    const session = aSession().started().at('slide');
    expect(session.give(leader, { type: 'deck.show', itemId, index: 3 })?.code).toBe('slides.unknown');
    session.do(leader, { type: 'deck.show', itemId, index: 2 });
    const edited = { kind: 'slide' as const, text: '', slides: [slide(1), slide(2)] };
    session.do(leader, {
      type: 'agenda.edit',
      item: { id: itemId, title: 'slide', plannedMs: 0, content: edited },
    });
    expect(shown(session, 'screen')).toBe(1);
    session.at('ideas');
    expect(session.give(leader, { type: 'deck.show', itemId, index: 0 })?.code).toBe('session.wrong-phase');
  });

  it('P3 takes no picture without words', () => {
    const picture = { id: fixedId('p'), type: 'image', file: 'a'.repeat(64), width: 800, height: 600 };
    const content = (alt: string) => ({ kind: 'slide', text: '', slides: [{ ...picture, alt }] });
    expect(PhaseContent.safeParse(content('Una pipa en la calle')).success).toBe(true);
    expect(PhaseContent.safeParse(content('  ')).success).toBe(false);
  });

  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e'],
    [
      'https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv',
      'https://framatube.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0',
    ],
  ])('P6 knows the player of %s', (address, embed) => {
    expect(videoOf(address)?.embed).toBe(embed);
  });

  it.each([
    'http://youtu.be/dQw4w9WgXcQ',
    'https://evil.example/watch?v=dQw4w9WgXcQ',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v=%22onload%3D',
    'javascript:alert(1)',
  ])('P6 refuses %s', (address) => {
    expect(videoOf(address)).toBeNull();
    const session = aSession().started();
    const video: Slide = { id: fixedId<SlideId>('video'), type: 'video', url: address, title: 'Un video' };
    const refusal = session.give(leader, {
      type: 'agenda.add',
      after: null,
      item: {
        id: item('video'),
        title: 'Video',
        plannedMs: 0,
        content: { kind: 'slide', text: '', slides: [video] },
      },
    });
    expect(refusal?.code).toBe('slides.unknown');
  });
});
