import { describe, expect, it } from '@jest/globals';
import type { OwnIdea } from '@ruta/contracts/board/view';
import { IdeaId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { OwnView } from '@ruta/contracts/session/view';
import { emptyParts } from '@ruta/domain/session/parts/elements';
import { ownParts } from '@ruta/domain/session/parts/parts';
import { item, participant } from '@ruta/testing/session/a-session';
import { newOpId, randomId } from '../../shared/live/op-id.ts';
import type { Delivery } from '../../shared/live/outbox-entry.ts';
import { shownIdeas } from './own-ideas.ts';
import type { PostedThing } from './use-posted.ts';

const board = item('ideas');
const id = IdeaId.parse(randomId());
const add: SessionCommand = { type: 'idea.add', board, ideaId: id, text: 'avisar' };
const edit: SessionCommand = { type: 'idea.edit', board, ideaId: id, text: 'avisar antes' };
const withdraw: SessionCommand = { type: 'idea.withdraw', board, ideaId: id };

const posted = (command: SessionCommand, delivery: Delivery): PostedThing => ({
  kind: 'command',
  opId: newOpId(),
  savedAt: 5,
  delivery,
  command,
});
const received: Delivery = { state: 'received', at: 6, answer: null };
const inRoom = (state: OwnIdea['state'], reason: string | null = null): OwnView => ({
  participantId: participant(1),
  unnamed: false,
  ready: null,
  place: null,
  stance: null,
  ideas: [{ board, id, text: 'avisar', state, reason, at: 6 }],
  parts: ownParts(emptyParts, participant(1)),
});
const states = (own: OwnView | null, ...things: PostedThing[]) =>
  shownIdeas(board, own, things).map(({ text, state }) => [text, state]);

describe('one’s own ideas', () => {
  it('go from this device to the room without ever being shown twice or not at all', () => {
    expect(states(null, posted(add, { state: 'saved' }))).toEqual([['avisar', 'waiting']]);
    expect(states(null, posted(add, { state: 'sending' }))).toEqual([['avisar', 'sending']]);
    expect(states(null, posted(add, received))).toEqual([['avisar', 'kept']]);
    expect(states(inRoom('kept'), posted(add, received))).toEqual([['avisar', 'kept']]);
  });

  it('show a change while it waits, and the room’s own words once it is in', () => {
    const waiting = states(inRoom('kept'), posted(add, received), posted(edit, { state: 'saved' }));
    expect(waiting).toEqual([['avisar antes', 'waiting']]);
    expect(states(inRoom('kept'), posted(edit, received))).toEqual([['avisar', 'kept']]);
  });

  it('are gone as soon as they are taken back, and come back if that is refused', () => {
    expect(states(inRoom('kept'), posted(withdraw, { state: 'saved' }))).toEqual([]);
    expect(states(inRoom('withdrawn'), posted(add, received), posted(withdraw, received))).toEqual([]);
    const refused: Delivery = { state: 'refused', at: 7, refusal: { code: 'board.revealed' } };
    expect(states(inRoom('kept'), posted(withdraw, refused))).toEqual([['avisar', 'kept']]);
  });

  it('keep a refused text with its reason', () => {
    const refused: Delivery = { state: 'refused', at: 7, refusal: { code: 'session.finished' } };
    const [idea] = shownIdeas(board, null, [posted(add, refused)]);
    expect(idea).toMatchObject({ text: 'avisar', state: 'refused', refusal: { code: 'session.finished' } });
  });

  it('tell why the facilitators hid one', () => {
    const [idea] = shownIdeas(board, inRoom('hidden', 'nombra a una persona'), []);
    expect(idea).toMatchObject({ state: 'hidden', reason: 'nombra a una persona' });
  });
});
