import { GroupId } from '@ruta/contracts/ballot/ballot';
import { TreeNodeId, type AgendaItemId, type IdeaId } from '@ruta/contracts/protocol/ids';
import type { TreeSide } from '@ruta/contracts/tree/command';
import { useMemo } from 'react';
import { randomId } from '../../live/op-id.ts';
import type { SendCommand } from '../use-session-command.ts';

type Done = Promise<boolean>;

/** What may be done to a tree, as commands of the session; each resolves with whether it went well. */
export interface TreeTools {
  state: (text: string) => Done;
  add: (side: TreeSide, parent: TreeNodeId | null, text: string) => Done;
  rename: (node: TreeNodeId, text: string) => Done;
  move: (node: TreeNodeId, side: TreeSide, parent: TreeNodeId | null, after: TreeNodeId | null) => Done;
  remove: (node: TreeNodeId) => Done;
  restore: (node: TreeNodeId) => Done;
  seed: (side: TreeSide, groups: readonly { group: GroupId; ideas: readonly IdeaId[] }[]) => Done;
}

export function useTree(itemId: AgendaItemId, send: SendCommand): TreeTools {
  return useMemo(() => {
    const fresh = () => TreeNodeId.parse(randomId());
    const done = async (command: Parameters<SendCommand>[0]) => (await send(command)).outcome === 'received';
    return {
      state: (text) => done({ type: 'tree.state', itemId, nodeId: fresh(), text }),
      add: (side, parent, text) => done({ type: 'tree.add', itemId, nodeId: fresh(), side, parent, text }),
      rename: (nodeId, text) => done({ type: 'tree.rename', nodeId, text }),
      move: (nodeId, side, parent, after) => done({ type: 'tree.move', nodeId, side, parent, after }),
      remove: (nodeId) => done({ type: 'tree.remove', nodeId }),
      restore: (nodeId) => done({ type: 'tree.restore', nodeId }),
      seed: (side, groups) =>
        done({
          type: 'tree.seed',
          itemId,
          side,
          groups: groups.map(({ group, ideas }) => ({
            nodeId: fresh(),
            group,
            ideas: ideas.map((idea) => ({ nodeId: fresh(), idea })),
          })),
        }),
    };
  }, [itemId, send]);
}
