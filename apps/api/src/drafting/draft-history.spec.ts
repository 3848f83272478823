import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CommitmentSummary, DraftNow, VersionContent } from '@ruta/contracts/drafting/commitment';
import { CheckpointContent, CheckpointList, VersionUses } from '@ruta/contracts/drafting/history';
import { rewriteCommitment } from '@ruta/domain/commitment/rewrite-commitment';
import { nth } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { DraftCheckpoints } from './draft-checkpoints.service.ts';
import { DeskClient } from './testing/desk-client.ts';
import { aWrittenCommitment } from './testing/written-commitment.ts';

describe('the history of a text', () => {
  let api: RunningApi;
  let town: Town;
  let planId: string;
  let commitment: CommitmentSummary;
  const clients: DeskClient[] = [];

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    planId = (await town.route('mexico-third-plan')).plan.id;
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    commitment = await aWrittenCommitment(api, town, planId);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  const place = () => ({ entityId: town.entity.id, commitmentId: commitment.id });
  const opened = async (who: TestPerson): Promise<DeskClient> => {
    const client = new DeskClient(api.url, place(), who);
    clients.push(client);
    expect((await client.open()).ok).toBe(true);
    return client;
  };
  const take = () => api.app.get(DraftCheckpoints).take(place());
  const kept = async (who = town.organiser) =>
    CheckpointList.parse(await town.get(`commitments/${commitment.id}/checkpoints`, who)).items;
  const freeze = async (note: string) =>
    VersionContent.parse(await town.send(`commitments/${commitment.id}/versions`, { opId: uuidv7(), note }));
  const now = async () =>
    DraftNow.parse(await town.get(`commitments/${commitment.id}/draft`, town.organiser));

  it('T40 is kept by itself with who wrote since, and once for one text', async () => {
    await take();
    const sofia = await opened(town.organiser);
    const julian = await opened(nth(town.members, 0));
    await sofia.type('population', ' y más');
    await take();
    await take();
    await julian.type('population', ' todavía');
    await take();
    const items = await kept();
    expect(items.map(({ by }) => by)).toEqual([[expect.stringMatching(/^Titular/)], ['Sofía Luna'], []]);
    const middle = CheckpointContent.parse(
      await town.get(`commitments/${commitment.id}/checkpoints/${nth(items, 1).seq}`, town.organiser),
    );
    expect(middle.form.problem.population).toMatch(/ y más$/);
    expect(nth(items, 0).hash).toBe((await now()).hash);
  });

  it('T40 is kept after 300 changes, and not twice in a minute by their number', async () => {
    const writers = await Promise.all([1, 2, 3, 4].map(() => opened(town.organiser)));
    const write = async (who: readonly DeskClient[], line: string) => {
      const keys = who.flatMap((writer) => Array.from({ length: 160 }, () => writer.type(line, 'x')));
      for (const answer of await Promise.all(keys)) expect(answer.ok).toBe(true);
    };
    await write(writers.slice(0, 2), 'goalsHow');
    let items = await kept();
    for (const end = Date.now() + 8000; items.length === 0;) {
      if (Date.now() > end) throw new Error('it was not kept');
      items = await kept();
    }
    await write(writers.slice(2), 'population');
    expect(await kept()).toEqual(items);
  });

  it('T41 is read by who may read the desk, and thinned', async () => {
    await take();
    const rosa = await api.guest('Rosa');
    expect((await api.get(`${town.path}/commitments/${commitment.id}/checkpoints`, rosa)).status).toBe(409);
    await api.database.query(
      `UPDATE draft_checkpoint SET at = now() - interval '200 days' WHERE commitment_id = $1`,
      [commitment.id],
    );
    expect(await kept()).toHaveLength(1);
    const sofia = await opened(town.organiser);
    await sofia.type('population', '!');
    await take();
    const [newest, ...older] = await kept();
    expect(older).toEqual([]);
    expect(newest?.hash).toBe((await now()).hash);
  });

  it('C8 goes back to a version as an edit that all see, and freezes under that version’s hash', async () => {
    const first = await freeze('Primera');
    const sofia = await opened(town.organiser);
    const julian = await opened(nth(town.members, 0));
    await sofia.type('title', ' y de luz');
    const second = await freeze('Segunda');
    expect(second.hash).not.toBe(first.hash);
    rewriteCommitment(sofia.doc, first.form);
    await Promise.all(sofia.answers);
    const third = await freeze('Vuelve a la primera');
    expect(third).toMatchObject({ version: 3, hash: first.hash });
    for (const end = Date.now() + 8000; julian.text('title') !== first.form.title;) {
      if (Date.now() > end) throw new Error('the others do not see it');
      await new Promise((resolve) => setImmediate(resolve));
    }
    const uses = VersionUses.parse(await town.get(`commitments/${commitment.id}/version-uses`));
    expect(uses.items).toEqual(
      [3, 2, 1].map((version) => ({ version, signatures: 0, objections: 0, comments: 0 })),
    );
  });
});
