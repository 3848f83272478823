import type { BallotOption, BallotSpec } from '@ruta/contracts/ballot/ballot';
import type {
  AgendaItemId,
  CommitmentId,
  CriterionId,
  OptionId,
  SurveyQuestionId,
} from '@ruta/contracts/protocol/ids';
import type { AgendaDraft, PhaseContent, TableStep } from '@ruta/contracts/session/agenda';
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
  return templates[template](agendaWords[wishes.language], wishes);
}

const templates: Record<AgendaTemplateName, (words: AgendaWords, wishes: TemplateWishes) => AgendaDraft[]> = {
  'open-session': openSession,
  'working-table': workingTable,
  'hackathon-day': hackathonDay,
  'one-two-four-all': oneTwoFourAll,
  'consent-round': consentRound,
};

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

/** From challenges to a prize, in one day. */
function hackathonDay(words: AgendaWords, { newId }: TemplateWishes): AgendaDraft[] {
  const challenges = newId() as AgendaItemId;
  const teams = newId() as AgendaItemId;
  const criterion = (name: string, weight: number) => ({ id: newId() as CriterionId, name, weight, most: 5 });
  const rules = { disclosure: 'unpublished', visibility: 'after-close', electorate: 'participants' } as const;
  return [
    entry(newId, words.welcome, 15, { kind: 'check-in', text: words.welcomeText }),
    entry(newId, words.rules, 15, { kind: 'slide', text: words.rulesText }),
    {
      ...entry(newId, words.challenges, 25, {
        kind: 'challenges',
        question: words.challengesQuestion,
        proposedBy: 'everyone',
      }),
      id: challenges,
    },
    {
      ...entry(newId, words.teams, 25, {
        kind: 'teams',
        question: words.teamsQuestion,
        least: 3,
        most: 6,
        challenges,
      }),
      id: teams,
    },
    entry(newId, words.work, 120, teamWork(newId, words)),
    entry(newId, words.lunch, 60, { kind: 'break', text: words.lunchText }),
    entry(newId, words.work, 120, teamWork(newId, words)),
    entry(newId, words.submissions, 15, { kind: 'submissions', question: words.submissionsQuestion, teams }),
    entry(newId, words.pitches, 45, {
      kind: 'pitches',
      question: words.pitchesQuestion,
      teams,
      pitchSeconds: 180,
      questionSeconds: 120,
    }),
    entry(newId, words.judging, 20, {
      kind: 'judging',
      question: words.judgingQuestion,
      teams,
      criteria: [
        criterion(words.criterionUse, 3),
        criterion(words.criterionPublic, 2),
        criterion(words.criterionCraft, 1),
      ],
    }),
    entry(newId, words.prize, 5, { kind: 'prize', question: words.prizeQuestion, teams, ...rules }),
    leaving(newId, words),
  ];
}

/**
 * 1-2-4-All: alone, in pairs, in fours, everybody (Lipmanowicz and McCandless, The Surprising Power of Liberating
 * Structures, 2014).
 */
function oneTwoFourAll(words: AgendaWords, { newId }: TemplateWishes): AgendaDraft[] {
  const ideas = newId() as AgendaItemId;
  return [
    entry(newId, words.welcome, 3, { kind: 'check-in', text: words.welcomeText }),
    entry(newId, words.alone, 1, { kind: 'slide', text: words.aloneText }),
    entry(newId, words.pairs, 3, {
      kind: 'breakout',
      question: words.pairsQuestion,
      tables: [words.pairName, counted(words.pairName, 2)],
      size: 2,
      seating: 'random',
      like: null,
      steps: [
        tableStep(newId, words.talk, {
          kind: 'discussion',
          question: words.pairsQuestion,
          turnSeconds: null,
        }),
      ],
    }),
    entry(newId, words.fours, 5, {
      kind: 'breakout',
      question: words.foursQuestion,
      tables: [words.fourName, counted(words.fourName, 2)],
      size: 4,
      seating: 'join',
      like: null,
      steps: [
        tableStep(newId, words.ideas, {
          kind: 'ideas',
          question: words.foursQuestion,
          perPerson: null,
          anonymous: true,
        }),
      ],
    }),
    {
      ...entry(newId, words.share, 3, {
        kind: 'ideas',
        question: words.shareQuestion,
        perPerson: 1,
        anonymous: true,
      }),
      id: ideas,
    },
    entry(newId, words.all, 5, {
      kind: 'grouping',
      question: words.allQuestion,
      board: ideas,
      by: 'facilitator',
    }),
    dots(newId, words, ideas, words.allDotsQuestion),
  ];
}

/** A proposal that stands unless somebody has a reasoned objection: understand, react, object, integrate. */
function consentRound(words: AgendaWords, { newId }: TemplateWishes): AgendaDraft[] {
  return [
    entry(newId, words.proposal, 5, { kind: 'slide', text: words.proposalText }),
    entry(newId, words.clarify, 8, {
      kind: 'questions',
      question: words.clarifyQuestion,
      anonymous: false,
      perPerson: null,
      order: 'votes',
    }),
    entry(newId, words.react, 10, { kind: 'discussion', question: words.reactQuestion, turnSeconds: 60 }),
    entry(newId, words.consent, 5, {
      kind: 'ballot',
      commitmentId: null,
      spec: {
        ...yesNoAbstain(newId, words, words.consentQuestion),
        method: { method: 'consent' },
        options: [option(newId, words.consentOption, null)],
        disclosure: 'named',
      },
    }),
    entry(newId, words.integrate, 12, {
      kind: 'discussion',
      question: words.integrateQuestion,
      turnSeconds: 120,
    }),
    entry(newId, words.close, 3, { kind: 'slide', text: words.consentCloseText }),
  ];
}

/** Each team at its own table, with a list of what is left to do. */
const teamWork = (newId: () => string, words: AgendaWords): PhaseContent => ({
  kind: 'breakout',
  question: words.workQuestion,
  tables: [words.teamName, counted(words.teamName, 2)],
  size: 5,
  seating: 'teams',
  like: null,
  steps: [
    tableStep(newId, words.workStep, {
      kind: 'ideas',
      question: words.workQuestion,
      perPerson: null,
      anonymous: false,
    }),
  ],
});

const tableStep = (newId: () => string, title: string, content: TableStep['content']): TableStep => ({
  id: newId() as AgendaItemId,
  title,
  content,
});

/** `Pareja 2`, after `Pareja 1`. */
const counted = (first: string, number: number): string => first.replace(/\d+$/, String(number));

/** Three questions on the way out. */
const leaving = (newId: () => string, words: AgendaWords): AgendaDraft =>
  entry(newId, words.leave, 5, {
    kind: 'survey',
    question: words.leaveQuestion,
    atLeast: 5,
    questions: [
      {
        id: newId() as SurveyQuestionId,
        form: 'scale',
        text: words.leaveHeard,
        low: words.leaveLow,
        high: words.leaveHigh,
      },
      { id: newId() as SurveyQuestionId, form: 'text', text: words.leaveBetter },
    ],
  });

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

const option = (newId: () => string, label: string, stance: BallotOption['stance']): BallotOption => ({
  id: newId() as OptionId,
  label,
  stance,
  idea: null,
  group: null,
});

const yesNoAbstain = (newId: () => string, words: AgendaWords, question: string): BallotSpec => ({
  question,
  method: { method: 'single' },
  options: [
    option(newId, words.voteFor, 'for'),
    option(newId, words.voteAgainst, 'against'),
    option(newId, words.voteAbstain, 'abstain'),
  ],
  disclosure: 'unpublished',
  visibility: 'after-close',
  electorate: 'participants',
  blank: false,
  paperCheck: 'two',
});

const versionBallot = (
  newId: () => string,
  words: AgendaWords,
  commitmentId: CommitmentId | null,
): PhaseContent => ({
  kind: 'ballot',
  commitmentId,
  spec: {
    ...yesNoAbstain(newId, words, words.voteQuestion),
    options: [
      option(newId, words.voteYes, 'for'),
      option(newId, words.voteNotYet, 'against'),
      option(newId, words.voteAbstain, 'abstain'),
    ],
  },
});
