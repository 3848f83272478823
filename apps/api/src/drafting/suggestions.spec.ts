import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type CommitmentSummary,
  DraftNow,
  VersionContent,
  VersionList,
} from '@ruta/contracts/drafting/commitment';
import { DeskRoles } from '@ruta/contracts/drafting/desk-role';
import { SuggestionDecisions, type SuggestionId } from '@ruta/contracts/drafting/suggestion';
import type { Suggester } from '@ruta/domain/drafting/suggest';
import { Suggesting } from '@ruta/domain/drafting/suggesting';
import { readSuggestions } from '@ruta/domain/drafting/suggestions';
import { nth } from '@ruta/testing/list/nth';
import { linkKey } from '@ruta/domain/commitment/document';
import { uuidv7 } from 'uuidv7';
import * as Y from 'yjs';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { PersonalData } from '../identity/personal-data.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { anAnsweredContribution } from './testing/answered-contribution.ts';
import { aCommitmentIn, DeskClient } from './testing/desk-client.ts';

describe('suggestions and roles at a desk', () => {
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
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(() => api?.close());

  beforeEach(async () => {
    commitment = await aCommitmentIn(town, planId);
  });

  const opened = async (who: TestPerson): Promise<DeskClient> => {
    const client = new DeskClient(api.url, { entityId: town.entity.id, commitmentId: commitment.id }, who);
    clients.push(client);
    expect(await client.open()).toMatchObject({ ok: true });
    return client;
  };
  const member = () => nth(town.members, 0);
  const give = (who: string, role: string | null) =>
    town.send(`commitments/${commitment.id}/roles/${who}`, { role }, town.organiser, 'PUT');
  const decide = (
    id: SuggestionId,
    verdict: 'accepted' | 'rejected',
    who = town.organiser,
    opId = uuidv7(),
  ) =>
    api.post(`${town.path}/commitments/${commitment.id}/suggestions/${id}/decision`, { opId, verdict }, who);
  const now = async (): Promise<DraftNow> =>
    DraftNow.parse(await town.get(`commitments/${commitment.id}/draft`, town.organiser));
  const until = async (fact: () => boolean): Promise<void> => {
    for (const end = Date.now() + 8000; !fact();) {
      if (Date.now() > end) throw new Error('it did not come to pass');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const suggester = (client: DeskClient): Suggester => ({
    author: client.author(),
    now: Date.now,
    newId: () => `${client.author()}.${uuidv7().slice(-12)}` as SuggestionId,
  });
  /** Somebody who may only suggest, with a suggestion of a longer title that the server has. */
  const aSuggestion = async (): Promise<{ julian: DeskClient; id: SuggestionId }> => {
    const julian = await opened(member());
    await give('groups/members', 'suggest');
    new Suggesting(julian.doc, suggester(julian)).copy.getText('title').insert(15, ' de agua');
    expect(await nth(julian.answers.slice(-1), 0)).toMatchObject({ ok: true });
    return { julian, id: nth(readSuggestions(julian.doc), 0).id };
  };

  it('T70 refuses a change of the text by whoever only suggests, and takes their suggestion', async () => {
    const { julian } = await aSuggestion();
    expect((await now()).form.title).toBe('Avisos de corte');
    expect(await julian.type('title', '!')).toMatchObject({ refusal: { code: 'drafting.only-suggests' } });
    const sofia = await opened(town.organiser);
    expect(readSuggestions(sofia.doc)).toMatchObject([
      { by: julian.author(), place: 'title', text: ' de agua' },
    ]);
    expect((await now()).form.title).toBe('Avisos de corte');
  });

  it('T80 accepts one with an author and a date, in one transaction with what it makes of the text', async () => {
    const sofia = await opened(town.organiser);
    const { id } = await aSuggestion();
    const opId = uuidv7();
    expect((await decide(id, 'accepted', town.organiser, opId)).status).toBe(204);
    expect((await decide(id, 'accepted', town.organiser, opId)).status).toBe(204);
    await until(() => sofia.text('title') === 'Avisos de corte de agua');
    expect((await now()).form.title).toBe('Avisos de corte de agua');
    const { items } = SuggestionDecisions.parse(
      await town.get(`commitments/${commitment.id}/suggestions/decisions`, town.organiser),
    );
    expect(items).toMatchObject([
      { suggestion: id, verdict: 'accepted', text: ' de agua', place: 'title', kind: 'text' },
    ]);
    expect(items[0]?.author).toMatch(/^Titular de/);
    const record = await town.get('record?kind=commitment.suggestion-decided');
    expect(record).toMatchObject({ items: [{ payload: { suggestion: id, decision: 'accepted' } }] });
  });

  it('T80 rejects one, and the text is what it was', async () => {
    const { id, julian } = await aSuggestion();
    const { hash } = await now();
    expect((await decide(id, 'rejected')).status).toBe(204);
    await until(() => readSuggestions(julian.doc).length === 0);
    expect((await now()).hash).toBe(hash);
    expect((await decide(id, 'accepted')).status).toBe(404);
  });

  it('T81 lets only those decide who edit at the desk', async () => {
    const { id } = await aSuggestion();
    expect((await decide(id, 'accepted', member())).status).toBe(403);
    expect((await decide(id, 'accepted', await api.guest('Nadie'))).status).toBe(409);
    expect((await now()).form.title).toBe('Avisos de corte');
  });

  it('T82 freezes without what waits, and says how much waited', async () => {
    const { hash } = await now();
    await aSuggestion();
    const frozen = VersionContent.parse(
      await town.send(`commitments/${commitment.id}/versions`, { opId: uuidv7(), note: '' }),
    );
    expect(frozen.hash).toBe(hash);
    expect(VersionList.parse(await town.get(`commitments/${commitment.id}/versions`)).items).toMatchObject([
      { version: 1, pending: 1 },
    ]);
  });

  it('T9 changes a role while somebody writes: it binds from the next update on', async () => {
    const julian = await opened(member());
    const heard: unknown[] = [];
    julian.socket.on('draft.changed', ({ what }) => heard.push(what));
    expect(await julian.type('title', ' uno')).toMatchObject({ ok: true });
    await give(`people/${julian.author()}`, 'comment');
    await until(() => heard.includes('desk'));
    expect(await julian.type('title', ' dos')).toMatchObject({ refusal: { code: 'drafting.not-a-writer' } });
    expect(await julian.awareness(null)).toMatchObject({ ok: true, value: { role: 'comment' } });
    await give(`people/${julian.author()}`, null);
    expect(await (await opened(member())).type('title', ' tres')).toMatchObject({ ok: true });
    const roles = DeskRoles.parse(await town.get(`commitments/${commitment.id}/roles`, town.organiser));
    expect(roles.groups).toContainEqual({ group: 'members', byStage: 'edit', given: null });
    expect(roles.people.map(({ author }) => author)).toContain(julian.author());
  });

  it('T9 lets in by name whoever found the desk closed', async () => {
    const guest = await api.guest('Rosa');
    const rosa = new DeskClient(api.url, { entityId: town.entity.id, commitmentId: commitment.id }, guest);
    clients.push(rosa);
    expect(await rosa.open()).toMatchObject({ refusal: { code: 'drafting.desk-closed' } });
    const { people } = DeskRoles.parse(await town.get(`commitments/${commitment.id}/roles`, town.organiser));
    await give(`people/${nth(people, 0).author}`, 'suggest');
    expect(await rosa.open()).toMatchObject({ ok: true, value: { role: 'suggest' } });
  });

  it('T73 names no person in the document; whoever comes later learns the names beside it', async () => {
    const { julian } = await aSuggestion();
    expect(JSON.stringify(julian.doc.toJSON())).not.toContain(member().personId);
    julian.close();
    const answer = await (await opened(town.organiser)).open();
    expect(answer.ok && answer.value.names).toMatchObject([
      { author: julian.author(), name: expect.stringMatching(/^Titular de/) },
    ]);
  });

  it('T73 forgets with a person the name and the words of what they suggested', async () => {
    const helper = await api.person({ roles: [{ entityId: town.entity.id, role: 'facilitator' }] });
    const client = await opened(helper);
    new Suggesting(client.doc, suggester(client)).copy.getText('title').insert(0, 'Los ');
    await nth(client.answers.slice(-1), 0);
    await decide(nth(readSuggestions(client.doc), 0).id, 'rejected');
    await api.app
      .get(Transactions)
      .run((tx) => api.app.get(PersonalData).erase(tx, [PersonId.parse(helper.personId)]));
    const { items } = SuggestionDecisions.parse(
      await town.get(`commitments/${commitment.id}/suggestions/decisions`, town.organiser),
    );
    expect(items).toMatchObject([{ author: null, words: '', text: '' }]);
  });

  it('D11 are open data without their authors, once the text has left the desk', async () => {
    const decided = async () => expect((await decide((await aSuggestion()).id, 'accepted')).status).toBe(204);
    await decided();
    commitment = await aCommitmentIn(town, planId);
    await decided();
    await api.database.query(`UPDATE commitment SET stage = 'withdrawn' WHERE id = $1`, [commitment.id]);
    const published = await town.get<object[]>('open-data/suggestion-decisions.json');
    expect(published).toMatchObject([
      { commitment: commitment.key, place: 'title', after: ' de agua', verdict: 'accepted' },
    ]);
    expect(JSON.stringify(published)).not.toContain('Titular');
  });

  it('T69 takes a suggested origin from whoever suggests, and into the text once it is accepted', async () => {
    const ref = await anAnsweredContribution(api, town, planId);
    const julian = await opened(member());
    await give('groups/members', 'suggest');
    const link = linkKey('title', 'contribution', ref);
    julian.offline((doc) => doc.getMap('links').set(link, true));
    const beyond = Y.encodeStateAsUpdate(julian.doc);
    expect(await julian.send(beyond)).toMatchObject({ refusal: { code: 'drafting.only-suggests' } });

    const rosa = await opened(member());
    const { copy } = new Suggesting(rosa.doc, suggester(rosa));
    copy.getMap('links').set(link, true);
    copy.getMap('links').set(linkKey('title', 'contribution', uuidv7()), true);
    expect(await nth(rosa.answers.slice(-1), 0)).toMatchObject({ ok: true });
    const waiting = readSuggestions(rosa.doc);
    expect(waiting).toHaveLength(2);
    expect((await now()).form.links).toEqual([]);
    for (const { id } of waiting) expect((await decide(id, 'accepted')).status).toBe(204);
    // The made-up one is as little an origin as if an editor had written it.
    expect((await now()).form.links).toEqual([{ clause: 'title', kind: 'contribution', ref }]);
    const { items } = SuggestionDecisions.parse(
      await town.get(`commitments/${commitment.id}/suggestions/decisions`, town.organiser),
    );
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'origin',
        place: 'title',
        text: `contribution:${ref}`,
        verdict: 'accepted',
      }),
    );
    expect(items.every(({ author }) => author?.startsWith('Titular de'))).toBe(true);
  });
});
