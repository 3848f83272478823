import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoundReport } from '@ruta/contracts/ballot/http';
import type { Receipt } from '@ruta/contracts/ballot/result';
import { IdeaId, RoundId } from '@ruta/contracts/protocol/ids';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { knownCluster } from '../platform/database/cluster-place.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts';
import { lockFile } from '../platform/database/leftover-postmaster.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { opId, type SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';
import { untilAnswered } from './testing/until-answered.ts';

const PHONES = 16;
const board = item('ideas');

describe('a database that falls and comes back while a hall votes', () => {
  let dataDir: string;
  let postgres: EmbeddedPostgres;
  let api: RunningApi;
  let room: SessionRoom;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ruta-fall-'));
    postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
    await migrate(postgres.url);
    api = await startApi({ databaseUrl: postgres.url });
    room = await SessionRoom.open(api);
  }, 120_000);
  afterAll(async () => {
    room?.close();
    await api?.close();
    await postgres?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** As after a power cut: killed, and started on what is on the disk. */
  const falls = async () => {
    const [pid] = lockFile(knownCluster(dataDir));
    if (pid === null) throw new Error('no database runs');
    process.kill(pid, 'SIGKILL');
    await postgres.ended;
    await postgres.stop();
    postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
  };

  it('S135 has every acknowledged vote and idea once, and the phones go on by themselves', async () => {
    const console = await room.started();
    const phones: SeatedClient[] = [];
    for (let n = 0; n < PHONES; n += 1) phones.push(await room.phone());
    await console.do({ type: 'run.goto', itemId: item('ballot') });
    const roundId = RoundId.parse(randomUUID());
    const opening = { itemId: item('ballot'), spec: null, subject: null, seconds: null };
    await console.do({ type: 'round.open', roundId, ...opening });
    await console.do({ type: 'run.goto', itemId: board });

    const receipts = new Map<number, Receipt>();
    const ideas: string[] = [];
    const work = phones.map(async (phone, n) => {
      for (let time = 0; time < 4; time += 1) {
        const option = yesOrNo.options[(n + time) % 3]?.id ?? ('' as never);
        const [ballot, idea] = [{ opId: opId() }, { opId: opId() }];
        const ideaId = IdeaId.parse(randomUUID());
        const text = `idea ${n}.${time}`;
        await untilAnswered(phone, () => phone.command({ type: 'idea.add', board, ideaId, text }, idea));
        ideas.push(ideaId);
        const choice = { method: 'single' as const, option };
        receipts.set(n, await untilAnswered(phone, () => phone.vote(roundId, choice, ballot)));
      }
    });
    await phones[0]?.until(() => (ideas.length > PHONES ? true : null), 30_000);
    const before = ideas.length;
    await falls();
    await Promise.all(work);
    expect(before).toBeLessThan(ideas.length);

    await untilAnswered(console, () => console.command({ type: 'round.close', roundId }, sameOp));
    const closed = ({ rounds }: NonNullable<SeatedClient['view']>) => rounds[0]?.status === 'closed';
    for (const page of [console, ...phones])
      await page.until(() => (page.view && closed(page.view)) || null, 30_000);
    const report = RoundReport.parse(
      await (await api.get(`/entities/${room.entity}/rounds/${roundId}`)).json(),
    );
    expect(report.papers.map(({ code }) => code).toSorted()).toEqual(
      [...receipts.values()].map(({ code }) => code).toSorted(),
    );
    await console.do({ type: 'board.reveal', board });
    for (const page of [console, ...phones]) {
      const shown = await page.until(() => page.view?.boards.find(({ revealed }) => revealed), 30_000);
      expect(shown.ideas.map(({ id }) => id).toSorted()).toEqual(ideas.toSorted());
    }
  }, 120_000);
});

const sameOp = { opId: opId() };
