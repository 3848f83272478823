/** What is measured, in what size. Environment variables make it smaller for a quick look: SOCKETS=100 ROUNDS=3. */
const number = (name, otherwise) => {
  if (process.env[name] !== undefined) changed.push(name);
  return Number(process.env[name] ?? otherwise);
};

/** What was made smaller or larger by hand: figures of such a run are for whoever took it, and written down nowhere. */
export const changed = [];

/** `sockets` differs: the quick look takes 1,000 phones, the full run 2,000. */
export const settingsFor = (fullRun) => ({
  /** Phones in one session, and as many sockets on the bare server. */
  sockets: number('SOCKETS', fullRun ? 2000 : 1000),
  /** Alternating rounds of each measurement: bare, ours, bare, ours … */
  rounds: number('ROUNDS', 9),
  /** Steps of the facilitator, and bare broadcasts, per round. */
  steps: number('STEPS', 10),
  /** Votes each phone sends one after the other in the sustained measurement. */
  votesEach: number('VOTES_EACH', 12),
  /** Over how many seconds phones arrive, and votes that are spread. */
  joinSeconds: number('JOIN_SECONDS', 45),
  spreadSeconds: number('SPREAD_SECONDS', 5),
  ideas: number('IDEAS', 300),
  ideaSeconds: number('IDEA_SECONDS', 60),
  /** A quarter of the hall reads ideas, and stands on a bad network. */
  smallRoom: Math.ceil(number('SOCKETS', 2000) / 4),
  /** Sessions at the same time; they share the sockets. */
  sessions: number('SESSIONS', 20),
  /** Tables of one breakout. */
  tables: number('TABLES', 200),
  /** Drafting: people in one document, how long and how fast they type, documents at once, edits of a long history. */
  draftRounds: number('DRAFT_ROUNDS', 5),
  writers: number('WRITERS', 100),
  typeSeconds: number('TYPE_SECONDS', 8),
  keysPerSecond: number('KEYS_PER_SECOND', 3),
  documents: number('DOCUMENTS', 200),
  edits: number('EDITS', 100_000),
});
