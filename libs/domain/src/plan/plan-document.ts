import type { Outcome } from '@ruta/contracts/consultation/answer';
import type { DocumentBlock, PublicDocument } from '@ruta/contracts/documents/document';
import type { PublicSignature } from '@ruta/contracts/plan/plan-publication';
import type { Day, Instant } from '@ruta/contracts/protocol/instant';
import { formBlocks } from '../commitment/commitment-blocks.ts';
import { backgroundBlocks, blockGround, type DocumentSetting } from '../commitment/commitment-document.ts';
import type { CommitmentSource } from '../commitment/commitment-source.ts';
import { signatureBlocks } from '../commitment/signature-blocks.ts';
import { paragraph, prose } from '../documents/prose.ts';

/** A version of a plan with all its commitments. */
export interface PlanSource {
  title: string;
  startsOn: Day | null;
  endsOn: Day | null;
  version: number;
  hash: string;
  publishedAt: Instant;
  commitments: readonly CommitmentSource[];
  outcomes: Partial<Record<Outcome, number>>;
  /** Of the plan as a whole. */
  signatures: readonly PublicSignature[];
  /** Newest first. */
  history: readonly { version: number; hash: string; publishedAt: Instant; reason: string }[];
}

type Ground = ReturnType<typeof blockGround>;

/** The whole plan as one document: every commitment, what became of what was said, and how to check it. */
export function planDocument(setting: DocumentSetting, plan: PlanSource): PublicDocument {
  const { language, publisher, timeZone, demo, source } = setting;
  const ground = blockGround(setting, 2);
  const { words, dates } = ground;
  const newest = plan.history[0]?.version ?? plan.version;
  const period =
    plan.startsOn && plan.endsOn ? words.period(dates.date(plan.startsOn), dates.date(plan.endsOn)) : '';
  return {
    language,
    publisher,
    genre: words.planGenre,
    title: plan.title,
    subtitle: period || dates.day(plan.publishedAt),
    standing: {
      text: newest > plan.version ? words.superseded(plan.version, newest) : words.published(plan.version),
      holds: newest === plan.version,
    },
    source,
    fingerprint: plan.hash,
    changedAt: plan.publishedAt,
    timeZone,
    warning: demo ? words.demo : null,
    contents: 1,
    blocks: [
      facts(ground, plan),
      ...plan.commitments.flatMap((commitment) => chapter(ground, commitment)),
      ...outcomes(ground, plan),
      ...signatureBlocks(ground, plan.signatures, 1, ground.words.planSignatures),
      ...history(ground, plan),
      ...checks(ground, plan),
    ],
  };
}

const total = (outcomes: PlanSource['outcomes']): number =>
  Object.values(outcomes).reduce((sum, count) => sum + count, 0);

function facts({ words }: Ground, plan: PlanSource): DocumentBlock {
  const milestones = plan.commitments.reduce((sum, { form }) => sum + form.milestones.length, 0);
  const heard = total(plan.outcomes);
  const figure = (value: number, label: string) => ({ value: String(value), label });
  return {
    kind: 'facts',
    items: [
      figure(plan.commitments.length, words.commitments(plan.commitments.length)),
      figure(milestones, words.milestones(milestones)),
      ...(heard > 0 ? [figure(heard, words.heard(heard))] : []),
    ],
  };
}

const chapter = (ground: Ground, commitment: CommitmentSource): DocumentBlock[] => [
  ground.heading(1, `${commitment.form.key} ${commitment.form.title || ground.words.untitled}`),
  ...formBlocks(ground, commitment.form),
  ...backgroundBlocks(ground, commitment),
];

function outcomes({ heading, words, names }: Ground, { outcomes: counts }: PlanSource): DocumentBlock[] {
  if (total(counts) === 0) return [];
  const rows = (Object.entries(names.outcome) as [Outcome, string][])
    .map(([outcome, label]) => ({ label, value: counts[outcome] ?? 0 }))
    .filter(({ value }) => value > 0);
  const most = Math.max(...rows.map(({ value }) => value));
  return [
    heading(1, words.outcomes),
    {
      kind: 'bars',
      caption: words.outcomeBars,
      rows: rows.map(({ label, value }) => ({
        label,
        value,
        text: words.contributions(value),
        leading: value === most,
      })),
    },
  ];
}

function history({ heading, words, dates }: Ground, { history: versions }: PlanSource): DocumentBlock[] {
  return [
    heading(1, words.history),
    {
      kind: 'table',
      caption: words.historyTable,
      columns: [
        { head: words.version, number: false, share: 1.2 },
        { head: words.day, number: false, share: 3 },
        { head: words.reason, number: false, share: 5 },
      ],
      rows: versions.map(({ version, publishedAt, reason }) => [
        String(version),
        dates.dateAt(publishedAt),
        reason || words.first,
      ]),
    },
  ];
}

const checks = ({ heading, words }: Ground, plan: PlanSource): DocumentBlock[] => [
  heading(1, words.check),
  prose([
    paragraph(words.bound),
    paragraph([{ text: words.hashOfPlan(plan.version) }, { text: plan.hash, mono: true }]),
    ...plan.commitments.map(({ form, hash, standing }) =>
      paragraph([
        { text: words.hashOf(form.key, standing.state === 'draft' ? 0 : standing.version) },
        { text: hash, mono: true },
      ]),
    ),
  ]),
];
