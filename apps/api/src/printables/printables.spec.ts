import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BallotMethod } from '@ruta/contracts/ballot/ballot';
import { item } from '@ruta/testing/session/a-session';
import { ballotOf, everyMethod } from '@ruta/testing/ballot/any-paper';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { SessionRoom } from '../session/testing/session-room.ts';
import { paperBallots } from './paper-ballots.ts';
import { roomCards } from './room-cards.ts';
import { tableSigns } from './table-signs.ts';

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('what is printed for a room', () => {
  it('lays eight cards on a sheet, in a tagged PDF in its language', async () => {
    const card = { title: 'Mesa de agua', code: 'QX74MK', address: 'https://ruta.example/s/QX74MK' };
    const pdf = await roomCards({ ...card, language: 'es', copies: 17 });
    expect(pagesOf(pdf)).toBe(3);
    const text = pdf.toString('latin1');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Lang (es-MX)');
  });

  it('S78 prints a sign for each table, a sheet each, also with the longest names', async () => {
    const hall = { title: 'Mesa de agua', code: 'QX74MK', address: 'https://ruta.example/s/QX74MK' };
    const tables = ['Mesa 1', 'El Tepozán', 'Las Flores y San Isidro, del otro lado del río hasta el molino'];
    expect(pagesOf(await tableSigns({ ...hall, language: 'es', tables }))).toBe(3);
  });

  it.each(everyMethod)('prints a paper of every method, on no more than a page each: %j', async (method) => {
    const spec = ballotOf(method, 4, { blank: true });
    const options = spec.options.map(({ label }) => label ?? '');
    const ballots = { title: 'Mesa de agua', code: 'QX74MK', language: 'en' as const, spec, options };
    const pages = pagesOf(await paperBallots({ ...ballots, copies: 4 }));
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
  });
});

describe('a paper ballot', () => {
  const many = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `Opción ${at + 1}, que dice bien qué se haría, dónde y con quién`,
    );
  const pages = async (method: BallotMethod, options: string[], copies = 2) => {
    const ballots = { title: 'Mesa de agua', code: 'QX74MK', language: 'es' as const, copies, options };
    return pagesOf(await paperBallots({ ...ballots, spec: ballotOf(method, 2, { blank: true }) }));
  };

  it('B52 takes half a sheet where it fits, a whole one where it does not, and more where one is not enough', async () => {
    expect(await pages({ method: 'single' }, many(3))).toBe(1);
    expect(await pages({ method: 'dots', dots: 5, perOption: 3 }, many(6))).toBe(2);
    expect(await pages({ method: 'dots', dots: 20, perOption: 20 }, many(4))).toBe(2);
    expect(await pages({ method: 'single' }, many(40))).toBe(4);
    expect(await pages({ method: 'gradient', steps: 8 }, many(20))).toBe(4);
  });

  it('B52 leaves lines to write on while the options are not there yet', async () => {
    expect(await pages({ method: 'dots', dots: 3, perOption: 2 }, [])).toBe(1);
  });
});

describe('printing over HTTP', () => {
  let api: RunningApi;
  let room: SessionRoom;
  beforeAll(async () => {
    api = await startApi();
    room = await SessionRoom.open(api);
  });
  afterAll(async () => {
    room?.close();
    await api?.close();
  });
  const path = (rest: string) => `/entities/${room.entity}/sessions/${room.header.id}/${rest}`;

  it('is for those who may lead', async () => {
    expect((await api.get(path('cards.pdf'))).status).toBe(401);
    expect((await api.get(path('cards.pdf'), await api.person())).status).toBe(403);
  });

  it('S142 answers with cards and with the ballots of an entry, in the language of the session', async () => {
    for (const wanted of [
      'cards.pdf?copies=8',
      `agenda/${item('ballot')}/ballots.pdf?copies=4&lang=en`,
      `agenda/${item('dots')}/ballots.pdf`,
      `agenda/${item('breakout')}/signs.pdf?lang=en`,
    ]) {
      const answer = await api.get(path(wanted), room.facilitator);
      expect(answer.headers.get('content-type')).toContain('application/pdf');
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    const languageOf = async (wanted: string) =>
      /\/Lang \((.*?)\)/.exec(
        Buffer.from(await (await api.get(path(wanted), room.facilitator)).arrayBuffer()).toString('latin1'),
      )?.[1];
    expect(await languageOf('cards.pdf')).toBe('es-MX');
    const edited = await api.post(
      `/entities/${room.entity}/sessions/${room.header.id}`,
      { language: 'en' },
      room.facilitator,
      'PATCH',
    );
    expect([edited.status, (await edited.json()).language]).toEqual([200, 'en']);
    expect([await languageOf('cards.pdf'), await languageOf('cards.pdf?lang=es')]).toEqual(['en', 'es-MX']);
    expect(await (await api.get(path('calendar.ics'))).text()).toContain('Page of the session');
    const none = await api.get(path(`agenda/${item('break')}/ballots.pdf`), room.facilitator);
    expect(none.status).toBe(404);
  });
});
