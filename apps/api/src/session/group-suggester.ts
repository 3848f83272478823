import { Injectable } from '@nestjs/common';
import type { GroupSuggestions } from '@ruta/contracts/board/suggestion';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import { type Board, boardIn } from '@ruta/domain/board/board';
import { suggestGroups } from '@ruta/domain/board/suggest-groups';
import { Refused } from '../platform/http/refused.ts';
import type { LiveSession } from './live-session.ts';

/** Which ideas of a board seem to say the same; worked out once for each state of the board, whoever asks. */
@Injectable()
export class GroupSuggester {
  private readonly made = new WeakMap<Board, GroupSuggestions>();

  suggest(live: LiveSession, id: AgendaItemId): GroupSuggestions {
    const board = boardIn(live.state.boards, id);
    if (!board) throw new Refused('board.unknown');
    const known = this.made.get(board) ?? { items: suggestGroups(board) };
    this.made.set(board, known);
    return known;
  }
}
