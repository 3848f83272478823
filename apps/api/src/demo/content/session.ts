import type { BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import type { AgendaItemId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { PhaseContent, PhaseKindName } from '@ruta/contracts/session/agenda';
import type { SessionCommand } from '@ruta/contracts/session/command';
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

/** What a script calls things: the same name is the same thing throughout its session. */
export interface ScriptIds {
  readonly item: (step: string) => AgendaItemId;
  readonly id: <Id extends string>(name: string) => Id;
}

/** What a script can point at while it is played; tables are those that were laid last, by their number. */
export interface ScriptStage extends ScriptIds {
  readonly who: (by: DemoTurn['by']) => ParticipantId;
  readonly table: (number: number) => SessionId;
  /** Whoever sits first at a table. */
  readonly seated: (number: number) => ParticipantId;
}

/** Something that somebody did in a phase, given like any command. */
export interface DemoAct {
  /** `lead` is the facilitation, `seated` whoever sits first at `table` or `from`. */
  readonly by: 'lead' | 'seated' | DemoTurn['by'];
  /** Done at this table, in its own session. */
  readonly table?: number;
  /** Done in the plenary, for this table. */
  readonly from?: number;
  readonly command: (stage: ScriptStage) => SessionCommand;
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
    /** A phase that was held, as the product's own forms would plan it, with what people did in it, evenly in its time. */
    | {
        readonly kind: 'held';
        readonly content: (ids: ScriptIds) => PhaseContent;
        readonly acts?: readonly DemoAct[];
        /** Where it is a vote: its papers. */
        readonly papers?: (spec: BallotSpec) => readonly Choice[];
      }
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
