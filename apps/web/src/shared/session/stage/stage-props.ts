import type { TallyTick } from '@ruta/contracts/ballot/socket';
import type { ParticipantId, RoundId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { ParticipantCard, Presence } from '@ruta/contracts/session/participant';
import type { SessionView } from '@ruta/contracts/session/view';

export interface StageProps {
  header: SessionHeader;
  view: SessionView;
  names: ReadonlyMap<ParticipantId, ParticipantCard>;
  presence: Presence;
  tallies: ReadonlyMap<RoundId, TallyTick>;
  now: Instant;
  /** Origin that people type: `https://ruta.encino.example`. */
  origin: string;
  /** Since when nothing new has arrived; null while the line is up. */
  staleSince: Instant | null;
}
