import type { BallotOption } from '@ruta/contracts/ballot/ballot';
import type { AgendaItemId, CommitmentId, OptionId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft, PhaseContent } from '@ruta/contracts/session/agenda';
import type { AgendaTemplateName } from '@ruta/contracts/session/http';
import { agendaWords, type AgendaWords } from './agenda-words.ts';

export interface TemplateWishes {
  language: 'es' | 'en';
  newId: () => string;
  /** The commitment that a working table drafts and votes on. */
  commitmentId?: CommitmentId | null;
}

/** An agenda as a facilitator would start from; every entry can be changed. */
export function agendaFrom(template: AgendaTemplateName, wishes: TemplateWishes): AgendaDraft[] {
  const words = agendaWords[wishes.language];
  return template === 'open-session' ? openSession(words, wishes) : workingTable(words, wishes);
}

/** One problem and its causes per theme: everybody writes, groups, chooses, and talks about what was chosen. */
function openSession(words: AgendaWords, { newId }: TemplateWishes): AgendaDraft[] {
  const ideas = newId() as AgendaItemId;
  return [
    entry(newId, words.welcome, 5, { kind: 'check-in', text: words.welcomeText }),
    entry(newId, words.theme, 10, { kind: 'slide', text: words.themeText }),
    { ...silentIdeas(newId, words, words.problemQuestion), id: ideas },
    grouping(newId, words, ideas),
    dots(newId, words, ideas, words.dotsProblemQuestion),
    entry(newId, words.causes, 20, { kind: 'discussion', question: words.causesQuestion, turnSeconds: 120 }),
    entry(newId, words.close, 5, { kind: 'slide', text: words.closeText }),
  ];
}

/** From ideas to a text of which the table says yes or not yet. */
function workingTable(words: AgendaWords, { newId, commitmentId = null }: TemplateWishes): AgendaDraft[] {
  const ideas = newId() as AgendaItemId;
  return [
    entry(newId, words.welcome, 5, { kind: 'check-in', text: words.welcomeText }),
    entry(newId, words.problem, 12, { kind: 'slide', text: words.problemText }),
    { ...silentIdeas(newId, words, words.changeQuestion), id: ideas },
    grouping(newId, words, ideas),
    dots(newId, words, ideas, words.dotsChangeQuestion),
    entry(newId, words.discussion, 15, {
      kind: 'discussion',
      question: words.discussionQuestion,
      turnSeconds: 120,
    }),
    entry(newId, words.pause, 10, { kind: 'break', text: words.pauseText }),
    entry(newId, words.drafting, 25, { kind: 'drafting', question: words.draftingQuestion, commitmentId }),
    entry(newId, words.vote, 8, versionBallot(newId, words, commitmentId)),
    entry(newId, words.close, 5, { kind: 'slide', text: words.closeText }),
  ];
}

const entry = (newId: () => string, title: string, minutes: number, content: PhaseContent): AgendaDraft => ({
  id: newId() as AgendaItemId,
  title,
  plannedMs: minutes * 60_000,
  content,
});

const silentIdeas = (newId: () => string, words: AgendaWords, question: string): AgendaDraft =>
  entry(newId, words.ideas, 6, { kind: 'ideas', question, perPerson: 10, anonymous: true });

const grouping = (newId: () => string, words: AgendaWords, board: AgendaItemId): AgendaDraft =>
  entry(newId, words.grouping, 8, {
    kind: 'grouping',
    question: words.groupingQuestion,
    board,
    by: 'everyone',
  });

const dots = (newId: () => string, words: AgendaWords, board: AgendaItemId, question: string): AgendaDraft =>
  entry(newId, words.dots, 3, {
    kind: 'dots',
    question,
    board,
    dots: 3,
    perOption: 2,
    disclosure: 'unpublished',
    visibility: 'after-close',
    electorate: 'participants',
  });

function versionBallot(
  newId: () => string,
  words: AgendaWords,
  commitmentId: CommitmentId | null,
): PhaseContent {
  const option = (label: string, stance: BallotOption['stance']): BallotOption => ({
    id: newId() as OptionId,
    label,
    stance,
    idea: null,
    group: null,
  });
  return {
    kind: 'ballot',
    commitmentId,
    spec: {
      question: words.voteQuestion,
      method: { method: 'single' },
      options: [
        option(words.voteYes, 'for'),
        option(words.voteNotYet, 'against'),
        option(words.voteAbstain, 'abstain'),
      ],
      disclosure: 'unpublished',
      visibility: 'after-close',
      electorate: 'participants',
      blank: false,
      paperCheck: 'two',
    },
  };
}
