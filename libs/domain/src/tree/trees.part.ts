import type { Part } from '../session/parts/part.ts';
import { decideTree } from './decide-tree.ts';
import { evolveTrees } from './evolve-tree.ts';

/** Problem trees: one per phase of kind `tree`, made of nodes. */
export const trees: Part<'trees'> = {
  asks: {
    'tree.state': 'leader',
    'tree.add': 'leader',
    'tree.rename': 'leader',
    'tree.move': 'leader',
    'tree.remove': 'leader',
    'tree.restore': 'leader',
    'tree.seed': 'leader',
  },
  decide: (state, command) => decideTree(state, command),
  evolve: evolveTrees,
  merge: (elements) => elements,
  show: ({ removed, history, ...node }, audience) => {
    if (audience === 'console') return { ...node, removed: removed !== null, history: [...history] };
    return removed === null ? { ...node, removed: false, history: [] } : null;
  },
  own: () => null,
  touched: () => [],
};
