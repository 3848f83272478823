import { describe, expect, it } from '@jest/globals';
import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { IdeaId } from '@ruta/contracts/protocol/ids';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { boardIn } from './board.ts';
import { termsOf } from './idea-terms.ts';
import { suggestGroups } from './suggest-groups.ts';

const board = item('ideas');
const id = (n: number) => fixedId<IdeaId>(`idea ${n}`);
const texts = [
  'Que avisen un día antes del corte de agua',
  'Avisos de los cortes por mensaje al teléfono',
  'Reparar las fugas de la red',
  'La fuga de mi calle lleva tres meses sin reparación',
  'Un parque para los niños',
  'Más árboles en el parque',
  'Contratar a más médicos',
];

function written(words: readonly string[] = texts, reveal = true) {
  const session = aSession().started().at('ideas');
  words.forEach((text, n) =>
    session.do(participant(n + 1), { type: 'idea.add', board, ideaId: id(n), text }),
  );
  return reveal ? session.at('grouping') : session;
}
const suggested = (session: ReturnType<typeof written>) => {
  const found = boardIn(session.state.boards, board);
  return (found ? suggestGroups(found) : []).map(({ ideas, group, words }) => ({
    ideas: texts.map((_, n) => n).filter((n) => ideas.includes(id(n))),
    group,
    words,
  }));
};

describe('suggested groups', () => {
  it('S58 look at what words mean in Spanish: no accents, no endings, no little words', () => {
    expect([...termsOf('Los avisos que AVISARON la reparación').keys()]).toEqual([
      ...termsOf('aviso de reparar').keys(),
    ]);
    expect(termsOf('y de la que los').size).toBe(0);
  });

  it('S58 put ideas together that speak of the same, and leave alone what stands alone', () => {
    const groups = suggested(written());
    expect(groups.map(({ ideas }) => ideas).toSorted()).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(groups.find(({ ideas }) => ideas.includes(4))?.words).toContain('parque');
  });

  it('S58 are not called by words that nearly every idea has', () => {
    const groups = suggested(written(texts.map((text) => `Agua: ${text}`)));
    expect(groups.length).toBeGreaterThan(1);
    for (const { words } of groups) expect(words).not.toContain('agua');
    const [all] = suggested(written(['Agua para todas', 'Agua', 'El agua']));
    expect(all?.words).toContain('agua');
  });

  it('S58 come only of what the room was shown', () => {
    expect(suggested(written(texts, false))).toEqual([]);
    const session = written();
    session.do(leader, { type: 'idea.hide', board, ideaId: id(5), reason: 'Names somebody' });
    expect(suggested(session).flatMap(({ ideas }) => ideas)).not.toContain(5);
  });

  it('S59 add to groups that people made, and never move or join what people put together', () => {
    const session = written();
    const groupId = fixedId<GroupId>('parks');
    session.do(leader, { type: 'group.make', board, groupId, title: 'Parks', ideas: [id(4)] });
    expect(suggested(session)).toContainEqual({ ideas: [5], group: groupId, words: ['parque'] });
    session.do(leader, { type: 'group.move', board, groupId, ideas: [id(5)] });
    expect(suggested(session).flatMap(({ ideas }) => ideas)).not.toContain(5);
  });

  it('S59 are ready for a full board within a moment', () => {
    const words = [
      'agua',
      'fuga',
      'calle',
      'parque',
      'luz',
      'basura',
      'perros',
      'camión',
      'banqueta',
      'ruido',
    ];
    const many = Array.from(
      { length: 600 },
      (_, n) => `${words[n % 10]} ${words[(n * 7) % 10]} ${n} cosa${n}`,
    );
    const session = aSession().started().at('ideas');
    many.forEach((text, n) =>
      session.do(participant(n + 1), { type: 'idea.add', board, ideaId: fixedId<IdeaId>(`many ${n}`), text }),
    );
    session.at('grouping');
    const found = boardIn(session.state.boards, board);
    const begun = performance.now();
    expect(found && suggestGroups(found).length).toBeLessThanOrEqual(12);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
