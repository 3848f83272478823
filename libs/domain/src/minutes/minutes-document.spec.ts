import { describe, expect, it } from '@jest/globals';
import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { emptyLayer } from '@ruta/contracts/minutes/minutes';
import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { IdeaId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader, SessionMinutes } from '@ruta/contracts/session/http';
import { aSession, item, leader, participant, type SessionOnBench } from '@ruta/testing/session/a-session';
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
});
