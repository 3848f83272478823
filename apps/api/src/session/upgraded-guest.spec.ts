import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import { MyDoings } from '@ruta/contracts/identity/personal-data';
import { QuestionId, RoundId } from '@ruta/contracts/protocol/ids';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { signInByMail } from '../identity/testing/sign-in.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import type { SeatedClient } from './testing/seated-client.ts';
import { SessionRoom } from './testing/session-room.ts';

const choose = (n: number): FilledPaper => ({
  method: 'single',
  option: yesOrNo.options[n]?.id ?? (randomUUID() as never),
});
const [yes, no] = [choose(0), choose(1)];

describe('a guest who signs in while a ballot is open', () => {
  let api: RunningApi;
  let room: SessionRoom;
  let console: SeatedClient;
  let roundId: RoundId;

  beforeAll(async () => {
    api = await startApi({ demo: true });
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    room = await SessionRoom.open(api);
    console = await room.started();
    await console.do({ type: 'run.goto', itemId: item('ballot') });
  });
  afterEach(() => room.close());

  const openRound = async () => {
    roundId = RoundId.parse(randomUUID());
    const spec = { ...yesOrNo };
    await console.do({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec,
      subject: null,
      seconds: null,
    });
  };
  /** Votes for and against, once the ballot is closed. */
  const counted = async (): Promise<number[]> => {
    await console.do({ type: 'round.close', roundId });
    const { rounds } = await console.shows((view) =>
      view.rounds.some(({ id, result }) => id === roundId && result !== null),
    );
    const tally = rounds.find(({ id }) => id === roundId)?.result?.tally;
    return (tally?.options ?? []).slice(0, 2).map(({ votes }) => votes);
  };
  const voted = async (page: SeatedClient, choice: FilledPaper) =>
    expect(await page.vote(roundId, choice)).toMatchObject({ ok: true });

  it('I9 keeps the vote given as a guest, and gives no second one to the account', async () => {
    const guest = await api.guest('Rosa');
    const phone = await room.phone('Rosa', guest);
    await openRound();
    await voted(phone, yes);
    const account = await signInByMail(api, `${randomUUID()}@valle.example`, guest);
    const again = await room.phone('Rosa', account);
    await voted(again, no);
    expect(await counted()).toEqual([0, 1]);
  });

  it('I9 brings the guest’s vote to an account that has none yet', async () => {
    const email = `${randomUUID()}@valle.example`;
    await signInByMail(api, email);
    const guest = await api.guest('Rosa');
    const phone = await room.phone('Rosa', guest);
    await openRound();
    await voted(phone, yes);
    const account = await signInByMail(api, email, guest);
    expect(account.personId).not.toBe(guest.personId);
    const again = await room.phone('Rosa', account);
    expect(again.joined?.own?.participantId).toBe(phone.joined?.own?.participantId);
    const { items } = MyDoings.parse(await (await api.get('/identity/doings', account)).json());
    expect(items).toMatchObject([{ topic: 'session', label: room.header.code, title: 'Mesa de agua' }]);
    expect(await counted()).toEqual([1, 0]);
  });

  it('I9 counts once whoever voted as guest and as account: the account’s own vote stands', async () => {
    const email = `${randomUUID()}@valle.example`;
    const account = await signInByMail(api, email);
    const laptop = await room.phone('Rosa', account);
    const guest = await api.guest('Rosa en el teléfono');
    const phone = await room.phone('Rosa en el teléfono', guest);
    await openRound();
    await voted(laptop, yes);
    await voted(phone, no);
    await signInByMail(api, email, guest);
    expect(await counted()).toEqual([1, 0]);
  });

  it('S97 counts once what both seats shared, and keeps what each said', async () => {
    const email = `${randomUUID()}@valle.example`;
    const account = await signInByMail(api, email);
    const laptop = await room.phone('Rosa', account);
    const guest = await api.guest('Rosa');
    const phone = await room.phone('Rosa', guest);
    const other = await room.phone('Julián');
    await console.do({ type: 'run.goto', itemId: item('questions') });
    const [theirs, own] = [randomUUID(), randomUUID()].map((id) => QuestionId.parse(id)) as [
      QuestionId,
      QuestionId,
    ];
    const ask = { type: 'question.ask', itemId: item('questions') } as const;
    await other.do({ ...ask, questionId: theirs, text: '¿Quién paga?' });
    await phone.do({ ...ask, questionId: own, text: '¿Cuándo?' });
    for (const page of [laptop, phone])
      await page.do({ type: 'question.vote', questionId: theirs, up: true });
    await laptop.do({ type: 'question.vote', questionId: own, up: true });
    const votes = (id: string) => (view: { parts: { questions: { id: string; votes: number }[] } }) =>
      view.parts.questions.find((question) => question.id === id)?.votes;
    await console.shows((view) => votes(theirs)(view) === 2 && votes(own)(view) === 1);
    await signInByMail(api, email, guest);
    await console.shows((view) => votes(theirs)(view) === 1 && votes(own)(view) === 0);
    const again = await room.phone('Rosa', account);
    expect(again.joined?.own?.parts.questions.asked.map(({ id }) => id)).toEqual([own]);
    await again.do({ type: 'question.vote', questionId: theirs, up: false });
    await console.shows((view) => votes(theirs)(view) === 0);
  });

  it('I9 leaves a ballot that was closed before as it was', async () => {
    const email = `${randomUUID()}@valle.example`;
    const account = await signInByMail(api, email);
    const laptop = await room.phone('Rosa', account);
    const guest = await api.guest();
    const phone = await room.phone(null, guest);
    await openRound();
    await voted(laptop, yes);
    await voted(phone, no);
    expect(await counted()).toEqual([1, 1]);
    await signInByMail(api, email, guest);
    const later = await room.console();
    const tally = later.view?.rounds.find(({ id }) => id === roundId)?.result?.tally;
    expect(tally?.papers).toBe(2);
  });
});
