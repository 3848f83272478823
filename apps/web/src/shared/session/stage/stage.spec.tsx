import { describe, expect, it } from '@jest/globals';
import { IdeaId, RoundId } from '@ruta/contracts/protocol/ids';
import { aSession, item, leader, participant, yesOrNo } from '@ruta/testing/session/a-session';
import { cleanup, screen } from '@testing-library/react';
import { InLanguage } from '../../i18n/in-language.tsx';
import { randomId } from '../../live/op-id.ts';
import { shownSession } from '../../testing/shown-session.ts';
import { show } from '../../testing/show.tsx';
import { Stage } from './stage.tsx';

type Bench = ReturnType<typeof aSession>;

async function wall(bench: Bench, staleSince: number | null = null) {
  cleanup();
  const session = shownSession(bench, 'screen');
  await show(
    <Stage {...session} now={bench.now} origin="https://ruta.encino.example" staleSince={staleSince} />,
  );
}

const write = (bench: Bench, text: string) =>
  bench.do(participant(1), {
    type: 'idea.add',
    board: item('ideas'),
    ideaId: IdeaId.parse(randomId()),
    text,
  });

describe('the wall', () => {
  it('counts ideas and shows none of them until the reveal', async () => {
    const bench = aSession().started().at('ideas');
    write(bench, 'avisar con 48 horas');
    await wall(bench);
    expect(screen.getByText('1')).toBeTruthy();
    expect(screen.queryByText('avisar con 48 horas')).toBeNull();
    bench.do(leader, { type: 'board.reveal', board: item('ideas') });
    await wall(bench);
    expect(screen.getByText('avisar con 48 horas')).toBeTruthy();
  });

  it('says what to do to get in, in words and as a picture', async () => {
    await wall(aSession().started());
    expect(screen.getByText('QX7 4MK')).toBeTruthy();
    expect(screen.getByRole('img', { name: /ruta\.encino\.example\/s\/QX74MK/ })).toBeTruthy();
  });

  it('hides the way in while the room is locked', async () => {
    await wall(aSession().started().do(leader, { type: 'room.lock', locked: true }));
    expect(screen.queryByText('QX7 4MK')).toBeNull();
    expect(screen.getByText('La sala está cerrada a más personas')).toBeTruthy();
  });

  it('S142 speaks the language of the session, whatever the page around it speaks', async () => {
    const locked = shownSession(
      aSession().started().do(leader, { type: 'room.lock', locked: true }),
      'screen',
    );
    const saidIn = async (language: 'es' | 'en') => {
      cleanup();
      const origin = 'https://ruta.encino.example';
      await show(
        <InLanguage language={language}>
          <Stage {...locked} now={0} origin={origin} staleSince={null} />
        </InLanguage>,
      );
      const said =
        language === 'es' ? 'La sala está cerrada a más personas' : 'The room is closed to more people';
      return (await screen.findByText(said)).closest('[lang]')?.getAttribute('lang');
    };
    expect([await saidIn('en'), await saidIn('es')]).toEqual(['en-US', 'es-MX']);
  });

  it('Z8 leads to the minutes of a session that is over, and to nothing after a rehearsal', async () => {
    const over = shownSession(aSession().started().do(leader, { type: 'run.finish' }), 'screen');
    const links = async (rehearsal: boolean) => {
      cleanup();
      const header = { ...over.header, ...(rehearsal && { rehearsal }) };
      await show(
        <Stage {...over} header={header} now={0} origin="https://ruta.encino.example" staleSince={null} />,
      );
      return screen.queryAllByRole('img').length;
    };
    expect(await links(false)).toBe(1);
    expect(await links(true)).toBe(0);
  });

  it('is blank when told so, with nothing behind it', async () => {
    await wall(aSession().started().do(leader, { type: 'screen.blank', blank: true }));
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.queryByText('QX7 4MK')).toBeNull();
  });

  it('shows options without numbers while a voting keeps them to itself', async () => {
    const roundId = RoundId.parse(randomId());
    const bench = aSession().started().at('ballot');
    bench.do(leader, {
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: null,
      subject: null,
      seconds: null,
    });
    await wall(bench);
    expect(screen.getByText('against')).toBeTruthy();
    expect(screen.queryByText(/%/)).toBeNull();
  });

  it('B51 says that nobody voted, and what it was about, without a bar', async () => {
    const roundId = RoundId.parse(randomId());
    const bench = aSession().started().at('ballot');
    const open = {
      type: 'round.open' as const,
      roundId,
      itemId: item('ballot'),
      subject: null,
      seconds: null,
    };
    const options = yesOrNo.options.slice(0, 1);
    bench.do(leader, { ...open, spec: { ...yesOrNo, method: { method: 'gradient', steps: 8 }, options } });
    bench.do(leader, { type: 'round.close', roundId });
    await wall(bench);
    expect(screen.getByText('Nadie votó.')).toBeTruthy();
    expect(screen.getByText('for')).toBeTruthy();
    expect(screen.queryByRole('figure')).toBeNull();
  });

  it('marks an old picture quietly and keeps it', async () => {
    await wall(aSession().started(), 1);
    expect(screen.getByRole('img', { name: 'Sin conexión; se muestra lo último' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'How do we arrive?' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
