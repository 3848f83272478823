import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import type { AgendaItem } from '@ruta/contracts/session/agenda';

/** A board is the harvest of an entry of kind `ideas` in the same agenda. */
export const needsBoard = (board: AgendaItemId, items: readonly AgendaItem[]): Refusal | null =>
  items.some((item) => item.id === board && item.kind === 'ideas') ? null : { code: 'board.unknown' };

export const sameBoard = (before: { board: AgendaItemId }, after: { board: AgendaItemId }): Refusal | null =>
  before.board === after.board ? null : { code: 'session.item-in-use', detail: { field: 'board' } };
