import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordPage } from '@ruta/contracts/evidence/record';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { BodyView } from '@ruta/contracts/secretariat/body';
import { ResolutionView } from '@ruta/contracts/secretariat/resolution';
import { WaitingList } from '@ruta/contracts/secretariat/waiting';
import { addDays } from '@ruta/domain/calendar/day';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { People } from '../identity/people.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { SeatService } from './seat.service.ts';
import { aTown, type Town } from '../route/testing/town.ts';

describe('a secretariat', () => {
  let api: RunningApi;
  let town: Town;

  beforeAll(async () => {
    api = await startApi({ demo: true });
    town = await aTown(api);
  });
  afterAll(() => api?.close());

  const seats = () => town.body.sectors.flatMap((sector) => sector.seats);
  const seat = (at: number) => {
    const found = seats()[at];
    if (!found) throw new Error('there are three seats');
    return found;
  };
  const body = async () => {
    const { items } = await town.get<{ items: BodyView[] }>('bodies');
    return BodyView.parse(items.find((one) => one.id === town.body.id));
  };
  const propose = async (text = 'Se acuerda reunirse cada mes.') =>
    ResolutionView.parse(await town.send(`bodies/${town.body.id}/resolutions`, { text }));

  it('L1 starts from the sectors of its kind and lets go of empty seats alone', async () => {
    const hepta = BodyView.parse(
      await town.send('bodies', { kind: 'heptapartite', name: 'Comisión estatal' }),
    );
    expect(hepta.sectors.map((sector) => sector.kind)).toEqual([
      'executive',
      'legislative',
      'judicial',
      'municipalities',
      'autonomous',
      'oversight',
      'civil-society',
    ]);
    const [sector] = hepta.sectors;
    const free = `bodies/${hepta.id}/seats/${sector?.seats[0]?.id}`;
    expect(await town.refused(`bodies/${hepta.id}/sectors/${sector?.id}`, {}, town.organiser, 'DELETE')).toBe(
      'secretariat.in-use',
    );
    await town.send(free, {}, town.organiser, 'DELETE');
    const after = BodyView.parse(
      await town.send(`bodies/${hepta.id}/sectors/${sector?.id}`, {}, town.organiser, 'DELETE'),
    );
    expect(after.sectors).toHaveLength(6);
    expect(
      await town.refused(`bodies/${town.body.id}/seats/${seat(0).id}`, {}, town.organiser, 'DELETE'),
    ).toBe('secretariat.in-use');
  });

  it('L2, L14 has one holder at a time for each place, and says who comes next', async () => {
    const wanted = {
      capacity: 'incumbent',
      email: 'otra@ejemplo.mx',
      name: 'Otra persona',
      fromDay: town.today,
    };
    const path = `bodies/${town.body.id}/seats/${seat(0).id}/holders`;
    expect(await town.refused(path, wanted)).toBe('secretariat.seat-taken');
    const held = seat(0).incumbent;
    await town.send(
      `bodies/${town.body.id}/holders/${held?.id}/end`,
      { untilDay: addDays(town.today, 10) },
      town.organiser,
      'PUT',
    );
    const after = BodyView.parse(await town.send(path, { ...wanted, fromDay: addDays(town.today, 11) }));
    expect(after.sectors[0]?.seats[0]?.incumbent?.name).toBe(held?.name);
    expect(after.sectors[0]?.seats[0]?.next.map(({ name }) => name)).toEqual(['Otra persona']);
    expect(after.sectors[0]?.seats[0]?.duties.map((duty) => duty.kind)).toContain('term-ends-soon');
  });

  it('L3, L4 shows missing alternates, oaths and the training of the oversight body as warnings', async () => {
    const kinds = async (at: number) =>
      (await body()).sectors[at]?.seats[0]?.duties.map((duty) => duty.kind) ?? [];
    expect(await kinds(2)).toEqual(['no-alternate', 'training-missing']);
    const installation = {
      on: town.today,
      place: 'Salón de cabildo',
      oath: '¿Protesta…? Sí, protesto.',
      witness: null,
    };
    await town.send(`bodies/${town.body.id}/installation`, installation, town.organiser, 'PUT');
    expect(await kinds(2)).toEqual(['no-alternate', 'oath-missing', 'training-missing']);
    const duty = { oathOn: town.today, trainingOn: town.today, trainingTopic: 'Gobierno abierto' };
    await town.send(
      `bodies/${town.body.id}/holders/${seat(2).incumbent?.id}/duties`,
      duty,
      town.organiser,
      'PUT',
    );
    expect(await kinds(2)).toEqual(['no-alternate']);
    expect(await kinds(1)).toEqual(['no-alternate', 'oath-missing']);
  });

  it('L12, L13 writes to whoever is appointed, and takes the oath of who is there in the act of installation', async () => {
    const other = BodyView.parse(
      await town.send('bodies', { kind: 'promoter-group', name: 'Grupo promotor' }),
    );
    const [first, second] = other.sectors.flatMap((sector) => sector.seats);
    const appoint = (id: string | undefined, email: string, more = {}) =>
      town.send(`bodies/${other.id}/seats/${id}/holders`, {
        ...{ capacity: 'incumbent', email, name: 'Paz Olvera', fromDay: town.today, ...more },
      });
    await appoint(first?.id, 'Paz@ejemplo.mx');
    const later = BodyView.parse(
      await appoint(second?.id, 'luz@ejemplo.mx', { name: 'Luz Cano', fromDay: addDays(town.today, 3) }),
    );
    const seatsNow = later.sectors.flatMap((sector) => sector.seats);
    expect(seatsNow[1]).toMatchObject({ incumbent: null, next: [{ name: 'Luz Cano' }] });
    expect(seatsNow[1]?.duties.map(({ kind }) => kind)).toContain('no-incumbent');
    const letters: { text: string }[] = await api.database.query(
      `SELECT body AS text FROM mail_outbox WHERE to_address = 'paz@ejemplo.mx'`,
    );
    expect(letters[0]?.text).toContain('te nombró titular de');
    const act = { on: town.today, place: 'Biblioteca', oath: 'Sí, protesto.', witness: null };
    const path = `bodies/${other.id}/installation`;
    const swornIn = [seatsNow[0]?.incumbent?.id];
    const foreign = { ...act, swornIn: [seat(0).incumbent?.id] };
    expect(await town.refused(path, foreign, town.organiser, 'PUT')).toBe('resource.not-found');
    const installed = BodyView.parse(await town.send(path, { ...act, swornIn }, town.organiser, 'PUT'));
    const sworn = installed.sectors.flatMap((sector) => sector.seats)[0]?.incumbent;
    expect(sworn?.oathOn).toBe(town.today);
    const holder = `bodies/${other.id}/holders/${sworn?.id}`;
    const end = addDays(town.today, 9);
    await town.send(`${holder}/end`, { untilDay: end }, town.organiser, 'PUT');
    await town.send(`${holder}/end`, { untilDay: null }, town.organiser, 'PUT');
    const corrected = await town.send(`${holder}/duties`, { post: 'Vocera' }, town.organiser, 'PUT');
    const after = BodyView.parse(corrected).sectors.flatMap((sector) => sector.seats)[0]?.incumbent;
    expect(after).toMatchObject({ post: 'Vocera', untilDay: null, oathOn: town.today });
  });

  it('L6 hears each seat once, from its own holder, until the vote is closed', async () => {
    const resolution = await propose();
    const vote = (at: number, choice: string) => ({ seatId: seat(at).id, choice });
    const path = `resolutions/${resolution.id}/vote`;
    expect(await town.refused(path, vote(1, 'for'), town.members[0])).toBe('secretariat.not-your-seat');
    expect(await town.refused(path, vote(0, 'for'), town.organiser)).toBe('policy.not-allowed');
    await town.send(path, vote(0, 'against'), town.members[0]);
    const changed = ResolutionView.parse(await town.send(path, vote(0, 'for'), town.members[0]));
    expect(changed.votes.map((one) => one.choice)).toEqual(['for']);
    expect(changed.tally[0]).toMatchObject({ for: 1, against: 0 });
    expect(await town.refused(`resolutions/${resolution.id}/close`, {})).toBe('secretariat.no-quorum');
    const taken = (choice: string) => ({ votes: [{ ...vote(0, choice), capacity: 'incumbent' }] });
    expect(await town.refused(`resolutions/${resolution.id}/votes`, taken('against'))).toBe(
      'secretariat.seat-voted',
    );
    await town.send(`resolutions/${resolution.id}/votes`, taken('for'));
    await town.send(path, vote(1, 'abstain'), town.members[1]);
    const closed = ResolutionView.parse(await town.send(`resolutions/${resolution.id}/close`, {}));
    expect(closed.status).toBe('adopted');
    expect(await town.refused(path, vote(0, 'against'), town.members[0])).toBe('secretariat.voting-over');
  });

  it('L6 hears the alternate only where the incumbent has not voted, and proposals from the body alone', async () => {
    const other = BodyView.parse(await town.send('bodies', { kind: 'council', name: 'Cabildo abierto' }));
    const seatId = sure(other.sectors[0]?.seats[0]).id;
    const [incumbent, alternate] = [await api.person({ name: 'Abel' }), await api.person({ name: 'Luz' })];
    for (const [capacity, who] of [['incumbent', incumbent] as const, ['alternate', alternate] as const]) {
      const personId = PersonId.parse(who.personId);
      const term = { capacity, name: 'Regiduría', post: '', fromDay: town.today, untilDay: null };
      await api.app
        .get(Transactions)
        .run((tx) =>
          api.app.get(SeatService).appointIn(tx, town.entity, other.id, { ...term, seatId, personId }, null),
        );
    }
    const path = `bodies/${other.id}/resolutions`;
    const text = { text: 'Se acuerda que vota una persona por asiento.' };
    expect(await town.refused(path, text, town.members[0])).toBe('secretariat.not-your-seat');
    const { id } = ResolutionView.parse(await town.send(path, text, incumbent));
    const given = (choice: string) => ({ seatId, choice });
    await town.send(`resolutions/${id}/vote`, given('for'), incumbent);
    expect(await town.refused(`resolutions/${id}/vote`, given('against'), alternate)).toBe(
      'secretariat.other-holder-voted',
    );
  });

  it('L8, L9 rejects without consensus, keeps the dissent, and never votes again', async () => {
    const resolution = await propose('Se acuerda no publicar el calendario.');
    const dissent = 'Contradice el principio de máxima publicidad.';
    await town.send(`resolutions/${resolution.id}/votes`, {
      votes: [
        { seatId: seat(0).id, capacity: 'incumbent', choice: 'for' },
        { seatId: seat(1).id, capacity: 'incumbent', choice: 'against', dissent },
      ],
    });
    const closed = ResolutionView.parse(await town.send(`resolutions/${resolution.id}/close`, {}));
    expect(closed.status).toBe('rejected');
    expect(closed.votes.find((vote) => vote.choice === 'against')?.dissent).toBe(dissent);
    expect(await town.refused(`resolutions/${resolution.id}/status`, { status: 'done' })).toBe(
      'secretariat.wrong-step',
    );
    const record = RecordPage.parse(await town.get('record?limit=200'));
    expect(JSON.stringify(record.items)).not.toContain('máxima publicidad');
  });

  it('L11 names the sector that a majority in every sector waits for, and takes its abstention as heard', async () => {
    const path = `bodies/${town.body.id}`;
    const { rule } = (await body()).settings;
    await town.send(path, { settings: { rule: 'every-sector' } }, town.organiser, 'PUT');
    const resolution = await propose('Se acuerda publicar las actas.');
    await town.send(path, { settings: { rule } }, town.organiser, 'PUT');
    const held = (await body()).sectors.flatMap((sector) =>
      sector.seats.flatMap((one) => ((one.incumbent ?? one.alternate) ? [{ seatId: one.id, sector }] : [])),
    );
    const last = sure(held.at(-1));
    const vote = (seatId: string, choice: string) => ({ seatId, capacity: 'incumbent', choice });
    const record = (votes: unknown[]) => town.send(`resolutions/${resolution.id}/votes`, { votes });
    await record(held.slice(0, -1).map(({ seatId }) => vote(seatId, 'for')));
    const refused = await api.post(`${town.path}/resolutions/${resolution.id}/close`, {}, town.organiser);
    expect(await refused.json()).toMatchObject({
      code: 'secretariat.sector-missing',
      detail: { sectors: last.sector.name },
    });
    await record([vote(last.seatId, 'abstain')]);
    const closed = ResolutionView.parse(await town.send(`resolutions/${resolution.id}/close`, {}));
    expect(closed.status).toBe('adopted');
  });

  it('numbers resolutions within the year, also when several are proposed at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => propose()));
    const numbers = made.map((resolution) => resolution.number).toSorted((one, other) => one - other);
    expect(new Set(numbers).size).toBe(8);
    expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(7);
  });

  it('tells each member what waits for them', async () => {
    const resolution = await propose('Se acuerda invitar a la universidad.');
    const waiting = async () => WaitingList.parse(await town.get('secretariat/waiting', town.members[1]));
    expect(await waiting()).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ kind: 'vote', resolutionId: resolution.id })]),
    });
    await town.send(
      `resolutions/${resolution.id}/vote`,
      { seatId: seat(1).id, choice: 'for' },
      town.members[1],
    );
    expect(JSON.stringify(await waiting())).not.toContain(resolution.id);
    const outsider = await api.person();
    expect(WaitingList.parse(await town.get('secretariat/waiting', outsider)).items).toEqual([]);
  });

  it('proposes through members and organiser alone', async () => {
    const path = `bodies/${town.body.id}/resolutions`;
    const wanted = { text: 'Se acuerda reunirse cada mes.' };
    expect(await town.refused(path, wanted, await api.guest())).toBe('policy.sign-in-needed');
    expect(await town.refused(path, wanted, await api.person())).toBe('policy.not-allowed');
    await town.send(path, wanted, town.members[2]);
  });

  it('gives a seat to whoever an address belongs to, before they ever sign in', async () => {
    const email = `${uuidv7()}@ejemplo.mx`;
    const path = `bodies/${town.body.id}/seats/${seat(1).id}/holders`;
    const wanted = {
      capacity: 'alternate',
      email,
      name: 'Nadia Robles',
      post: 'Directora',
      fromDay: town.today,
    };
    const after = BodyView.parse(await town.send(path, wanted));
    expect(after.sectors[1]?.seats[0]?.alternate).toMatchObject({ name: 'Nadia Robles', post: 'Directora' });
    const stored = await api.database.query('SELECT 1 FROM account_email WHERE email = $1', [email]);
    expect(stored).toEqual([]);
  });

  it('L10 calls whoever has no name of their own as they were appointed', async () => {
    const nameOf = async (email: string): Promise<string | null> => {
      const people = api.app.get(People);
      const database = api.app.get(Transactions);
      return database.run(async (tx) => {
        const id = sure(await people.ofEmail(tx, email));
        return (await people.namesOf(tx, [id])).get(id) ?? null;
      });
    };
    const fromDay = town.today;
    const holdersOf = (at: number) => `bodies/${town.body.id}/seats/${seat(at).id}/holders`;
    const [fresh, known] = [`${uuidv7()}@ejemplo.mx`, `${uuidv7()}@ejemplo.mx`];
    await town.send(holdersOf(2), { capacity: 'alternate', email: fresh, name: 'Teresa Arce', fromDay });
    expect(await nameOf(fresh)).toBe('Teresa Arce');
    const person = await api.person({ name: 'Tere' });
    await api.database.query('INSERT INTO account_email (person_id, email) VALUES ($1, $2)', [
      person.personId,
      known,
    ]);
    await town.send(holdersOf(0), { capacity: 'alternate', email: known, name: 'Teresa A.', fromDay });
    expect(await nameOf(known)).toBe('Tere');
  });
});
