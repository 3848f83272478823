import type { BallotOption } from '@ruta/contracts/ballot/ballot';
import { OptionId, type CommitmentId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft, PhaseContent } from '@ruta/contracts/session/agenda';
import { agendaFrom } from '@ruta/domain/session/agenda-templates';
import type { CommitmentKey } from './content/commitment.ts';
import type { DemoOption, DemoSession, DemoStep, ScriptIds } from './content/session.ts';

/** Finds the ids that an agenda points at. */
export interface AgendaIds {
  readonly item: ScriptIds['item'];
  readonly id: ScriptIds['id'];
  readonly commitment: (key: CommitmentKey) => CommitmentId;
}

/** What the dots and votes of the demonstration have in common: nobody's choice is published, results come at the close. */
const quiet = { disclosure: 'unpublished', visibility: 'after-close', electorate: 'participants' } as const;
const onPaper = { blank: false, paperCheck: 'two' } as const;

/** A session that was held ends with the report being read out. */
export function withReport(session: DemoSession): DemoSession {
  if (!session.report) return session;
  const text = session.report.join('\n\n');
  const last: DemoStep = { key: 'relatoria', title: 'Relatoría', minutes: 3, used: 3, kind: 'slide', text };
  return { ...session, steps: [...session.steps, last] };
}

export const agendaOf = ({ steps, template }: DemoSession, ids: AgendaIds): AgendaDraft[] =>
  template
    ? fromTemplate(template)
    : steps.map((step) => ({
        id: ids.item(step.key),
        title: step.title,
        plannedMs: step.minutes * 60_000,
        content: contentOf(step, ids),
      }));

function fromTemplate({ name, questions }: NonNullable<DemoSession['template']>): AgendaDraft[] {
  const agenda = agendaFrom(name, { language: 'es', newId: () => crypto.randomUUID() });
  return agenda.map((entry) => {
    const question = questions[entry.content.kind];
    if (question === undefined || !('question' in entry.content)) return entry;
    return { ...entry, content: { ...entry.content, question } };
  });
}

function contentOf(step: DemoStep, ids: AgendaIds): PhaseContent {
  switch (step.kind) {
    case 'check-in':
    case 'slide':
    case 'break':
      return { kind: step.kind, text: step.text };
    case 'ideas':
      return { kind: 'ideas', question: step.question, perPerson: null, anonymous: true };
    case 'grouping':
      return { kind: 'grouping', question: step.question, board: ids.item(step.board), by: 'facilitator' };
    case 'dots':
      return {
        kind: 'dots',
        question: step.question,
        board: ids.item(step.board),
        dots: step.dots,
        perOption: step.dots,
        ...quiet,
      };
    case 'discussion':
      return { kind: 'discussion', question: step.question, turnSeconds: step.turnSeconds };
    case 'breakout':
      return {
        kind: 'breakout',
        question: step.question,
        tables: [...step.tables],
        seating: 'sector',
        like: null,
        steps: [
          {
            id: ids.item(`${step.key}-ideas`),
            title: 'Ideas',
            content: { kind: 'ideas', question: step.ideas, perPerson: null, anonymous: true },
          },
          {
            id: ids.item(`${step.key}-charla`),
            title: 'Conversar',
            content: { kind: 'discussion', question: step.question, turnSeconds: 120 },
          },
        ],
      };
    case 'planned':
      return step.content(ids.item);
    case 'held':
      return step.content(ids);
    case 'drafting':
      return { kind: 'drafting', question: step.question, commitmentId: ids.commitment(step.commitment) };
    case 'ballot':
      return {
        kind: 'ballot',
        commitmentId: step.commitment ? ids.commitment(step.commitment) : null,
        spec: {
          question: step.question,
          method: { method: 'single' },
          options: step.options.map(option),
          ...quiet,
          ...onPaper,
        },
      };
  }
}

const option = ({ label, stance }: DemoOption): BallotOption => ({
  id: OptionId.parse(crypto.randomUUID()),
  label,
  stance,
  idea: null,
  group: null,
});
