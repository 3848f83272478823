import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { FormalKind } from '@ruta/contracts/formal/kind';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type {
  MinutesLayer,
  MinutesSigning,
  MinutesStanding,
  MinutesVersion,
} from '@ruta/contracts/minutes/minutes';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import type { ResolutionStatus } from '@ruta/contracts/secretariat/resolution';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import type { Dates } from '../documents/dates.ts';
import type { WordedStance } from './ballot-words.ts';
import type { MinutesWords } from './minutes-words.ts';

/** A reason as it stands on a paper; `text` is null once it was erased, `by` where the round was by name. */
export interface GivenReason {
  roundId: RoundId;
  stance: WordedStance;
  text: string | null;
  by: ParticipantCard | null;
}

/** Everything that goes into the minutes of one session, in one language. */
export interface MinutesSource {
  language: Locale;
  publisher: string;
  timeZone: string;
  demo: boolean;
  /** Absolute address of the living page. */
  source: string;
  /** What the session wrote itself. */
  facts: SessionMinutes;
  version: MinutesVersion;
  layer: MinutesLayer;
  standing: Pick<MinutesStanding, 'state' | 'approval' | 'progress'>;
  /** Why people objected or worried in rounds of consent, as far as the room reads it. */
  reasons: readonly GivenReason[];
  /** Number of the newest version. */
  newest: number;
  /** Who had registered, where one could. */
  registrations: { registered: number; came: number; walkIns: number } | null;
  /** Where it is a formal session of a body. */
  formal: {
    body: string;
    kind: FormalKind;
    number: string;
    signing: MinutesSigning;
    /** How the resolutions of the session stand today. */
    statuses: readonly { id: string; status: ResolutionStatus }[];
  } | null;
}

/** What every part of the minutes needs to write itself. */
export interface MinutesGround extends MinutesSource {
  words: MinutesWords;
  dates: Dates;
  heading: (level: 1 | 2 | 3, text: string) => DocumentBlock;
  /** How a participant is called; a number stands for a name that was not given or was erased. */
  nameOf: (id: string | null) => string;
}
