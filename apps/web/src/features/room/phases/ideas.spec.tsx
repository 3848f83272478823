import { afterEach, describe, expect, it } from '@jest/globals';
import { IdeaId } from '@ruta/contracts/protocol/ids';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { cleanup, screen, within } from '@testing-library/react';
import { currentItem } from '../../../shared/session/reading.ts';
import { shownSession } from '../../../shared/testing/shown-session.ts';
import { show } from '../../../shared/testing/show.tsx';
import { RoomProvider } from '../room-context.ts';
import { Ideas } from './ideas.tsx';

afterEach(cleanup);

/** The phone of somebody who wrote nothing, in a phase of ideas of two others. */
async function phone({ revealed }: { revealed: boolean }) {
  const bench = aSession().started().at('ideas');
  const board = item('ideas');
  for (const [at, text] of ['Un aviso en cada toma', 'Que la pipa tenga horario'].entries())
    bench.do(participant(at + 1), {
      type: 'idea.add',
      board,
      ideaId: IdeaId.parse(fixedId<IdeaId>(`idea-${at}`)),
      text,
    });
  if (revealed) bench.do(leader, { type: 'board.reveal', board });
  const session = { ...shownSession(bench, 'phone', participant(3)), names: new Map(), votes: [] };
  const current = currentItem(session.view.run);
  if (current?.content?.kind !== 'ideas') throw new Error('the phase of ideas is on');
  const posted = {
    things: [],
    lasting: true,
    post: () => undefined,
    vote: () => undefined,
    discard: () => undefined,
  };
  const send = () => Promise.resolve({ outcome: 'lost' as const });
  await show(
    <RoomProvider value={{ session, posted, send }}>
      <Ideas item={current} content={current.content} />
    </RoomProvider>,
  );
}

describe('ideas on a phone', () => {
  it('S4 has no word of others before the reveal', async () => {
    await phone({ revealed: false });
    expect(screen.queryByText('Un aviso en cada toma')).toBeNull();
    expect(screen.queryByText(/Lo que se escribió/)).toBeNull();
  });

  it('S136 shows what everybody wrote after it: a table has no wall', async () => {
    await phone({ revealed: true });
    const all = screen.getByRole('region', { name: 'Lo que se escribió: 2 ideas' });
    expect(
      within(all)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .toSorted(),
    ).toEqual(['Que la pipa tenga horario', 'Un aviso en cada toma']);
  });
});
