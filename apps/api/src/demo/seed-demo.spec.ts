import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitmentList, DraftNow, VersionList } from '@ruta/contracts/drafting/commitment';
import type { FocusCoverage } from '@ruta/contracts/consultation/focus-group';
import type { ThemeList } from '@ruta/contracts/consultation/theme';
import type { ContributionThread } from '@ruta/contracts/consultation/thread';
import type { RecordEntry } from '@ruta/contracts/evidence/record';
import type { ArchivePage } from '@ruta/contracts/archive/archive';
import { type FollowUpBoard, Light } from '@ruta/contracts/follow-up/follow-up';
import type { CommentPage } from '@ruta/contracts/feedback/comment';
import type { DemoPeople } from '@ruta/contracts/identity/demo';
import type { Amendments } from '@ruta/contracts/plan/amendment';
import type {
  ContributionOutcomes,
  PublishedCommitment,
  PublishedPlan,
} from '@ruta/contracts/plan/plan-publication';
import type { PublishedReports, ReportDocument } from '@ruta/contracts/report/report';
import type { SignOffSheet } from '@ruta/contracts/plan/sign-off';
import type { SessionCall } from '@ruta/contracts/calendar/calendar';
import type { MinutesDocument, MinutesStanding } from '@ruta/contracts/minutes/minutes';
import type { PortalHome } from '@ruta/contracts/portal/portal-home';
import type { CurrentRoute, RouteHistory } from '@ruta/contracts/route/route';
import type { ResolutionView } from '@ruta/contracts/secretariat/resolution';
import type { SessionHeader, SessionList, SessionMinutes } from '@ruta/contracts/session/http';
import { addDays } from '@ruta/domain/calendar/day';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { firstBroken } from '@ruta/domain/evidence/chain';
import { rootOfPapers } from '@ruta/domain/ballot/paper';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { entryOf } from '../evidence/record.service.ts';
import { firstHash } from '../session/session-log.ts';
import { seedDemo } from './seed-demo.ts';
import { seedEmpty } from './seed-empty.ts';

let api: RunningApi;
let seconds = 0;
let outcome = '';
beforeAll(async () => {
  api = await startApi({ demo: true });
  const begin = Date.now();
  outcome = await seedDemo(api.app);
  seconds = (Date.now() - begin) / 1000;
}, 60_000);
afterAll(() => api.close());

async function read<Answer>(path: string): Promise<Answer> {
  const response = await api.get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as Answer;
}
const here = <Answer>(path: string) => read<Answer>(`/entities/valle-del-encino/${path}`);

async function count(from: string): Promise<number> {
  const [{ count: rows }]: [{ count: string }] = await api.database.query(`SELECT count(*) FROM ${from}`);
  return Number(rows);
}

async function record(): Promise<RecordEntry[]> {
  const rows: Parameters<typeof entryOf>[0][] = await api.database.query(
    'SELECT seq, kind, subject_id, payload, at, previous_hash, hash FROM record_entry ORDER BY seq',
  );
  return rows.map(entryOf);
}

async function entityId(): Promise<string> {
  const [{ id }]: [{ id: string }] = await api.database.query('SELECT id FROM entity');
  return id;
}

describe('the demonstration, seeded', () => {
  it('is there within seconds, on a busy machine too', () => {
    expect(outcome).toBe('seeded');
    expect(seconds).toBeLessThan(15);
  });

  it('has what was said and what became of it', async () => {
    expect(await count(`contribution WHERE state = 'admitted'`)).toBe(312);
    expect(await count(`contribution WHERE state = 'hidden'`)).toBe(6);
    expect(await count(`contribution WHERE appeal = 'upheld' AND state = 'admitted'`)).toBe(1);
    const outcomes: { outcome: string | null; count: string }[] = await api.database.query(
      `SELECT a.outcome, count(*) FROM contribution c
       LEFT JOIN answer a ON a.contribution_id = c.id AND a.superseded_at IS NULL
       WHERE c.state = 'admitted' GROUP BY a.outcome`,
    );
    expect(Object.fromEntries(outcomes.map((row) => [row.outcome ?? 'waiting', Number(row.count)]))).toEqual({
      'taken-up': 121,
      partly: 74,
      'not-taken-up': 49,
      duplicate: 9,
      'out-of-scope': 31,
      waiting: 28,
    });
    expect(await count(`theme WHERE state = 'active'`)).toBe(8);
    expect(await count(`placement WHERE how = 'rule'`)).toBe(260);
    expect(
      await count(
        'contribution c WHERE supports <> (SELECT count(*) FROM support s WHERE s.contribution_id = c.id)',
      ),
    ).toBe(0);
    expect(
      await count('support s JOIN contribution c ON c.id = s.contribution_id AND c.person_id = s.person_id'),
    ).toBe(0);
  });

  it('keeps numbers in the order of admission, and words and hashes together', async () => {
    expect(
      await count(
        `(SELECT admitted_at, lag(admitted_at) OVER (ORDER BY number) AS before FROM contribution
          WHERE state = 'admitted') n WHERE admitted_at < before`,
      ),
    ).toBe(0);
    const texts: { text: string; salt: string; text_hash: string }[] = await api.database.query(
      'SELECT x.text, x.salt, c.text_hash FROM contribution c JOIN contribution_text x ON x.contribution_id = c.id',
    );
    for (const { text, salt, text_hash } of texts) expect(text_hash).toBe(contentHash({ salt, text }));
  });

  it('leaves every filled-in text without a placeholder', async () => {
    for (const [table, column] of [
      ['answer_text', 'text'],
      ['feedback_answer', 'text'],
      ['commitment_version', 'content::text'],
    ])
      expect(await count(`${table} WHERE ${column} ~ '\\{(year|month)'`)).toBe(0);
  });

  it('has a public record that verifies and runs forward in time', async () => {
    const entries = await record();
    expect(entries.length).toBeGreaterThan(900);
    expect(firstBroken(await entityId(), entries)).toBeNull();
    for (const [at, entry] of entries.entries())
      expect(entry.at).toBeGreaterThanOrEqual(entries[at - 1]?.at ?? 0);
    expect(Math.max(...entries.map(({ at }) => at))).toBeLessThan(Date.now());
  });

  it('does nothing the second time', async () => {
    const before = await record();
    expect(await seedDemo(api.app)).toBe('not-empty');
    expect(await record()).toEqual(before);
    expect(await seedEmpty(api.app)).toEqual({ state: 'has-demonstration' });
  });

  it('offers nine people for sign-in with one click', async () => {
    const { items } = await read<DemoPeople>('/identity/demo/people');
    expect(items.map(({ name }) => name)).toEqual([
      'Rosa Mendieta',
      'Marcos Peña',
      'Elena Duarte',
      'Sofía Luna',
      'Julián Ibarra',
      'Nadia Robles',
      'Teresa Arce',
      'Andrés Quiroz',
      'Iván Cortés',
    ]);
  });
});

describe('its consultation, as people read it', () => {
  it('gives every answer with its reason, and leaves 28 waiting', async () => {
    let after: number | null = 0;
    const read: ContributionOutcomes['items'] = [];
    while (after !== null) {
      const page: ContributionOutcomes = await here(`plans/2/outcomes?after=${after}&limit=100`);
      read.push(...page.items);
      after = page.next;
    }
    expect(read.map(({ number }) => number)).toEqual(Array.from({ length: 312 }, (_, at) => at + 1));
    expect(read.filter(({ outcome, reason }) => outcome === null && reason === null)).toHaveLength(28);
    expect(read.filter(({ outcome, reason }) => outcome !== null && (reason ?? '').length > 40)).toHaveLength(
      284,
    );
  });

  it('tells the thread of contribution 118 from what was said to what was answered', async () => {
    const { contribution, steps } = await here<ContributionThread>('contributions/118/thread');
    expect(contribution).toMatchObject({ outcome: 'taken-up', supports: 34, place: { name: 'El Tepozán' } });
    expect(steps.map(({ kind }) => kind)).toEqual(['said', 'grouped', 'problem', 'clause', 'answer']);
    expect(steps[1]).toMatchObject({ how: 'rule', words: expect.arrayContaining(['corte', 'avisar']) });
    expect(steps[2]).toMatchObject({
      source: 'Relatoría de la jornada, página 4',
      causes: [{ points: 63, ofPoints: 180 }],
    });
  });

  it('shows where the market theme came from: two merges and a split', async () => {
    const { items } = await here<ThemeList>('themes');
    const market = items.find(({ name }) => name.startsWith('Mercado y comercio'));
    expect(market?.lineage.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['merge', 'split']));
    const waste = items.find(({ name }) => name === 'Residuos');
    const ancestors = waste?.lineage.map(({ from }) => from.name);
    expect(ancestors).toEqual(
      expect.arrayContaining(['Camión de la basura', 'Separar y reciclar', 'Basura']),
    );
  });

  it('publishes four findings of the focus group and withholds those of the small group and of the least of the others', async () => {
    const [{ id }]: [{ id: string }] = await api.database.query(
      `SELECT id FROM phase WHERE kind = 'focus-group'`,
    );
    const coverage = await here<FocusCoverage>(`phases/${id}/focus-group`);
    expect(coverage.findings).toHaveLength(4);
    expect(coverage.withheld).toBe(2);
    expect(coverage.groups.find(({ targetGroup }) => targetGroup === 'Jornaleras')?.reached).toBeNull();
  });

  it('stands on the third of six stops, each step of the way in the history', async () => {
    const { route } = await here<CurrentRoute>('route');
    expect(route?.phases.map(({ state }) => state)).toEqual([
      'synthesised',
      'synthesised',
      'open',
      'announced',
      'announced',
      'announced',
    ]);
    const history = await here<RouteHistory>(`routes/${route?.id}/history`);
    expect(history.items).toHaveLength(13);
    expect(route?.resolution?.text).toContain('seis paradas');
  });

  it('has resolutions whose votes carry them, one of them still open', async () => {
    const { items } = await here<{ items: { id: string }[] }>('bodies');
    const resolutions = await here<{ items: ResolutionView[] }>(`bodies/${items[0]?.id}/resolutions`);
    expect(resolutions.items).toHaveLength(9);
    for (const { status, votes } of resolutions.items) {
      const given = (choice: string) => votes.filter((vote) => vote.choice === choice).length;
      if (status === 'voting') expect(votes).toHaveLength(2);
      else expect(given('for')).toBeGreaterThan(given('against'));
    }
  });
});

describe('its sessions', () => {
  it('have logs that verify and minutes that tell what happened', async () => {
    const { items } = await here<SessionList>('sessions');
    expect(items).toHaveLength(21);
    for (const { id, status } of items) {
      const events: { seq: string; payload: object; actor: string | null; at: Date; hash: string }[] =
        await api.database.query(
          'SELECT seq, payload, actor, at, hash FROM session_event WHERE session_id = $1 ORDER BY seq',
          [id],
        );
      let previous = firstHash((await entityId()) as never, id);
      for (const { seq, payload, actor, at, hash } of events) {
        expect(hash).toBe(contentHash({ previous, seq: Number(seq), at: at.getTime(), actor, payload }));
        previous = hash;
      }
      const minutes = await here<SessionMinutes>(`sessions/${id}/minutes`);
      expect(minutes.logHash).toBe(previous);
      if (status !== 'finished') continue;
      expect(minutes.attendance.participants).toBeGreaterThan(5);
      const last = minutes.header.formal ? 'Clausura' : 'Relatoría';
      expect(minutes.agenda.at(-1)).toMatchObject({ title: last, content: { kind: 'slide' } });
    }
  });

  it('chose a cause with 63 of 180 dots among nine, out of 36 ideas of sixty people', async () => {
    const { items } = await here<SessionList>('sessions');
    const water = items.find(({ title }) => title === 'Jornada abierta de agua');
    const minutes = await here<SessionMinutes>(`sessions/${water?.id}/minutes`);
    expect(minutes.attendance).toMatchObject({ participants: 60, room: 51, online: 6, assisted: 3 });
    expect(minutes.boards[0]?.ideas).toHaveLength(36);
    const votes = minutes.rounds[0]?.result?.tally.options.map((option) => option.votes) ?? [];
    expect([votes.length, Math.max(...votes), votes.reduce((a, b) => a + b)]).toEqual([9, 63, 180]);
    expect(minutes.turns).toHaveLength(8);
    expect(
      minutes.turns.every(({ participantId }) => minutes.names.some(({ id }) => id === participantId)),
    ).toBe(true);
  });

  it('has the minutes of the open session on water approved by the room and published in three formats', async () => {
    const { items } = await here<SessionList>('sessions');
    const water = items.find(({ title }) => title === 'Jornada abierta de agua');
    const path = `sessions/${water?.id}/minutes`;
    const standing = await here<MinutesStanding>(`${path}/standing`);
    expect(standing).toMatchObject({
      state: 'approved',
      approval: { version: 2, how: 'consent' },
      published: { version: 2 },
    });
    expect(standing.progress).toHaveLength(3);
    const { document } = await here<MinutesDocument>(`${path}/document`);
    expect(document.blocks.filter(({ kind }) => kind === 'note')).toHaveLength(2);
    expect(document.warning).toContain('Demostración');
    for (const format of ['html', 'pdf', 'docx']) {
      const file = await api.get(`/entities/valle-del-encino/${path}/document/${format}`);
      expect([format, file.status]).toEqual([format, 200]);
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(8_000);
    }
  });

  it('has a formal session held by the rules, its act signed by the six seats that were there', async () => {
    const { items } = await here<SessionList>('sessions');
    const held = items.find(({ code }) => code === 'XEA7RY');
    expect(held?.formal).toMatchObject({ kind: 'extraordinary', number: 2 });
    const minutes = await here<SessionMinutes>(`sessions/${held?.id}/minutes`);
    const { reviews, rolls } = minutes.parts;
    const motions = minutes.parts.motions.toSorted((one, other) => one.number - other.number);
    expect(rolls[0]?.seats.filter(({ attended }) => attended)).toHaveLength(6);
    expect(reviews[0]?.resolutions).toMatchObject([{ status: 'done', was: 'in-progress' }]);
    expect(motions.map(({ state, votes }) => [state, votes?.seats.length])).toEqual([
      ['adopted', 6],
      ['adopted', 6],
    ]);
    expect(motions[0]?.amendments).toMatchObject([{ state: 'taken' }]);
    expect(motions[0]?.dissents).toMatchObject([{ choice: 'abstain' }]);
    const path = `sessions/${held?.id}/minutes`;
    const standing = await here<MinutesStanding>(`${path}/standing`);
    expect(standing).toMatchObject({
      state: 'approved',
      approval: { how: 'signatures' },
      published: { version: 2 },
    });
    const { document } = await here<MinutesDocument>(`${path}/document`);
    expect(document).toMatchObject({ genre: 'Acta' });
    expect(JSON.stringify(document.blocks)).not.toContain('Universidad del Valle, Universidad del Valle');
    const bodies = await here<{ items: { id: string }[] }>('bodies');
    const all = await here<{ items: ResolutionView[] }>(`bodies/${bodies.items[0]?.id}/resolutions`);
    const adopted = all.items.filter(({ session }) => session?.code === 'XEA7RY');
    expect(adopted.map(({ status, seatId, dueOn }) => [status, seatId !== null, dueOn !== null])).toEqual([
      ['in-progress', false, true],
      ['done', true, false],
    ]);
    for (const { id, number, votes } of adopted) {
      const motion = motions.find(({ resolution }) => resolution?.id === id);
      expect(motion?.resolution?.number).toBe(number);
      expect(new Set(motion?.votes?.seats.map(({ seatId, choice }) => `${seatId} ${choice}`))).toEqual(
        new Set(votes.map(({ seatId, choice }) => `${seatId} ${choice}`)),
      );
    }
  });

  it('has eight places at the next budget table, all taken, and three people who wait', async () => {
    const { items } = await here<SessionList>('sessions');
    const budget = items.find(({ code }) => code === 'PTD3HV');
    expect(await here<SessionCall>(`sessions/${budget?.id}/call`)).toMatchObject({
      registers: true,
      capacity: 8,
      registered: 8,
      waiting: 3,
      link: null,
    });
    const feed = await (await api.get('/entities/valle-del-encino/calendar.ics')).text();
    expect(feed).toContain('SUMMARY:Mesa de presupuesto abierto');
    expect(feed).not.toContain('video.valle');
  });

  it('published roots that the stored papers give again', async () => {
    const rounds: { id: string; round: { root: string; result: { tally: { papers: number } } } }[] =
      await api.database.query('SELECT id, round FROM ballot_round');
    expect(rounds).toHaveLength(15);
    for (const { id, round } of rounds) {
      const papers: { code: string; choice: never }[] = await api.database.query(
        'SELECT code, choice FROM paper WHERE round_id = $1',
        [id],
      );
      expect(papers).toHaveLength(round.result.tally.papers);
      expect(rootOfPapers(id as never, papers)).toBe(round.root);
    }
  });

  it('has the water table ready under QX7 4MK', async () => {
    const header = await read<SessionHeader>('/sessions/code/QX74MK');
    expect(header).toMatchObject({ title: 'Mesa de agua', status: 'scheduled', entity: 'valle-del-encino' });
    expect(header.startsAt - Date.now()).toBeLessThan(6 * 60_000);
    expect(header.plannedMs).toBe(87 * 60_000);
    const { items } = await here<{ items: SessionHeader[] }>('sessions?limit=100');
    expect(items.filter(({ plannedMs }) => plannedMs === 0)).toEqual([]);
  });
});

describe('its plans', () => {
  it('stand where they are known to stand', async () => {
    const { items } = await here<CommitmentList>('commitments');
    expect(items.map(({ key, stage }) => [key, stage])).toEqual([
      ['2.1', 'drafting'],
      ['2.2', 'feedback'],
      ['2.3', 'signing'],
      ['2.4', 'drafting'],
      ['2.5', 'drafting'],
      ['1.1', 'approved'],
      ['1.2', 'approved'],
      ['1.3', 'approved'],
      ['1.4', 'approved'],
      ['1.5', 'approved'],
    ]);
  });

  it('say on the front page what they come from and how their tables voted', async () => {
    const { commitments } = await here<PortalHome>('portal');
    const known = commitments.map(({ key, contributions, ideas, vote, comments }) => [
      key,
      contributions,
      ideas,
      vote,
      comments,
    ]);
    expect(Object.fromEntries(known.map(([key, ...facts]) => [key, facts]))).toMatchObject({
      '2.1': [41, 7, [31, 2], 0],
      '2.2': [66, 0, [31, 2], 14],
      '2.3': [58, 0, [28, 1], 23],
    });
  });

  it('hash every version as it is stored', async () => {
    const rows: { hash: string; content: unknown }[] = await api.database.query(
      'SELECT hash, content FROM commitment_version',
    );
    expect(rows).toHaveLength(19);
    for (const { hash, content } of rows) expect(contentHash(content)).toBe(hash);
  });

  it('have every gate met but those of the text that is being written', async () => {
    const rows: { key: string; gates_met: boolean }[] = await api.database.query(
      `SELECT c.key, v.gates_met FROM commitment c JOIN commitment_version v
         ON v.commitment_id = c.id AND v.version = c.latest_version`,
    );
    expect(rows.filter(({ gates_met }) => !gates_met)).toEqual([]);
  });

  it('has the water draft at version 7 and twelve changes, with one gate to mend', async () => {
    const { items } = await here<VersionList>('commitments/2.1/versions');
    const [latest] = items;
    const julian = await api.person({ roles: [{ entityId: await entityId(), role: 'organiser' }] });
    const response = await api.get('/entities/valle-del-encino/commitments/2.1/draft', julian);
    const draft = (await response.json()) as DraftNow;
    expect([latest?.version, draft.seq - (latest?.seq ?? 0)]).toEqual([7, 12]);
    expect(draft.form.milestones.map(({ activity }) => activity)).toEqual([
      'Calendario en línea',
      'Carteles en 26 puntos',
      'Revisión del padrón de teléfonos para avisar por llamada',
    ]);
    expect(draft.gates.filter(({ met }) => !met).map(({ code }) => code)).toEqual(['dates-inside-plan']);
    expect(draft.reading.band).not.toBe('very-hard');
  });

  it('waits for two signatures of seven under the ways to school', async () => {
    const sheet = await here<SignOffSheet>('commitments/2.3/sign-off');
    const waiting = sheet.seats.filter(({ state }) => state === 'waiting').map(({ label }) => label);
    expect(sheet.seats.filter(({ state }) => state === 'signed')).toHaveLength(5);
    expect(waiting).toEqual(['Órgano garante local', 'Cámara de Comercio']);
    expect(sheet.gates.every(({ met }) => met)).toBe(true);
    expect(sheet.comments).toEqual({ admitted: 23, unanswered: 0 });
  });

  it('has comments on the budget, seven of them waiting', async () => {
    const page = await here<CommentPage>('commitments/2.2/comments');
    expect([page.total, page.waiting]).toEqual([14, 7]);
  });

  it('has the first plan amended once while it ran, signed anew and by a resolution', async () => {
    const { items } = await here<Amendments>('plans/1/amendments');
    expect(items).toMatchObject([
      { version: 2, kind: 'redirection', changes: [{ key: '1.3', from: 1, to: 2 }], recommendation: null },
    ]);
    expect(items[0]?.resolution?.text).toContain('Se redirige');
    const stops = await here<PublishedCommitment>('plans/1/commitments/1.3');
    expect(stops.signatures).toHaveLength(7);
    expect(JSON.stringify(stops)).toContain('dos veces al año');
    const [{ first }]: [{ first: string }] = await api.database.query(
      `SELECT v.content ->> 'objective' AS first FROM commitment_version v
       JOIN commitment c ON c.id = v.commitment_id WHERE c.key = '1.3' AND v.version = 1`,
    );
    expect(first).toContain('cada mes');
  });

  it('J1, J3, J4 has a report of six months published, with a picture, from what stands there', async () => {
    const { items } = await here<PublishedReports>('reports');
    expect(items).toMatchObject([
      { version: 1, title: 'Informe de actividades del STL: seis meses de ruta' },
    ]);
    const { document } = await here<ReportDocument>(`reports/${items[0]?.id}/document`);
    const words = JSON.stringify(document.blocks);
    for (const told of ['"kind":"picture"', 'siete ventanas', '"11,000"']) expect(words).toContain(told);
    const formal = words.slice(words.indexOf('STL: segunda sesión extraordinaria'));
    const own = formal.slice(0, formal.indexOf('"kind":"heading"'));
    for (const told of ['4/2026. Lo dicho en el grupo de enfoque', '5/2026. Se envían'])
      expect(own).toContain(told);
  });

  it('M34 calls what its sessions left by its own name, in the archive and in the record', async () => {
    const { kinds } = await here<ArchivePage>('archive');
    const counted = new Map(kinds.map(({ kind, count }) => [kind, count]));
    for (const kind of ['session-report', 'minutes', 'formal-minutes'] as const)
      expect(counted.get(kind)).toBeGreaterThan(0);
    const rows: { leaves: string }[] = await api.database.query(
      `SELECT DISTINCT payload ->> 'leaves' AS leaves FROM record_entry WHERE kind LIKE 'minutes.%' ORDER BY 1`,
    );
    expect(rows.map(({ leaves }) => leaves)).toEqual(['act', 'minutes', 'report']);
  });

  it('has a question in follow-up that waits and one that is overdue', async () => {
    const { commitments } = await here<FollowUpBoard>('plans/1/follow-up');
    const sum = (which: 'waiting' | 'late') =>
      commitments.reduce((all, { remarks }) => all + remarks[which], 0);
    expect([sum('waiting'), sum('late')]).toEqual([2, 1]);
  });

  it('U1, U18 shows all six lights on a day while the first plan was carried out', async () => {
    const today = (await here<FollowUpBoard>('plans/1/follow-up')).today;
    for (const daysAgo of [477, 460, 447]) {
      const board = await here<FollowUpBoard>(`plans/1/follow-up?on=${addDays(today, -daysAgo)}`);
      const lights = board.commitments.flatMap(({ milestones }) => milestones.map(({ light }) => light));
      expect([...new Set(lights)].toSorted()).toEqual([...Light.options].toSorted());
    }
  });

  it('U15 counts the same milestones as done on the board, on the plan and in the country', async () => {
    const board = await here<FollowUpBoard>('plans/1/follow-up');
    const plan = await here<PublishedPlan>('plans/1/publication');
    const proven = board.commitments.map(
      ({ milestones }) => milestones.filter(({ light }) => light === 'done').length,
    );
    expect(plan.commitments.map(({ milestones }) => milestones.done)).toEqual(proven);
    expect(proven).toEqual([3, 1, 0, 1, 2]);
    const national = await (await api.get('/national/entities')).json();
    expect(JSON.stringify(national)).toContain(`"done":${proven.reduce((sum, each) => sum + each, 0)}`);
  });

  it('has a commitment and the first plan signed with a certificate too, and says what was checked', async () => {
    const plan = await here<PublishedPlan>('plans/1/publication');
    const register = await here<PublishedCommitment>('plans/1/commitments/1.1');
    for (const { signatures, hash } of [plan, register]) {
      const outside = signatures.filter(({ detached }) => detached !== null);
      expect(signatures).toHaveLength(7);
      expect(outside).toMatchObject([
        {
          seat: 'Órgano garante local',
          detached: { kind: 'cms-json', covers: hash, chain: 'not-checked', inTerm: true, bound: true },
        },
      ]);
    }
  });

  it('has the first plan published with its judgements side by side', async () => {
    const plan = await here<PublishedPlan>('plans/1/publication');
    expect(plan.commitments).toHaveLength(5);
    const mill = await here<PublishedCommitment>('plans/1/commitments/1.5');
    expect(mill.signatures).toHaveLength(7);
    expect(mill.progress.evaluations.map(({ kind, openedGovernment }) => [kind, openedGovernment])).toEqual(
      expect.arrayContaining([
        ['internal', 'major'],
        ['independent', 'outstanding'],
      ]),
    );
    const judged = mill.progress.evaluations.find(({ kind }) => kind === 'independent');
    expect(judged?.objections).toMatchObject([{ seat: null, text: expect.stringContaining('Ventana') }]);
  });

  it('say of contribution 118 which clauses it became', async () => {
    const [{ id }]: [{ id: string }] = await api.database.query(
      'SELECT id FROM contribution WHERE number = 118',
    );
    const { items } = await here<{ items: { key: string; clause: string; words: string }[] }>(
      `origins/contribution/${id}`,
    );
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          key: '2.1',
          clause: 'summary.1',
          words: expect.stringContaining('en un cartel en el punto de la pipa'),
        }),
      ]),
    );
  });
});

describe('a real start', () => {
  it('gives the link of the first administrator and keeps the demonstration out', async () => {
    const empty = await startApi();
    try {
      const start = await seedEmpty(empty.app);
      expect(start).toMatchObject({ state: 'link', link: expect.stringContaining('http') });
      expect(await seedDemo(empty.app)).toBe('not-empty');
    } finally {
      await empty.close();
    }
  }, 60_000);
});

describe('on another day', () => {
  it.each(['2027-01-01T06:05:00Z', '2027-03-31T05:30:00Z', '2028-02-29T18:00:00Z', '2026-07-15T12:00:00Z'])(
    'is as whole when it is seeded at %s',
    async (day) => {
      const now = Date.parse(day);
      const other = await startApi({ demo: true });
      try {
        expect(await seedDemo(other.app, now)).toBe('seeded');
        const [facts]: unknown[] = await other.database.query(
          `SELECT (SELECT max(at) FROM record_entry) < $1 AS past,
                  (SELECT bool_and(gates_met) FROM commitment_version v
                   JOIN commitment c ON c.id = v.commitment_id AND v.version = c.latest_version) AS gates,
                  (SELECT count(*)::int FROM phase WHERE closes_on < opens_on) AS reversed,
                  (SELECT count(*)::int FROM commitment_version WHERE content::text ~ '\\{(year|month)') AS blanks`,
          [new Date(now)],
        );
        expect(facts).toEqual({ past: true, gates: true, reversed: 0, blanks: 0 });
      } finally {
        await other.close();
      }
    },
    60_000,
  );
});
