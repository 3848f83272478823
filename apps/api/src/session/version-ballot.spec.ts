import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitmentSubject, FilledPaper } from '@ruta/contracts/ballot/ballot';
import { CommitmentRounds } from '@ruta/contracts/ballot/http';
import { RoundId } from '@ruta/contracts/protocol/ids';
import type { CommitmentSummary, VersionContent } from '@ruta/contracts/drafting/commitment';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { aWrittenCommitment, freeze } from '../drafting/testing/written-commitment.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import type { SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const yes: FilledPaper = { method: 'single', option: yesOrNo.options[0]?.id ?? ('' as never) };
const newRound = () => RoundId.parse(randomUUID());

describe('a ballot on a frozen version of a commitment', () => {
  let api: RunningApi;
  let town: Town;
  let commitment: CommitmentSummary;
  let version: VersionContent;
  let room: SessionRoom;
  let console: SeatedClient;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    const { plan } = await town.route(null);
    commitment = await aWrittenCommitment(api, town, plan.id);
    version = await freeze(town, commitment);
  }, 30_000);
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.in(api, town.entity);
    console = await room.started();
    await console.do({ type: 'run.goto', itemId: item('ballot') });
  });
  afterEach(() => room?.close());

  const subject = (changes: Partial<CommitmentSubject> = {}): CommitmentSubject => ({
    kind: 'commitment-version',
    commitmentId: commitment.id,
    version: version.version,
    hash: version.hash,
    ...changes,
  });
  const open = (roundId: RoundId, more: { subject?: CommitmentSubject; electorate?: 'members' } = {}) => ({
    type: 'round.open' as const,
    roundId,
    itemId: item('ballot'),
    spec: more.electorate ? { ...yesOrNo, electorate: more.electorate } : null,
    subject: more.subject ?? subject(),
    seconds: null,
  });

  it('B14 names version and hash, and is found by its commitment', async () => {
    const roundId = newRound();
    await console.do(open(roundId));
    await console.do({ type: 'round.close', roundId });
    const answer = await api.get(`${town.path}/commitments/${commitment.id}/rounds`);
    const { rounds } = CommitmentRounds.parse(await answer.json());
    expect(rounds.at(-1)).toMatchObject({
      round: { id: roundId, subject: subject(), status: 'closed' },
      session: { code: room.header.code },
    });
    const record = await (await api.get(`${town.path}/record?kind=ballot.closed`)).json();
    expect(record.items[0].payload.subject).toEqual(subject());
  });

  it('B14 is not opened on a text that was never frozen so', async () => {
    for (const wrong of [subject({ hash: 'a'.repeat(64) }), subject({ version: 99 })])
      expect(await console.command(open(newRound(), { subject: wrong }))).toMatchObject({
        refusal: { code: 'ballot.subject-unknown' },
      });
  });

  it('B16 gives a seat one paper, whichever of its two holders casts it', async () => {
    const seat = town.body.sectors[0]?.seats[0];
    const alternate = await api.person({ name: 'Suplente' });
    const email = `${randomUUID()}@ejemplo.mx`;
    await api.database.query('INSERT INTO account_email (person_id, email) VALUES ($1, $2)', [
      alternate.personId,
      email,
    ]);
    await town.send(`bodies/${town.body.id}/seats/${seat?.id}/holders`, {
      capacity: 'alternate',
      email,
      name: 'Suplente',
      fromDay: town.today,
    });
    const [incumbent, second] = [
      await room.phone('Titular', town.members[0]),
      await room.phone('Suplente', alternate),
    ];
    const guest = await room.phone();
    const roundId = newRound();
    await console.do(open(roundId, { electorate: 'members' }));
    expect((await second.vote(roundId, yes)).ok).toBe(true);
    expect(await incumbent.vote(roundId, yes)).toMatchObject({ refusal: { code: 'ballot.seat-voted' } });
    expect((await second.vote(roundId, yes)).ok).toBe(true);
    expect(await guest.vote(roundId, yes)).toMatchObject({ refusal: { code: 'ballot.not-entitled' } });
    await console.do({ type: 'round.close', roundId });
    expect(console.view?.rounds[0]?.result).toMatchObject({ eligible: 1, papersBy: { seat: 1 } });
  });

  it('S23 shows for which sector a member of the secretariat speaks', async () => {
    const member = await room.phone('Julián', town.members[0]);
    await member.do({ type: 'floor.ask', stance: null });
    const sector = town.body.sectors[0]?.name ?? '';
    await console.until(() => console.heard.some((line) => line.includes(JSON.stringify(sector))) || null);
  });
});
