import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { unpack } from '@ruta/domain/drafting/bundle';
import { nth } from '@ruta/testing/list/nth';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { aCommitmentIn, DeskClient } from './testing/desk-client.ts';

describe('many desks, and many people at one', () => {
  let api: RunningApi;
  let town: Town;
  let planId: string;
  const clients: DeskClient[] = [];

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    planId = (await town.route('mexico-third-plan')).plan.id;
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(() => api?.close());

  const opened = async (which: CommitmentSummary): Promise<DeskClient> => {
    const place = { entityId: town.entity.id, commitmentId: which.id };
    const client = new DeskClient(api.url, place, town.organiser);
    clients.push(client);
    expect(await client.open()).toMatchObject({ ok: true });
    return client;
  };
  const desks = async (count: number): Promise<{ commitment: CommitmentSummary; writer: DeskClient }[]> => {
    const made = [];
    for (let n = 0; n < count; n += 1) {
      const commitment = await aCommitmentIn(town, planId);
      made.push({ commitment, writer: await opened(commitment) });
    }
    return made;
  };
  const stored = (all: readonly Ack<{ seq: number }>[]) => all.every(({ ok }) => ok);

  it('T20 stores what is written at many desks at once, each under its own numbers', async () => {
    const all = await desks(12);
    for (let round = 0; round < 3; round += 1)
      await Promise.all(all.map(({ writer }, n) => writer.type('title', ` ${n}.${round}`)));
    for (const [n, { commitment, writer }] of all.entries()) {
      const answers = await Promise.all(writer.answers);
      expect(answers.map((answer) => answer.ok && answer.value.seq)).toEqual([2, 3, 4]);
      const late = await opened(commitment);
      expect(late.text('title')).toBe(`Avisos de corte ${n}.0 ${n}.1 ${n}.2`);
      expect(late.seq).toBe(4);
    }
    const { items } = (await town.get('commitments')) as { items: CommitmentSummary[] };
    for (const { commitment, writer } of all)
      expect(items.find(({ id }) => id === commitment.id)?.title).toBe(writer.text('title'));
  });

  it('T20 lets no desk wait for another whose row somebody holds', async () => {
    const all = await desks(6);
    const [held, ...others] = all;
    if (!held) throw new Error('no desk');
    const waits: Promise<Ack<{ seq: number }>>[] = [];
    await api.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM commitment WHERE id = $1 FOR NO KEY UPDATE', [held.commitment.id]);
      waits.push(held.writer.type('title', '!'));
      for (let round = 0; round < 4; round += 1)
        expect(stored(await Promise.all(others.map(({ writer }) => writer.type('title', '!'))))).toBe(true);
      expect(held.writer.answers).toHaveLength(1);
    });
    expect(await Promise.all(waits)).toMatchObject([{ ok: true, value: { seq: 2 } }]);
  });

  it('T20 lets no desk fail with another whose text cannot be read', async () => {
    const all = await desks(6);
    const broken = nth(all, 2);
    const others = all.filter((desk) => desk !== broken);
    // As after a disk that lied: the number is ahead of what is there, and what is there is no text.
    await api.database.query(
      `INSERT INTO draft_snapshot (entity_id, commitment_id, seq, state) VALUES ($1, $2, 2, $3)`,
      [town.entity.id, broken.commitment.id, Buffer.from([9, 9, 9])],
    );
    await api.database.query('UPDATE commitment SET seq = 2, snapshot_seq = 2 WHERE id = $1', [
      broken.commitment.id,
    ]);
    for (let round = 0; round < 3; round += 1) {
      const fails = broken.writer.type('title', '!');
      expect(stored(await Promise.all(others.map(({ writer }) => writer.type('title', '!'))))).toBe(true);
      expect(await fails).toMatchObject({ ok: false, refusal: { code: 'request.failed' } });
    }
  });

  it('T21 tells each key by itself while few come, and those of a moment together while many do', async () => {
    const commitment = await aCommitmentIn(town, planId);
    const table: DeskClient[] = [];
    for (let n = 0; n < 40; n += 1) table.push(await opened(commitment));
    const reader = nth(table, 0);
    await nth(table, 1).type('title', '1');
    await nth(table, 2).type('title', '2');
    expect(reader.pushes.map(({ bundle }) => unpack(bundle).length)).toEqual([1, 1]);
    await Promise.all(
      table.flatMap((writer) => Array.from({ length: 5 }, () => writer.type('population', 'x'))),
    );
    for (const writer of table) expect(stored(await Promise.all(writer.answers))).toBe(true);
    expect(reader.seq).toBe(203);
    expect(reader.pushes.length).toBeLessThan(60);
    expect(reader.text('population')).toHaveLength(200);
  });
});
