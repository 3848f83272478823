import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { OptionId, RoundId } from '@ruta/contracts/protocol/ids';
import { aSession, item, leader, participant, yesOrNo } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { newOpId } from '../../../shared/live/op-id.ts';
import type { Delivery } from '../../../shared/live/outbox-entry.ts';
import { lastRoundOf, currentItem } from '../../../shared/session/reading.ts';
import { readCatalogue, topics } from '../../../shared/testing/catalogue-files.ts';
import { shownSession } from '../../../shared/testing/shown-session.ts';
import { show } from '../../../shared/testing/show.tsx';
import { RoomProvider } from '../room-context.ts';
import type { PostedThing } from '../use-posted.ts';
import { VotePanel } from './vote-panel.tsx';

afterEach(cleanup);

const roundId = fixedId<RoundId>('round');
const forIt = {
  method: 'single' as const,
  option: yesOrNo.options[0]?.id ?? fixedId<OptionId>('none'),
} as const;
const receipt = { roundId, code: 'K7QX', leaf: 'a'.repeat(64), at: 1_800_000_000_000 };

const facilitating = { number: 1, name: 'Daniel', mode: 'room', facilitator: true, sector: null } as const;

const vote = (delivery: Delivery): PostedThing => ({
  kind: 'vote',
  opId: newOpId(),
  savedAt: 1_800_000_000_000,
  delivery,
  roundId,
  choice: forIt,
});

/** A phone in an open round, with what it has sent so far; `cast` collects what is voted. */
async function phone(things: PostedThing[], { counted = false, closed = false, leads = false } = {}) {
  const bench = aSession().started().at('ballot');
  bench.do(leader, {
    type: 'round.open',
    roundId,
    itemId: item('ballot'),
    spec: null,
    subject: null,
    seconds: null,
  });
  if (closed) bench.do(leader, { type: 'round.close', roundId });
  const shown = shownSession(bench, 'phone', leads ? leader : participant(1));
  const names = new Map(leads ? [[leader, { ...facilitating, id: leader }]] : []);
  const session = {
    ...shown,
    names,
    votes: counted ? [{ roundId, choice: forIt, words: null, receipt }] : [],
  };
  const current = currentItem(session.view.run);
  const round = current && lastRoundOf(session.view, current);
  const cast: FilledPaper[] = [];
  const posted = {
    things,
    lasting: true,
    post: () => undefined,
    vote: (_: RoundId, choice: FilledPaper) => void cast.push(choice),
    discard: () => undefined,
  };
  const send = () => Promise.resolve({ outcome: 'lost' as const });
  await show(
    <RoomProvider value={{ session, posted, send }}>
      <VotePanel round={round} question={yesOrNo.question} options={yesOrNo.options} />
    </RoomProvider>,
  );
  return cast;
}

describe('voting on a phone', () => {
  it('asks for a choice before it sends anything', async () => {
    const cast = await phone([]);
    fireEvent.click(screen.getByRole('button', { name: 'Votar' }));
    expect(screen.getByRole('alert').textContent).toBe('Elige primero una opción.');
    fireEvent.click(screen.getByRole('radio', { name: 'for' }));
    fireEvent.click(screen.getByRole('button', { name: 'Votar' }));
    expect(cast).toEqual([forIt]);
  });

  it('says where the vote is while there is no network', async () => {
    await phone([vote({ state: 'saved' })]);
    expect(screen.getByRole('heading', { name: 'Tu voto está guardado en este teléfono' })).toBeTruthy();
    expect(screen.getByText('Se muestra cuando la sala lo reciba.')).toBeTruthy();
  });

  it('gives the receipt, and the way to change until the close', async () => {
    await phone([], { counted: true });
    expect(screen.getByText('K7QX')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cambiar mi voto' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'for' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Dejarlo como estaba' }));
    expect(screen.getByText('K7QX')).toBeTruthy();
  });

  it('B19 says to who leads that they have no paper', async () => {
    await phone([], { leads: true });
    expect(screen.getByText('Facilitas esta sesión: en esta votación no tienes boleta.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Votar' })).toBeNull();
  });

  it('tells in plain words that a vote came after the close', async () => {
    const refusal: Delivery = { state: 'refused', at: 1, refusal: { code: 'ballot.closed' } };
    const broughtIntoView = jest.fn();
    Element.prototype.scrollIntoView = broughtIntoView;
    await phone([vote(refusal)], { closed: true });
    expect(screen.getByRole('heading', { name: 'Tu voto no entró' })).toBeTruthy();
    expect(broughtIntoView).toHaveBeenCalled();
    expect(screen.getByText(readCatalogue('es', 'refusal')['ballot.closed'] ?? '')).toBeTruthy();
  });

  it('never calls an unpublished vote secret', () => {
    const words = topics.flatMap((topic) =>
      ['es', 'en'].flatMap((language) => Object.values(readCatalogue(language, topic))),
    );
    expect(words.filter((text) => /voto secreto|votación secreta|secret (vote|ballot)/i.test(text))).toEqual(
      [],
    );
  });
});
