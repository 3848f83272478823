import type { CommitmentForm, Prose } from '@ruta/contracts/drafting/commitment-form';
import type { OriginRef } from '@ruta/contracts/drafting/origin';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { linkKey } from '@ruta/domain/commitment/document';
import { rowOf } from '@ruta/domain/commitment/write-commitment';
import * as Y from 'yjs';
import { formOf, type OriginFinder } from './commitment-form.ts';
import { firstAmendment } from './content/amendment.ts';
import type { DemoCommitment } from './content/commitment.ts';
import { aguaSummaryBefore, aguaVersions, avisosDeCorte } from './content/plan-second-agua.ts';
import { escuelaBefore } from './content/plan-second-escuela.ts';
import { presupuestoBefore } from './content/plan-second-presupuesto.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { DraftHistory, type FrozenDraft } from './draft-history.ts';

export interface DraftVersion extends FrozenDraft {
  readonly at: Instant;
  readonly note: string;
}

export interface CommitmentDraft {
  readonly content: DemoCommitment;
  readonly history: DraftHistory;
  readonly versions: readonly DraftVersion[];
}

/** When something was frozen: days ago and local time, and what was said about it. */
type Freeze = readonly [daysAgo: number, time: string, note: string];

/** A commitment that was frozen once, as it reads today. */
export function draftOnce(
  content: DemoCommitment,
  { calendar, find }: Pen,
  freezes: readonly Freeze[],
  before: readonly (readonly [now: string, before: string])[] = [],
): CommitmentDraft {
  const now = formOf(content, calendar, find);
  const earlier = replaced(now, before);
  const history = new DraftHistory(content.number);
  const versions = freezes.map(([daysAgo, time, note], place) => {
    const at = calendar.moment(-daysAgo, time);
    history.become(place === freezes.length - 1 ? now : earlier, at - 60_000);
    return { ...history.freeze(), at, note };
  });
  return { content, history, versions };
}

export interface Pen {
  readonly calendar: DemoCalendar;
  readonly find: OriginFinder;
}

/** Frozen once for its signatures; what was amended while the plan ran, once more. */
export function draftFirst(content: DemoCommitment, pen: Pen): CommitmentDraft {
  const signed: Freeze = [661, '18:00', 'Para firma'];
  if (content.key !== firstAmendment.commitment) return draftOnce(content, pen, [signed]);
  const { frozenDaysAgo, note, before } = firstAmendment;
  return draftOnce(content, pen, [signed, [frozenDaysAgo, '12:00', note]], before);
}

export const draftSchool = (content: DemoCommitment, pen: Pen): CommitmentDraft =>
  draftOnce(
    content,
    pen,
    [
      [38, '17:55', 'Como lo dejó la mesa'],
      [14, '13:00', 'Con lo que pidieron 23 comentarios'],
    ],
    escuelaBefore,
  );

export const draftBudget = (content: DemoCommitment, pen: Pen): CommitmentDraft =>
  draftOnce(
    content,
    pen,
    [
      [31, '12:00', 'Para llevar a la mesa'],
      [28, '17:54', 'Con los cambios de contrato, sin excepciones'],
    ],
    presupuestoBefore,
  );

/** Texts as they were before words of them changed. */
function replaced(form: CommitmentForm, words: readonly (readonly [string, string])[]): CommitmentForm {
  const reworded = (text: string): string =>
    words.reduce((now, [after, before]) => now.replace(after, before), text);
  const objective: Prose = form.objective.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, text: reworded(run.text) })),
  }));
  return { ...form, objective };
}

/** Seven versions, each with more of it written; and since the last one, a milestone and a risk that people typed. */
export function draftWater(pen: Pen): CommitmentDraft {
  const { calendar, find } = pen;
  const history = new DraftHistory(avisosDeCorte.number);
  const [calendarRow, notices] = avisosDeCorte.milestones;
  const [firstRisk] = avisosDeCorte.risks;
  if (!calendarRow || !notices || !firstRisk) throw new Error('The water draft lost its rows.');
  const asVoted = { ...avisosDeCorte, milestones: [calendarRow, notices], risks: [firstRisk] };
  const written = new Set<keyof DemoCommitment>(['summary']);
  const versions = aguaVersions.map(({ note, sections }, place) => {
    for (const section of sections) written.add(section);
    const last = place === aguaVersions.length - 1;
    const so = { ...blank, ...pick(asVoted, written), ...(last ? {} : { summary: aguaSummaryBefore }) };
    const at = last ? calendar.moment(-9, '17:01') : calendar.moment(-34 + place * 4, '13:00');
    history.become(formOf(so, calendar, find), at - 60_000);
    return { ...history.freeze(), at, note };
  });
  typeOn(history, pen);
  return { content: avisosDeCorte, history, versions };
}

const pick = (
  content: DemoCommitment,
  sections: ReadonlySet<keyof DemoCommitment>,
): Partial<DemoCommitment> =>
  Object.fromEntries(Object.entries(content).filter(([name]) => sections.has(name as keyof DemoCommitment)));

/** A commitment that has nothing but its name. */
const blank: DemoCommitment = {
  ...avisosDeCorte,
  summary: [],
  central: [],
  causes: [],
  effects: [],
  population: '',
  baseline: '',
  baselineSource: '',
  objective: [],
  aims: [],
  values: [],
  goals: [],
  goalsHow: '',
  themes: [],
  lead: { institution: '', post: '' },
  support: [],
  counterparts: [],
  milestones: [],
  indicators: [],
  budget: [],
  risks: [],
  origins: [],
};

/** Twelve changes since version 7. */
function typeOn(history: DraftHistory, { calendar, find }: Pen): void {
  const milestone = avisosDeCorte.milestones[2];
  const risk = avisosDeCorte.risks[1];
  if (!milestone || !risk) throw new Error('The water draft lost its last rows.');
  let at = calendar.moment(-2, '19:05');
  const type = (work: (doc: Y.Doc) => void): void => history.change((at += 9000), work);
  const cell = (doc: Y.Doc, name: string): Y.Text => textIn(rowIn(doc, 'milestones', 2), name);
  type((doc) => doc.getArray('milestones').push([rowOf('milestones', { id: milestone.id })]));
  for (const piece of inPieces(milestone.activity, 3)) type((doc) => append(cell(doc, 'activity'), piece));
  type((doc) => rowIn(doc, 'milestones', 2).set('start', calendar.day(milestone.start)));
  type((doc) => rowIn(doc, 'milestones', 2).set('end', calendar.day(milestone.end)));
  type((doc) => append(cell(doc, 'responsible'), milestone.responsible));
  for (const piece of inPieces(milestone.product, 2)) type((doc) => append(cell(doc, 'product'), piece));
  type((doc) => append(cell(doc, 'verification'), milestone.verification));
  type((doc) => doc.getArray('risks').push([rowOf('risks', { id: 'r2', ...risk })]));
  const [origin]: readonly OriginRef[] = (milestone.origins ?? []).flatMap((each) => [...find(each)]);
  if (origin)
    type((doc) =>
      doc.getMap('links').set(linkKey(`milestones.${milestone.id}`, origin.kind, origin.ref), true),
    );
}

function rowIn(doc: Y.Doc, list: string, at: number): Y.Map<unknown> {
  const row = doc.getArray<unknown>(list).get(at);
  if (!(row instanceof Y.Map)) throw new Error(`${list} has no row ${at}.`);
  return row;
}

function textIn(row: Y.Map<unknown>, cell: string): Y.Text {
  const text = row.get(cell);
  if (!(text instanceof Y.Text)) throw new Error(`${cell} is no text.`);
  return text;
}

const append = (text: Y.Text, piece: string): void => text.insert(text.length, piece);

function inPieces(text: string, count: number): string[] {
  const length = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, at) => text.slice(at * length, (at + 1) * length));
}
