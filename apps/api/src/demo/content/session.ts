import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { PhaseContent, PhaseKindName } from '@ruta/contracts/session/agenda';
import type { AgendaTemplateName } from '@ruta/contracts/session/http';
import type { CommitmentKey } from './commitment.ts';
import type { PersonKey } from './people.ts';

/** A group that people made of ideas, with the dots it got where dots were given. */
export interface DemoGroup {
  readonly title: string;
  /** Ideas by their place in the list, counted from 0. */
  readonly ideas: readonly number[];
  readonly dots?: number;
}

export interface DemoTurn {
  /** Somebody with a name in the demonstration, or the number of a participant. */
  readonly by: PersonKey | number;
  readonly stance: 'pro' | 'contra' | null;
  readonly seconds: number;
}

export interface DemoOption {
  readonly label: string;
  readonly stance: 'for' | 'against' | 'abstain' | null;
  /** Papers that chose it, where the vote has been held. */
  readonly votes?: number;
}

interface Step {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  /** What it took; absent in a session that has not been held. */
  readonly used?: number;
}

export type DemoStep = Step &
  (
    | { readonly kind: 'check-in' | 'slide' | 'break'; readonly text: string }
    | { readonly kind: 'ideas'; readonly question: string; readonly ideas?: readonly string[] }
    | {
        readonly kind: 'grouping';
        readonly question: string;
        readonly board: string;
        readonly groups?: readonly DemoGroup[];
      }
    | { readonly kind: 'dots'; readonly question: string; readonly board: string; readonly dots: number }
    | {
        readonly kind: 'discussion';
        readonly question: string;
        readonly turnSeconds: number;
        readonly turns?: readonly DemoTurn[];
      }
    | {
        readonly kind: 'breakout';
        readonly question: string;
        /** Names of the tables. */
        readonly tables: readonly string[];
        /** What each of them writes about, before it talks. */
        readonly ideas: string;
      }
    /** A phase of a session that is to come, as the product's own forms would plan it. */
    | { readonly kind: 'planned'; readonly content: (item: (step: string) => AgendaItemId) => PhaseContent }
    | { readonly kind: 'drafting'; readonly question: string; readonly commitment: CommitmentKey }
    | {
        readonly kind: 'ballot';
        readonly question: string;
        readonly commitment: CommitmentKey | null;
        /** The frozen version that was voted on. */
        readonly version?: number;
        readonly options: readonly DemoOption[];
      }
  );

/** Who was there. Everybody has a sector in the minutes; few have a name. */
export interface DemoAttendance {
  readonly room: number;
  readonly online: number;
  readonly assisted: number;
  readonly sectors: Readonly<Record<string, number>>;
  readonly named: readonly PersonKey[];
}

export interface DemoSession {
  readonly key: string;
  /** Join code, without its space. */
  readonly code: string;
  /** `null` for the secretariat's own sessions. */
  readonly phase: 'mesas-1' | 'jornadas' | 'mesas' | null;
  readonly title: string;
  readonly place: string;
  /** Days from today; what is past was held. */
  readonly day: number;
  /** Local time, or `now` for the one that can be run at once. */
  readonly at: string;
  readonly attendance?: DemoAttendance;
  /** Its own steps; none where it follows a template of the product. */
  readonly steps: readonly DemoStep[];
  readonly template?: {
    readonly name: AgendaTemplateName;
    /** What is asked in each kind of phase, in the place of the template's own words. */
    readonly questions: Partial<Record<PhaseKindName, string>>;
  };
  /** What the rapporteur wrote and the room approved: the last slide of a session that was held. */
  readonly report?: readonly string[];
}
