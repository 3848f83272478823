/**
 * @jest-environment node
 */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ParticipantId } from '@ruta/contracts/protocol/ids';
import { newOpId } from './op-id.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { openOutboxStore, openPassingStore } from './outbox-store.ts';
import { Outbox, type Posting, type Sent } from './outbox.ts';

const rosa = ParticipantId.parse('0190f3a0-0000-7000-8000-000000000001');
const teresa = ParticipantId.parse('0190f3a0-0000-7000-8000-000000000002');
let databases = 0;
const freshName = () => `outbox-${(databases += 1)}`;

const idea = (text: string, more: Partial<Posting> = {}): Posting => ({
  opId: newOpId(),
  sender: rosa,
  lane: 'water-table',
  event: 'session.command',
  payload: { text },
  ...more,
});

/** A server that notes what reaches it; `answers` are used in turn, the last one for everything after. */
function aServer(...answers: Sent[]) {
  const heard: string[] = [];
  const carry = async (entry: OutboxEntry): Promise<Sent> => {
    heard.push((entry.payload as { text: string }).text);
    return (answers.length > 1 ? answers.shift() : answers[0]) ?? { outcome: 'lost' };
  };
  return { heard, carry };
}

const received: Sent = { outcome: 'received', answer: { number: 7 } };
const settled = (outbox: Outbox, state: string, count: number) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (outbox.list().filter((entry) => entry.delivery.state === state).length === count) resolve();
    };
    opened.push(outbox.subscribe(look));
    look();
  });

const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));

describe('the outbox', () => {
  it('keeps what was written without a line, and sends it by itself when the line opens', async () => {
    const server = aServer(received);
    const outbox = new Outbox(await openOutboxStore(freshName()), server.carry);
    await outbox.post(idea('carteles'));
    expect(outbox.list()[0]?.delivery.state).toBe('saved');
    expect(server.heard).toEqual([]);
    outbox.lineOpened(rosa);
    await settled(outbox, 'received', 1);
    expect(outbox.list()[0]?.delivery).toMatchObject({ answer: { number: 7 } });
  });

  it('still has it after the page was closed, under the same operation id', async () => {
    const name = freshName();
    const before = new Outbox(await openOutboxStore(name), aServer(received).carry);
    const written = idea('un solo número');
    await before.post(written);

    const server = aServer(received);
    const after = new Outbox(await openOutboxStore(name), server.carry);
    after.lineOpened(rosa);
    await after.restore();
    await settled(after, 'received', 1);
    expect(server.heard).toEqual(['un solo número']);
    expect(after.list()[0]?.opId).toBe(written.opId);
  });

  it('sends again what was under way when the page died', async () => {
    const name = freshName();
    const dying = new Outbox(await openOutboxStore(name), () => new Promise<Sent>(() => {}));
    dying.lineOpened(rosa);
    await dying.post(idea('a medias'));
    await settled(dying, 'sending', 1);
    await new Promise((resolve) => setTimeout(resolve));

    const server = aServer(received);
    const after = new Outbox(await openOutboxStore(name), server.carry);
    await after.restore();
    after.lineOpened(rosa);
    await settled(after, 'received', 1);
    expect(server.heard).toEqual(['a medias']);
  });

  it('keeps the order within a session even when the first attempt is lost', async () => {
    const server = aServer({ outcome: 'lost' }, received);
    const outbox = new Outbox(openPassingStore(), server.carry, Date.now, 1);
    for (const text of ['uno', 'dos', 'tres']) await outbox.post(idea(text));
    outbox.lineOpened(rosa);
    await settled(outbox, 'received', 3);
    expect(server.heard).toEqual(['uno', 'uno', 'dos', 'tres']);
  });

  it('lets another session pass one that does not get through', async () => {
    const carry = async (entry: OutboxEntry): Promise<Sent> =>
      entry.lane === 'water-table' ? { outcome: 'lost' } : received;
    const outbox = new Outbox(openPassingStore(), carry);
    await outbox.post(idea('agua'));
    await outbox.post(idea('presupuesto', { lane: 'budget-table' }));
    outbox.lineOpened(rosa);
    await settled(outbox, 'received', 1);
    outbox.lineClosed();
    expect(outbox.list().map((entry) => entry.delivery.state)).toEqual(['saved', 'received']);
  });

  it('keeps a refused text with its reason and goes on with the next', async () => {
    const server = aServer({ outcome: 'refused', refusal: { code: 'policy.not-allowed' } }, received);
    const outbox = new Outbox(openPassingStore(), server.carry);
    await outbox.post(idea('tarde'));
    await outbox.post(idea('a tiempo'));
    outbox.lineOpened(rosa);
    await settled(outbox, 'received', 1);
    expect(outbox.list()[0]).toMatchObject({
      payload: { text: 'tarde' },
      delivery: { state: 'refused', refusal: { code: 'policy.not-allowed' } },
    });
  });

  it('sends only the last of a vote that was changed while there was no line', async () => {
    const server = aServer(received);
    const name = freshName();
    const outbox = new Outbox(await openOutboxStore(name), server.carry);
    await outbox.post(idea('sí', { slot: 'round-3' }));
    await outbox.post(idea('todavía no', { slot: 'round-3' }));
    outbox.lineOpened(rosa);
    await settled(outbox, 'received', 1);
    expect(server.heard).toEqual(['todavía no']);
    expect(await (await openOutboxStore(name)).all()).toHaveLength(1);
  });

  it('never sends what one person left in the name of the next at the same device', async () => {
    const server = aServer(received);
    const outbox = new Outbox(openPassingStore(), server.carry);
    await outbox.post(idea('de Rosa'));
    outbox.lineOpened(teresa);
    await outbox.post(idea('de Teresa', { sender: teresa }));
    await settled(outbox, 'received', 1);
    expect(server.heard).toEqual(['de Teresa']);
    outbox.lineOpened(rosa);
    await settled(outbox, 'received', 2);
  });

  it('clears answers of the day before when the page opens, and nothing that still waits', async () => {
    const name = freshName();
    const day = 24 * 60 * 60 * 1000;
    const yesterday = new Outbox(await openOutboxStore(name), aServer(received).carry, () => 1_000);
    yesterday.lineOpened(rosa);
    await yesterday.post(idea('contestada'));
    await settled(yesterday, 'received', 1);
    yesterday.lineClosed();
    await yesterday.post(idea('en espera'));
    await new Promise((resolve) => setTimeout(resolve));

    const today = new Outbox(await openOutboxStore(name), aServer(received).carry, () => 2_000 + day);
    await today.restore();
    expect(today.list().map((entry) => entry.payload)).toEqual([{ text: 'en espera' }]);
  });

  it('works from memory, and says so, where the browser keeps nothing', async () => {
    const outbox = new Outbox(openPassingStore(), aServer(received).carry);
    expect(outbox.lasting).toBe(false);
    outbox.lineOpened(rosa);
    await outbox.post(idea('de paso'));
    await settled(outbox, 'received', 1);
  });
});
