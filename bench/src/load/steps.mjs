// The facilitator's next, in one session or in all at once.
import { pause } from './lines.mjs';

const BETWEEN_MS = 60;

export const stepTasks = (state) => ({
  /** From the facilitator's key to the last phone of all sessions, in ms, several times. */
  async nextSteps({ steps }) {
    const times = [];
    for (let n = 0; n < steps; n += 1) {
      const type = n % 2 === 0 ? 'run.next' : 'run.back';
      const heard = await Promise.all(
        state.halls.map((hall) => hall.untilPhonesHear('item.entered', () => hall.command({ type }))),
      );
      times.push(Math.max(...heard.map(({ fromKey }) => fromKey)));
      await pause(BETWEEN_MS);
    }
    return { times };
  },

  async bareSteps({ steps }) {
    const times = [];
    for (let n = 0; n < steps; n += 1) {
      const heard = await Promise.all(state.halls.map((hall) => hall.untilBareHears(hall.stepBytes)));
      times.push(Math.max(...heard.map(({ fromKey }) => fromKey)));
      await pause(BETWEEN_MS);
    }
    return { times };
  },
});
