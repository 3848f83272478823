import type { Outcome } from '@ruta/contracts/consultation/answer';
import type {
  CommitmentForm,
  Licence,
  OpenGovernmentValue,
  TransversalTheme,
} from '@ruta/contracts/drafting/commitment-form';
import type { OriginKind } from '@ruta/contracts/drafting/origin';
import type { ChoiceName, LineName, ProseName, RowsName, SetName } from './document.ts';

export type FieldName = LineName | ProseName | SetName | RowsName | ChoiceName;
export type CellName =
  | 'institution'
  | 'post'
  | 'activity'
  | 'start'
  | 'end'
  | 'responsible'
  | 'product'
  | 'verification'
  | 'variable'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'period'
  | 'frequency'
  | 'measures'
  | 'concept'
  | 'amount'
  | 'source'
  | 'risk'
  | 'response';

/** What a commitment's parts are called in documents; the desk's catalogue has the same words. */
export interface CommitmentWords {
  section: Record<FieldName | 'commitment', string>;
  cell: Record<CellName, string>;
  measures: Record<'output' | 'outcome', string>;
  kind: Record<CommitmentForm['kind'], string>;
  licence: Record<Licence, string>;
  value: Record<OpenGovernmentValue, string>;
  theme: Record<TransversalTheme, string>;
  /** In the order of the 2030 Agenda. */
  goal: readonly string[];
  declaration: Record<string, string>;
  aim: Record<string, string>;
  origin: Record<OriginKind, string>;
  outcome: Record<Outcome, string>;
}
