import type { DocumentBlock, DocumentParagraph, PublicDocument } from '@ruta/contracts/documents/document';
import type { CommitmentForm, Prose } from '@ruta/contracts/drafting/commitment-form';
import type { ClauseOrigins } from '@ruta/contracts/drafting/provenance';
import { datesIn } from '../documents/dates.ts';
import { bullets, paragraph, prose } from '../documents/prose.ts';
import type { CommitmentSource } from '../commitment/commitment-source.ts';
import type { PlanSource } from '../plan/plan-document.ts';
import { type ExplainerWords, explainerWords } from './explainer-words.ts';
import { type ExplainerSetting, sheetOf } from './sheet.ts';

/** EX2: a published plan in its own plain summaries: who answers for each commitment, by when, and where it comes from. */
export function planExplainer(setting: ExplainerSetting, plan: PlanSource): PublicDocument {
  const { language, timeZone } = setting;
  const words = explainerWords[language];
  const dates = datesIn(language, timeZone);
  const heard = Object.values(plan.outcomes).reduce((sum, count) => sum + count, 0);
  const period =
    plan.startsOn && plan.endsOn ? words.period(dates.date(plan.startsOn), dates.date(plan.endsOn)) : '';
  return sheetOf(setting, {
    title: words.plan.title(plan.title),
    subtitle: period,
    lead: words.plan.lead(plan.commitments.length, heard),
    changedAt: plan.publishedAt,
    blocks: (heading) => [
      ...plan.commitments.flatMap((commitment): DocumentBlock[] => {
        const { form } = commitment;
        const until = lastDay(form);
        return [
          heading(`${form.key} ${form.title}`),
          prose([paragraph(textOf(form.summary))]),
          prose([
            labelled(words.plan.answers, form.lead.institution),
            ...(until ? [labelled(words.plan.until, dates.date(until))] : []),
            labelled(words.plan.from, originIn(words.plan, commitment)),
          ]),
          ...verified(words.plan.checks, form),
        ];
      }),
      heading(words.plan.account),
      prose(bullets(words.plan.asks)),
    ],
  });
}

const labelled = (label: string, said: string): DocumentParagraph =>
  paragraph([{ text: `${label}: `, strong: true }, { text: said }]);

const textOf = (said: Prose): string =>
  said.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ');

/** Of its milestones; empty where none has a day. */
const lastDay = ({ milestones }: CommitmentForm): string =>
  milestones.reduce((last, { end }) => (end && end > last ? end : last), '');

function verified(title: string, { milestones }: CommitmentForm): DocumentBlock[] {
  const ways = [...new Set(milestones.map(({ verification }) => verification).filter(Boolean))];
  return ways.length === 0 ? [] : [prose([paragraph([{ text: title, strong: true }]), ...bullets(ways)])];
}

function originIn(words: ExplainerWords['plan'], { form, origins }: CommitmentSource): string {
  if (form.kind === 'proactive') return words.proactive;
  const count = contributionsIn(origins);
  return count > 0 ? words.contributions(count) : words.sessions;
}

const contributionsIn = (origins: readonly ClauseOrigins[]): number =>
  new Set(
    origins.flatMap(({ sources }) =>
      sources.filter(({ kind }) => kind === 'contribution').map(({ ref }) => ref),
    ),
  ).size;
