import { describe, expect, it } from '@jest/globals';
import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { emptyLayer } from '@ruta/contracts/minutes/minutes';
import type { BallotMethod, GroupId } from '@ruta/contracts/ballot/ballot';
import type { AgendaItemId, IdeaId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader, SessionMinutes, TurnTaken } from '@ruta/contracts/session/http';
import {
  aSession,
  item,
  leader,
  participant,
  type SessionOnBench,
  yesOrNo,
} from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { minutesOf } from '../session/minutes.ts';
import { minutesDocument } from './minutes-document.ts';

const header = {
  id: fixedId<SessionId>('session'),
  title: 'Calles de todos',
  place: '',
  startsAt: 1_800_000_000_000,
  plannedMs: 3_600_000,
} as SessionHeader;

/** The minutes of what happened on the bench, with nothing written beside it. */
function blocksOf(
  bench: SessionOnBench,
  language: Locale,
  facts: Partial<SessionMinutes> = {},
): DocumentBlock[] {
  const nobody = { room: 0, online: 0, assisted: 0 };
  return minutesDocument({
    language,
    publisher: 'Valle del Encino',
    timeZone: 'America/Mexico_City',
    demo: false,
    source: 'https://example.org',
    facts: {
      ...minutesOf(bench.state),
      header,
      attendance: { participants: 0, ...nobody, peak: nobody, sectors: [] },
      tables: [],
      names: [],
      logHash: 'a'.repeat(64),
      ...facts,
    },
    version: {
      version: 1,
      hash: 'b'.repeat(64),
      seq: 1,
      logHash: 'a'.repeat(64),
      at: 0,
      by: null,
      proposedAt: null,
    },
    layer: emptyLayer,
    standing: { state: 'draft', approval: null, progress: [] },
    reasons: [],
    newest: 1,
    registrations: null,
    formal: null,
  }).blocks;
}

const said = (blocks: DocumentBlock[]): string => JSON.stringify(blocks);

describe('the document of minutes', () => {
  it('M27 names tables that left nothing in one line, and says where grouped ideas are read', () => {
    const bench = aSession().started().at('ideas');
    const board = item('ideas');
    const ideas = [1, 2].map((n) => fixedId<IdeaId>(`idea ${n}`));
    for (const [at, ideaId] of ideas.entries())
      bench.do(participant(at + 1), { type: 'idea.add', board, ideaId, text: `Idea ${at + 1}` });
    bench.at('grouping');
    bench.do(leader, {
      type: 'group.make',
      board,
      groupId: fixedId<GroupId>('group'),
      title: 'Juntas',
      ideas,
    });
    bench.at('breakout');
    bench.do(leader, { type: 'breakout.open' });
    const es = said(blocksOf(bench, 'es'));
    expect(es).toContain('2 ideas en 1 grupo: se leen en «');
    expect(es.match(/No presentó tarjeta/g)).toBeNull();
    expect(es.match(/No presentaron tarjeta: Mesa 1.+ y .+\./g)).toHaveLength(1);
    const en = said(blocksOf(bench, 'en'));
    expect(en).toContain('2 ideas in 1 group: they are read in “');
    expect(en).toContain('Presented no card: ');
  });

  it.each<BallotMethod>([
    { method: 'single' },
    { method: 'approval', max: null },
    { method: 'dots', dots: 3, perOption: 2 },
    { method: 'score', max: 5 },
    { method: 'ranked' },
    { method: 'gradient', steps: 8 },
    { method: 'gradient', steps: 5 },
    { method: 'consent' },
  ])('B51 says in words what was put to the vote and that nobody voted: %p', (method) => {
    const roundId = fixedId<RoundId>('round');
    const bench = aSession().started().at('ballot');
    const options = yesOrNo.options
      .slice(0, method.method === 'consent' ? 1 : 3)
      .map((option) => ({ ...option, label: `Propuesta ${option.label}`, stance: null }));
    const open = {
      type: 'round.open' as const,
      roundId,
      itemId: item('ballot'),
      subject: null,
      seconds: null,
    };
    bench.do(leader, { ...open, spec: { ...yesOrNo, method, options } });
    bench.do(leader, { type: 'round.close', roundId });
    const blocks = blocksOf(bench, 'es');
    expect(blocks.filter(({ kind }) => kind === 'bars')).toEqual([]);
    for (const words of ['Nadie votó.', ...options.map(({ label }) => label)])
      expect(said(blocks)).toContain(words);
    expect(said(blocksOf(bench, 'en'))).toContain('Nobody voted.');
  });

  it('M29 says of tables who spoke how long, by sector there, at all of them and in the whole session', () => {
    const bench = aSession().started().at('breakout').do(leader, { type: 'breakout.open' });
    const { parts } = minutesOf(bench.state);
    const ids = parts.breakouts
      .filter((element) => element.kind === 'table')
      .toSorted((one, other) => one.number - other.number)
      .map(({ id }) => id);
    const names = ['Gobierno', 'Sociedad civil'].map((sector, n) => ({
      ...{ id: participant(n + 1), number: n + 1, name: null, sector },
      ...{ mode: 'room' as const, facilitator: false },
    }));
    const turn = (n: number, seconds: number, itemId: AgendaItemId | null = null): TurnTaken => ({
      ...{ participantId: participant(n), stance: null, itemId },
      ...{ at: 0, ms: seconds * 1000 },
    });
    const written = (turns: TurnTaken[], ...atTables: TurnTaken[][]) =>
      blocksOf(bench, 'es', {
        names,
        turns,
        tables: atTables.map((taken, at) => ({
          ...{ id: ids[at] ?? header.id, boards: [], moderated: [], rounds: [], logHash: '' },
          ...{ parts: { ...parts, breakouts: [] }, turns: taken },
        })),
      });
    const bars = (blocks: DocumentBlock[]) =>
      blocks.flatMap((block) =>
        block.kind === 'bars'
          ? [[block.caption, ...block.rows.map(({ label, value }) => `${label} ${value}`)].join(', ')]
          : [],
      );
    const both = written([], [turn(1, 90), turn(2, 30)], [turn(2, 45)]);
    expect(bars(both)).toEqual([
      'Tiempo de palabra por sector, en todas las mesas, Gobierno 90, Sociedad civil 75',
      'Tiempo de palabra por sector, Gobierno 90, Sociedad civil 30',
      'Tiempo de palabra por sector, Sociedad civil 45',
    ]);
    expect(said(both)).toContain('["Participante 2 (Sociedad civil)","Sin postura","0:30"]');
    expect(bars(written([], [turn(1, 90)]))).toHaveLength(1);
    expect(bars(written([turn(2, 45, item('discussion'))], [turn(1, 15)]))[0]).toBe(
      'Tiempo de palabra por sector, en toda la sesión, Sociedad civil 45, Gobierno 15',
    );
  });

  it('M30 tells entries in the order in which they were begun', () => {
    const bench = aSession().started().at('discussion').later(60_000).at('ideas');
    const titles = blocksOf(bench, 'es').flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(titles.indexOf('ideas')).toBeGreaterThan(titles.indexOf('discussion'));
  });
});
