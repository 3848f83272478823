import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { Batch, BatchContent } from '@ruta/contracts/ballot/batch';
import type { BatchResult, CountedHands, PublishedPaper } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Decision } from '../session/decision.ts';
import { accepts } from './acceptance.ts';
import { countsHands, handAccepts } from './methods/methods.ts';
import { tallyOf } from './tally.ts';

export type BatchCommand = Extract<SessionCommand, { type: `round.batch-${string}` }>;
export type BatchEvent = Extract<SessionEvent, { type: `round.batch-${string}` }>;

/** A round takes at most so many batches. */
export const MOST_BATCHES = 60;

/** Batches of an open round, by those who may lead; the second person of a batch of papers is another one. */
export function decideBatch(round: RoundView, command: BatchCommand, by: ParticipantId): Decision {
  if (round.status === 'closed') return refuse('ballot.closed');
  const { roundId, batchId } = command;
  const batch = round.batches.find(({ id }) => id === batchId);
  if (command.type === 'round.batch-enter') {
    if (batch) return refuse('ballot.batch-exists');
    if (round.batches.length >= MOST_BATCHES)
      return refuse('ballot.too-many-batches', { most: MOST_BATCHES });
    return filled(round, { ...command, by }, 'round.batch-entered');
  }
  if (!batch || batch.state === 'withdrawn') return refuse('ballot.batch-unknown');
  switch (command.type) {
    case 'round.batch-correct':
      if (command.revision !== batch.revision) return refuse('ballot.batch-changed');
      return filled(round, { ...command, by }, 'round.batch-corrected');
    case 'round.batch-confirm':
      if (command.revision !== batch.revision) return refuse('ballot.batch-changed');
      if (batch.state === 'confirmed') return [];
      if (lastWriter(batch) === by) return refuse('ballot.batch-own');
      return [{ type: 'round.batch-confirmed', roundId, batchId, by }];
    case 'round.batch-withdraw':
      return [{ type: 'round.batch-withdrawn', roundId, batchId, by }];
  }
}

function filled(
  { spec }: RoundView,
  {
    roundId,
    batchId,
    label,
    content,
    by,
  }: Extract<BatchCommand, { content: BatchContent }> & { by: ParticipantId },
  type: 'round.batch-entered' | 'round.batch-corrected',
): Decision {
  if (!isSound(spec, content)) return refuse('ballot.batch-invalid');
  return [{ type, roundId, batchId, label, content, by }];
}

/** Papers that could have been cast, or hands that so many people could have raised. */
function isSound(spec: BallotSpec, content: BatchContent): boolean {
  const known = new Set<string>(spec.options.map(({ id }) => id));
  if (content.kind === 'papers') return content.papers.every((paper) => isOnPaper(spec, paper, known));
  const { people, marks } = content;
  if (!countsHands(spec.method)) return false;
  const once = new Set(marks.map(({ option, level }) => `${option} ${level}`)).size === marks.length;
  const perOption = new Map<string, number>();
  for (const { option, hands } of marks) perOption.set(option, (perOption.get(option) ?? 0) + hands);
  const sums = [...perOption.values()];
  const most =
    spec.method.method === 'single' ? sums.reduce((sum, hands) => sum + hands, 0) : Math.max(0, ...sums);
  return (
    once && most <= people && marks.every((mark) => known.has(mark.option) && handAccepts(spec.method, mark))
  );
}

/** A reason on a paper ballot stays on the paper. A blank one is simply there, whatever the phones allow. */
const isOnPaper = (
  spec: BallotSpec,
  paper: Parameters<typeof accepts>[1],
  known: ReadonlySet<string>,
): boolean =>
  accepts({ ...spec, blank: true }, paper, known) && !(paper.method === 'consent' && paper.seal !== null);

const lastWriter = ({ history }: Batch): ParticipantId | undefined =>
  history.findLast(({ did }) => did === 'entered' || did === 'corrected')?.by;

export function evolveBatches(round: RoundView, event: BatchEvent, at: Instant): RoundView['batches'] {
  const { batches, spec } = round;
  if (event.type === 'round.batch-entered') {
    const { batchId: id, label, content, by } = event;
    const entered = {
      id,
      number: batches.length + 1,
      label,
      content,
      revision: 1,
      state: stateOf(spec, content),
    };
    return [...batches, { ...entered, history: [{ did: 'entered', by, at }] }];
  }
  return batches.map((batch) => (batch.id === event.batchId ? changed(spec, batch, event, at) : batch));
}

function changed(
  spec: BallotSpec,
  batch: Batch,
  event: Exclude<BatchEvent, { type: 'round.batch-entered' }>,
  at: Instant,
): Batch {
  const step = (did: Batch['history'][number]['did']) => [...batch.history, { did, by: event.by, at }];
  switch (event.type) {
    case 'round.batch-corrected': {
      const { label, content } = event;
      const revision = batch.revision + 1;
      return {
        ...batch,
        label,
        content,
        revision,
        state: stateOf(spec, content),
        history: step('corrected'),
      };
    }
    case 'round.batch-confirmed':
      return { ...batch, state: 'confirmed', history: step('confirmed') };
    case 'round.batch-withdrawn':
      return { ...batch, state: 'withdrawn', history: step('withdrawn') };
  }
}

/** Hands are seen by the whole room and count at once; papers wait for a second person where the ballot asks for one. */
const stateOf = ({ paperCheck }: BallotSpec, { kind }: BatchContent): Batch['state'] =>
  kind === 'papers' && paperCheck !== 'one' ? 'entered' : 'confirmed';

export const isCounted = ({ state }: Batch): boolean => state === 'confirmed';

/** The code of a paper of a batch: its batch and its number in it, as it stands on the paper. */
export const codeInBatch = (batch: number, paper: number): string =>
  `P${batch}-${String(paper).padStart(3, '0')}`;

/** The papers of counted batches, as they are published. */
export const papersOfBatches = (batches: readonly Batch[]): PublishedPaper[] =>
  batches.filter(isCounted).flatMap(({ number, content }) =>
    content.kind === 'papers'
      ? content.papers.map((choice, index) => ({
          code: codeInBatch(number, index + 1),
          choice,
          by: null,
          words: null,
        }))
      : [],
  );

export const handsOfBatches = (batches: readonly Batch[]): CountedHands[] =>
  batches
    .filter(isCounted)
    .flatMap(({ id, content }) =>
      content.kind === 'hands' ? [{ batchId: id, people: content.people, marks: content.marks }] : [],
    );

/** What each counted batch brought, apart from the rest. */
export const batchResults = (spec: BallotSpec, batches: readonly Batch[]): BatchResult[] =>
  batches.filter(isCounted).map(({ id, label, content }) => {
    const counted =
      content.kind === 'papers' ? tallyOf(spec, content.papers) : tallyOf(spec, [], { hands: [content] });
    const { papers, blank, options } = counted;
    return { batchId: id, kind: content.kind, label, papers, blank, options };
  });

/** How many people stand behind the counted batches. */
export const peopleOfBatches = (batches: readonly Batch[]): { paper: number; hands: number } => {
  const counted = batches.filter(isCounted);
  const sum = (kind: BatchContent['kind']) =>
    counted.reduce((people, { content }) => {
      if (content.kind !== kind) return people;
      return people + (content.kind === 'papers' ? content.papers.length : content.people);
    }, 0);
  return { paper: sum('papers'), hands: sum('hands') };
};
