/** What is measured, in what size. Environment variables make it smaller for a quick look: SOCKETS=100 ROUNDS=3. */
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);

export const settings = {
  /** Phones in one session, and as many sockets on the bare server. */
  sockets: number('SOCKETS', 1000),
  /** Alternating rounds of each measurement: bare, ours, bare, ours … */
  rounds: number('ROUNDS', 9),
  /** Steps of the facilitator, and bare broadcasts, per round. */
  steps: number('STEPS', 10),
  /** Votes each phone sends one after the other in the sustained measurement. */
  votesEach: number('VOTES_EACH', 12),
};
