import type { AgendaItemId, ParticipantId, ReplyId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';

/** `named` is what its author was promised; `text` is null after an erasure, and where a mood was asked for. */
export interface Reply {
  id: ReplyId;
  itemId: AgendaItemId;
  author: ParticipantId;
  named: boolean;
  text: string | null;
  mood: number | null;
  shown: boolean;
  hidden: { reason: string | null; at: Instant } | null;
}
