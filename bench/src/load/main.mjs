// The load generator: a process of its own that holds all sockets, asked over IPC to measure one thing at a time.
import { badNetworkTasks } from './bad-network.mjs';
import { Hall } from './hall.mjs';
import { ideaTasks } from './ideas.mjs';
import { joinTasks } from './join.mjs';
import { stepTasks } from './steps.mjs';
import { tableTasks } from './tables.mjs';
import { voteTasks } from './votes.mjs';

/** @type {{ world: object | null, halls: Hall[] }} */
const state = { world: null, halls: [] };

const tasks = {
  meet({ bareUrl, apiUrl, seeded }) {
    state.world = { bareUrl, apiUrl, seeded };
    state.halls = seeded.sessions.map((session) => new Hall(state.world, session));
  },
  async openConsoles() {
    for (const hall of state.halls) await hall.openConsole();
  },
  async openPhones({ from, to } = {}) {
    for (const hall of state.halls) await hall.seatPhones(from, to);
  },
  async openBare({ count } = {}) {
    for (const hall of state.halls) await hall.openBare(count);
  },
  ...stepTasks(state),
  ...voteTasks(state),
  ...ideaTasks(state),
  ...joinTasks(state),
  ...badNetworkTasks(state),
  ...tableTasks(state),
};

process.on('message', async ({ id, task, options }) => {
  try {
    process.send({ id, value: await tasks[task](options ?? {}) });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit(0));
