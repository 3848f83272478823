// Votes, and the same frames as echoes of the bare server.
import { randomUUID } from 'node:crypto';
import { burst, spread, stream } from './lines.mjs';

const receiptsOf = (answers) => answers.map(({ value }) => value.code);

export const voteTasks = (state) => {
  const hall = () => state.halls[0];
  const everyRound = () => Promise.all(state.halls.map((one) => one.openRound()));
  const closeAll = (rounds) => Promise.all(state.halls.map((one, n) => one.closeRound(rounds[n])));
  const phones = () => state.halls.flatMap((one, at) => one.phones.map((socket) => ({ one, at, socket })));
  const bare = () => state.halls.flatMap((one) => one.bare);

  return {
    /** Everybody of all sessions votes at once; the time until the last receipt, in ms. */
    async voteBurst() {
      const rounds = await everyRound();
      const all = phones();
      const { ms, answers } = await burst(
        all.map(({ socket }) => socket),
        'ballot.cast',
        (n) => all[n].one.vote(rounds[all[n].at], n),
      );
      await closeAll(rounds);
      return { ms, rounds, receipts: receiptsOf(answers) };
    },

    async echoBurst() {
      const { ms } = await burst(bare(), 'echo', (n) => hall().vote(randomUUID(), n));
      return { ms };
    },

    /** Everybody within so many ms, each when they like. */
    async voteSpread({ ms }) {
      const rounds = await everyRound();
      const all = phones();
      const { times, answers } = await spread(
        all.map(({ socket }) => socket),
        ms,
        'ballot.cast',
        (n) => all[n].one.vote(rounds[all[n].at], n),
      );
      await closeAll(rounds);
      return { times, rounds, receipts: receiptsOf(answers) };
    },

    async echoSpread({ ms }) {
      const { times } = await spread(bare(), ms, 'echo', (n) => hall().vote(randomUUID(), n));
      return { times };
    },

    /** Everybody sends several, each after the receipt of the one before. */
    async voteStream({ each }) {
      const [roundId] = await everyRound();
      const result = await stream(hall().phones, each, 'ballot.cast', (n) => hall().vote(roundId, n));
      await closeAll([roundId]);
      return result;
    },

    echoStream: ({ each }) => stream(bare(), each, 'echo', (n) => hall().vote(randomUUID(), n)),
  };
};
