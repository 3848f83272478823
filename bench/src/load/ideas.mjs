// Ideas in silence, their reveal, and ideas on a board that is open.
import { randomUUID } from 'node:crypto';
import { ask, must, pause } from './lines.mjs';

const TEXT = 'Que avisen un día antes por el altavoz de la colonia cuándo llega la pipa y a qué calle.';

/** So many, evenly over so many ms; each measured. */
async function evenly(count, ms, act) {
  const started = performance.now();
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      await pause((n * ms) / count - (performance.now() - started));
      return act(n);
    }),
  );
}

export const ideaTasks = (state) => {
  const hall = () => state.halls[0];
  const add = (n) => {
    const { phones, session } = hall();
    const ideaId = randomUUID();
    return must(phones[n % phones.length], 'session.command', {
      sessionId: session.sessionId,
      opId: randomUUID(),
      command: { type: 'idea.add', board: session.board, ideaId, text: `${n}. ${TEXT}` },
    }).then(() => ideaId);
  };
  const timed = async (act) => {
    const sent = performance.now();
    await act();
    return performance.now() - sent;
  };

  return {
    /** Everybody writes alone: how long each waits until it is kept, in ms. */
    async ideasInSilence({ count, ms }) {
      const { session } = hall();
      await hall().untilPhonesHear('item.entered', () =>
        hall().command({ type: 'run.goto', itemId: session.board }),
      );
      return { times: await evenly(count, ms, (n) => timed(() => add(n))) };
    },

    async echoesEvenly({ count, ms }) {
      const { bare } = hall();
      const payload = { board: randomUUID(), ideaId: randomUUID(), opId: randomUUID(), text: TEXT };
      return {
        times: await evenly(count, ms, (n) => timed(() => ask(bare[n % bare.length], 'echo', payload))),
      };
    },

    /** All ideas at once to all phones. */
    async reveal() {
      const { session, phones } = hall();
      let bytes = 0;
      const weigh = (push) => (bytes = Math.max(bytes, JSON.stringify(push).length));
      phones[0].on('session.event', weigh);
      const heard = await hall().untilPhonesHear('board.revealed', () =>
        hall().command({ type: 'board.reveal', board: session.board }),
      );
      phones[0].off('session.event', weigh);
      return { ...heard, bytes };
    },

    bareReveal: ({ bytes }) => hall().untilBareHears(bytes),

    /** On the open board: written, taken in, and on the last phone; from the facilitator's answer to there, in ms. */
    async ideasInTheOpen({ count, ms }) {
      const { session } = hall();
      let before = Promise.resolve();
      const times = await evenly(count, ms, (n) => {
        const mine = before.then(async () => {
          const ideaId = await add(n);
          return hall().untilPhonesHear('idea.shown', () =>
            hall().command({ type: 'idea.accept', board: session.board, ideaId }),
          );
        });
        before = mine.catch(() => {});
        return mine;
      });
      return {
        fromAnswer: times.map(({ fromAnswer }) => fromAnswer),
        fromKey: times.map(({ fromKey }) => fromKey),
      };
    },

    async bareInTheOpen({ count, ms, bytes }) {
      let before = Promise.resolve();
      const times = await evenly(count, ms, () => {
        const mine = before.then(() => hall().untilBareHears(bytes));
        before = mine.catch(() => {});
        return mine;
      });
      return {
        fromAnswer: times.map(({ fromAnswer }) => fromAnswer),
        fromKey: times.map(({ fromKey }) => fromKey),
      };
    },
  };
};
