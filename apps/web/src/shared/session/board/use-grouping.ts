import { GroupId } from '@ruta/contracts/ballot/ballot';
import type { AgendaItemId, IdeaId } from '@ruta/contracts/protocol/ids';
import { useMemo } from 'react';
import { randomId } from '../../live/op-id.ts';
import type { SendCommand } from '../use-session-command.ts';

/** What a group falls into when it is split. */
export interface GroupPart {
  title: string;
  ideas: IdeaId[];
}

export interface Grouping {
  move: (idea: IdeaId, to: GroupId | null) => void;
  moveAll: (ideas: IdeaId[], to: GroupId) => void;
  /** A new group that begins with these ideas. */
  make: (title: string, ideas: IdeaId[]) => void;
  rename: (group: GroupId, title: string) => void;
  merge: (title: string, groups: GroupId[]) => void;
  split: (group: GroupId, parts: GroupPart[]) => void;
}

/** What may be done to the groups of a board, as commands of the session. */
export function useGrouping(board: AgendaItemId, send: SendCommand): Grouping {
  return useMemo(() => {
    const fresh = () => GroupId.parse(randomId());
    return {
      move: (idea, groupId) => void send({ type: 'group.move', board, groupId, ideas: [idea] }),
      moveAll: (ideas, groupId) => void send({ type: 'group.move', board, groupId, ideas }),
      make: (title, ideas) => void send({ type: 'group.make', board, groupId: fresh(), title, ideas }),
      rename: (groupId, title) => void send({ type: 'group.rename', board, groupId, title }),
      merge: (title, groups) => void send({ type: 'group.merge', board, groupId: fresh(), title, groups }),
      split: (groupId, parts) =>
        void send({
          type: 'group.split',
          board,
          groupId,
          parts: parts.map((part) => ({ ...part, groupId: fresh() })),
        }),
    };
  }, [board, send]);
}
