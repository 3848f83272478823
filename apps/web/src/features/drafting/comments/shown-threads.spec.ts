import { describe, expect, it } from '@jest/globals';
import { DeskThread } from '@ruta/contracts/drafting/desk-comment';
import { CommitmentId, DeskThreadId, EntityId, ParticipantId } from '@ruta/contracts/protocol/ids';
import { newDocument } from '@ruta/domain/commitment/document';
import { uuidv7 } from 'uuidv7';
import { newOpId } from '../../../shared/live/op-id.ts';
import type { Delivery, OutboxEntry } from '../../../shared/live/outbox-entry.ts';
import { onPage, waitingFor, withWaiting } from './shown-threads.ts';

const entityId = EntityId.parse(uuidv7());
const commitmentId = CommitmentId.parse(uuidv7());
const me = { name: 'Rosa', colour: '#1f4bc6' };
const aThread = (changes: Partial<DeskThread> = {}): DeskThread =>
  DeskThread.parse({
    id: uuidv7(),
    rev: 1,
    number: 1,
    spot: 'title',
    anchor: null,
    quote: 'Avisos',
    resolved: null,
    comments: [],
    ...changes,
  });
const posted = (deed: object, delivery: Delivery = { state: 'saved' }): OutboxEntry => {
  const opId = newOpId();
  return {
    opId,
    sender: ParticipantId.parse(uuidv7()),
    lane: commitmentId,
    slot: null,
    place: 1,
    savedAt: 5,
    event: 'draft.comment',
    payload: { entityId, commitmentId, opId, deed },
    delivery,
  };
};
const shown = (threads: DeskThread[], entries: OutboxEntry[]) =>
  withWaiting(new Map(threads.map((each) => [each.id, each])), waitingFor(commitmentId, entries), me);

describe('threads beside the text', () => {
  it('T33 show what waits on this device, in its place', () => {
    const thread = aThread();
    const threadId = DeskThreadId.parse(uuidv7());
    const all = shown(
      [thread],
      [
        posted({ type: 'reply', threadId: thread.id, body: 'Sí.' }),
        posted({ type: 'open', threadId, spot: 'summary', anchor: null, quote: '', body: 'Nuevo' }),
        posted({ type: 'reply', threadId, body: 'Y más' }),
      ],
    );
    expect(all[0]?.comments).toMatchObject([
      { mine: true, authorName: 'Rosa', delivery: { state: 'saved' } },
    ]);
    expect(all[1]).toMatchObject({ id: threadId, number: 0, comments: [{}, {}] });
  });

  it('T33 show a comment once that the server has told of before it answered', () => {
    const thread = aThread();
    const entry = posted({ type: 'reply', threadId: thread.id, body: 'Sí.' }, { state: 'sending' });
    const comment = {
      id: entry.opId,
      state: 'shown',
      hiddenFor: null,
      body: [{ text: 'Sí.' }],
      authorName: 'Rosa',
      colour: '#1f4bc6',
      mine: false,
      at: 5,
      editedAt: null,
    };
    const told = DeskThread.parse({ ...thread, comments: [comment] });
    expect(shown([told], [entry])[0]?.comments).toHaveLength(1);
  });

  it('T42 show a change of one’s own as made while it waits, and what was refused beside the words', () => {
    const comment = {
      id: newOpId(),
      state: 'shown',
      hiddenFor: null,
      body: [{ text: 'Si.' }],
      authorName: 'Rosa',
      colour: '#1f4bc6',
      mine: true,
      at: 5,
      editedAt: null,
    };
    const thread = aThread({ comments: [comment] as never });
    const change = { threadId: thread.id, commentId: comment.id };
    const edit = posted({ type: 'edit', ...change, body: 'Sí.' });
    expect(shown([thread], [edit])[0]?.comments).toMatchObject([
      { body: [{ text: 'Sí.' }], change: edit.opId },
    ]);
    const withdraw = posted({ type: 'withdraw', ...change });
    expect(shown([thread], [withdraw])[0]?.comments).toMatchObject([{ state: 'withdrawn', body: null }]);
    const refusal = { code: 'drafting.comment-closed' as const };
    const refused = posted({ type: 'withdraw', ...change }, { state: 'refused', at: 6, refusal });
    expect(shown([thread], [refused])[0]?.comments).toMatchObject([
      { state: 'shown', body: [{ text: 'Si.' }], delivery: { state: 'refused' } },
    ]);
  });

  it('T32 say that a row is gone, and stand in the order of the page', () => {
    const doc = newDocument();
    const all = shown(
      [
        aThread({ number: 1, spot: 'milestones.m1' }),
        aThread({ number: 2, spot: 'leadPost' }),
        aThread({ number: 3, spot: 'title' }),
      ],
      [],
    );
    expect(onPage(doc, all).map(({ number, gone }) => [number, gone])).toEqual([
      [3, false],
      [2, false],
      [1, true],
    ]);
  });
});
