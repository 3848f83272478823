import { isRefused } from '@ruta/contracts/protocol/refusal';
import { breakoutsOf, lastOfItem } from '../../breakout/breakout.ts';
import { layTables } from '../../breakout/lay-tables.ts';
import type { PhaseRules } from './phase-rules.ts';

/** Tables. With the step into the phase they are laid and people see where they will sit; they open on a command. */
export const breakout: PhaseRules<'breakout'> = {
  steps: ({ steps }) => steps,
  enter: (content, state, when, itemId) => {
    if (lastOfItem(breakoutsOf(state), itemId)) return [];
    const laid = layTables(state, itemId, content, content, when);
    if (!isRefused(laid)) return laid;
    const byChance = layTables(state, itemId, content, { seating: 'random', like: null }, when);
    return isRefused(byChance) ? [] : byChance;
  },
};
