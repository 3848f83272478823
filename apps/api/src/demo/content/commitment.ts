import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { CommitmentStage } from '@ruta/contracts/drafting/commitment';
import type { Potential } from '@ruta/contracts/evaluation/ratings';
import type { Activity, Completion, OpenedGovernment } from '@ruta/contracts/plan/progress';
import type { DemoDay } from './calendar.ts';
import type { PersonKey } from './people.ts';

export type CommitmentKey =
  | 'avisos-de-corte'
  | 'presupuesto-claro'
  | 'rutas-a-la-escuela'
  | 'camion-a-tiempo'
  | 'mercado-sin-inundaciones'
  | 'registro-de-obras'
  | 'vigilancia-del-mercado'
  | 'paradas-con-horario'
  | 'menus-escolares'
  | 'hackathon-del-molino';

/** Where a stretch of text comes from, by what people call it. */
export type DemoOrigin =
  | { readonly contribution: number }
  /** Every contribution gathered under a problem or a theme. */
  | { readonly problem: string }
  | { readonly theme: string }
  /** A cause of a problem, counted from 0. */
  | { readonly cause: readonly [problem: string, at: number] }
  | { readonly idea: readonly [session: string, at: number] }
  /** A vote, as `session/step`. */
  | { readonly ballot: string }
  | { readonly session: string };

/** Plain text, or text with where it comes from. */
export type DemoRun = string | readonly [text: string, ...origins: DemoOrigin[]];
export type DemoParagraph = readonly DemoRun[] | { readonly bullet: readonly DemoRun[] };
export type DemoProse = readonly DemoParagraph[];

export interface DemoMilestone {
  readonly id: string;
  readonly activity: string;
  readonly start: DemoDay;
  readonly end: DemoDay;
  readonly responsible: string;
  readonly product: string;
  readonly verification: string;
  readonly origins?: readonly DemoOrigin[];
}

export interface DemoIndicator {
  readonly id: string;
  readonly variable: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly period: string;
  readonly frequency: string;
  readonly measures: 'output' | 'outcome';
}

/** Everything a commitment says; `{year}`, `{year-1}` … in texts are years counted from the day of seeding. */
export interface DemoCommitment {
  readonly key: CommitmentKey;
  /** As the plan numbers it. */
  readonly number: string;
  readonly theme: string | null;
  readonly title: string;
  readonly kind: CommitmentForm['kind'];
  readonly stage: CommitmentStage;
  readonly summary: DemoProse;
  readonly central: DemoProse;
  readonly causes: DemoProse;
  readonly effects: DemoProse;
  readonly population: string;
  readonly baseline: string;
  readonly baselineSource: string;
  readonly objective: DemoProse;
  readonly aims: CommitmentForm['aims'];
  readonly values: CommitmentForm['values'];
  readonly goals: CommitmentForm['goals'];
  readonly goalsHow: string;
  readonly themes: CommitmentForm['themes'];
  readonly lead: { readonly institution: string; readonly post: string };
  readonly support: readonly { readonly institution: string; readonly post: string }[];
  readonly counterparts: readonly { readonly institution: string; readonly post: string }[];
  readonly milestones: readonly DemoMilestone[];
  readonly indicators: readonly DemoIndicator[];
  /** Pesos. */
  readonly budget: readonly { readonly concept: string; readonly pesos: number; readonly source: string }[];
  readonly risks: readonly { readonly risk: string; readonly response: string }[];
  readonly origins: readonly DemoOrigin[];
}

export interface DemoEvaluation {
  readonly kind: 'internal' | 'independent';
  readonly activity: Activity;
  readonly completion: Completion;
  readonly openedGovernment: OpenedGovernment;
  readonly verifiable: boolean;
  readonly relevant: boolean;
  readonly potential: Potential;
  readonly note: string;
  readonly contested?: string;
  readonly by: PersonKey;
  readonly daysAgo: number;
}

/** A file of evidence, in CSV. */
export interface DemoEvidence {
  readonly name: string;
  readonly text: string;
  readonly description: string;
  /** Why it takes the place of the one before it. */
  readonly replaces?: string;
}

export interface DemoMilestoneReport {
  readonly milestone: string;
  readonly activity: Activity;
  readonly note: string;
  readonly daysAgo: number;
  readonly evidence?: string;
  readonly files?: readonly DemoEvidence[];
}

/** A commitment of the concluded plan with what became of it. */
export interface ConcludedCommitment extends DemoCommitment {
  readonly reports: readonly DemoMilestoneReport[];
  readonly evaluations: readonly DemoEvaluation[];
}
