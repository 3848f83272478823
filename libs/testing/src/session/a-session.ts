import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type {
  AgendaItemId,
  ContributionId,
  ProjectId,
  CriterionId,
  OptionId,
  ParticipantId,
  RoundId,
  SeatId,
  SlideId,
  SurveyQuestionId,
  TableMapId,
} from '@ruta/contracts/protocol/ids';
import { isRefused, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { AgendaDraft, PhaseContent } from '@ruta/contracts/session/agenda';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import type { Seatable } from '@ruta/domain/breakout/seat-people';
import type { SavedMap } from '@ruta/domain/breakout/seat-saved';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { rollOf } from '@ruta/domain/formal/quorum';
import { decide } from '@ruta/domain/session/decide';
import { evolve } from '@ruta/domain/session/evolve';
import {
  type BringableContribution,
  emptySession,
  type FormalFacts,
  type RoundCount,
  type SessionState,
} from '@ruta/domain/session/state';
import { formalFacts, holdsAsNumbered } from '../formal/a-body.ts';
import { fixedId } from './fixed-id.ts';

export const leader = fixedId<ParticipantId>('leader');
export const coLeader = fixedId<ParticipantId>('co-leader');
export const participant = (n: number) => fixedId<ParticipantId>(`participant ${n}`);
export const item = (name: string) => fixedId<AgendaItemId>(`item ${name}`);

const entry = (content: PhaseContent, minutes: number): AgendaDraft => ({
  id: item(content.kind),
  title: content.kind,
  plannedMs: minutes * 60_000,
  content,
});

export const yesOrNo: BallotSpec = {
  question: 'Do we send this text to feedback?',
  method: { method: 'single' },
  options: (['for', 'against', 'abstain'] as const).map((stance) => ({
    id: fixedId<OptionId>(`option ${stance}`),
    label: stance,
    stance,
    idea: null,
    group: null,
  })),
  disclosure: 'unpublished',
  visibility: 'after-close',
  electorate: 'participants',
  blank: false,
  paperCheck: 'two',
};

const surveyQuestions: SurveyQuestion[] = [
  {
    id: fixedId<SurveyQuestionId>('survey question 1'),
    form: 'scale',
    text: 'Useful?',
    low: 'no',
    high: 'yes',
  },
  {
    id: fixedId<SurveyQuestionId>('survey question 2'),
    form: 'choice',
    text: 'Again?',
    options: ['yes', 'no'],
  },
  { id: fixedId<SurveyQuestionId>('survey question 3'), form: 'text', text: 'What was missing?' },
];

/** One entry of every kind, in the order in which a working table uses them. */
export const everyKind: AgendaDraft[] = [
  entry(
    {
      kind: 'check-in',
      text: 'Welcome',
      ask: { question: 'How do we arrive?', form: 'text', shown: 'on-reveal', anonymous: true },
    },
    5,
  ),
  entry(
    {
      kind: 'slide',
      text: 'Cuts without notice',
      slides: [1, 2, 3].map((n) => ({
        id: fixedId<SlideId>(`slide ${n}`),
        type: 'text' as const,
        text: `# Page ${n}`,
      })),
    },
    5,
  ),
  entry({ kind: 'ideas', question: 'What would have to change?', perPerson: 5, anonymous: true }, 6),
  entry({ kind: 'grouping', question: 'What belongs together?', board: item('ideas'), by: 'everyone' }, 8),
  entry(
    {
      kind: 'dots',
      question: 'What first?',
      board: item('ideas'),
      dots: 3,
      perOption: 2,
      disclosure: 'unpublished',
      visibility: 'on-release',
      electorate: 'participants',
    },
    3,
  ),
  entry({ kind: 'discussion', question: 'Who pays?', turnSeconds: 120 }, 10),
  entry({ kind: 'tree', question: 'Why?', by: 'everyone', board: item('ideas') }, 15),
  entry({ kind: 'survey', question: 'How was it?', questions: surveyQuestions, atLeast: 3 }, 5),
  entry(
    { kind: 'questions', question: 'What would you ask?', anonymous: true, perPerson: 4, order: 'votes' },
    10,
  ),
  entry({ kind: 'challenges', question: 'What shall we build for?', proposedBy: 'everyone' }, 15),
  entry({ kind: 'teams', question: 'With whom?', least: 1, most: 2, challenges: item('challenges') }, 20),
  entry({ kind: 'submissions', question: 'What did you make?', teams: item('teams') }, 30),
  entry(
    { kind: 'pitches', question: 'Show it', teams: item('teams'), pitchSeconds: 180, questionSeconds: 120 },
    20,
  ),
  entry(
    {
      kind: 'judging',
      question: 'How good is it?',
      teams: item('teams'),
      criteria: [
        { id: fixedId<CriterionId>('criterion use'), name: 'Use', weight: 2, most: 10 },
        { id: fixedId<CriterionId>('criterion craft'), name: 'Craft', weight: 1, most: 5 },
      ],
    },
    15,
  ),
  entry(
    {
      kind: 'prize',
      question: 'Whose is the prize of the room?',
      teams: item('teams'),
      disclosure: 'unpublished',
      visibility: 'after-close',
      electorate: 'participants',
    },
    5,
  ),
  entry({ kind: 'drafting', question: 'The commitment', commitmentId: null }, 25),
  entry({ kind: 'ballot', spec: yesOrNo, commitmentId: null }, 5),
  entry({ kind: 'break', text: '' }, 0),
  entry(
    {
      kind: 'breakout',
      question: 'What do we bring to the plenary?',
      tables: ['Table 1', 'Table 2', 'Table 3'],
      seating: 'random',
      like: null,
      steps: [
        {
          id: item('table ideas'),
          title: 'Ideas',
          content: { kind: 'ideas', question: 'What have you seen?', perPerson: null, anonymous: true },
        },
        {
          id: item('table grouping'),
          title: 'Grouping',
          content: {
            kind: 'grouping',
            question: 'What belongs together?',
            board: item('table ideas'),
            by: 'everyone',
          },
        },
      ],
    },
    20,
  ),
];

/** What only a formal session of a body has. */
export const formalKinds: AgendaDraft[] = [
  entry({ kind: 'attendance', text: 'Who is here for which seat' }, 5),
  entry({ kind: 'review', question: 'How do earlier resolutions stand?' }, 5),
  entry(
    {
      kind: 'motions',
      question: 'Is this motion adopted?',
      rule: null,
      seconded: true,
      labels: { for: 'For', against: 'Against', abstain: 'Abstain' },
    },
    20,
  ),
];

/** A small, repeatable source of chance (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A session on the bench: commands go in, the log and the state come out. Time is moved by hand. */
export class SessionOnBench {
  now = 1_800_000_000_000;
  state: SessionState = emptySession;
  readonly log: LoggedEvent[] = [];
  heardAt: number | null = null;
  papersCast = 0;
  /** Of a formal session; null takes the body away. */
  formal: FormalFacts | null = formalFacts;
  /** What each seat votes in the next count; without any, all who sit vote for. */
  seatVotes = new Map<SeatId, 'for' | 'against' | 'abstain'>();
  /** Who is here, apart from those who lead. */
  people: readonly Seatable[] = [1, 2, 3].map((n) => ({
    id: participant(n),
    sector: n % 2 ? 'civil' : 'gobierno',
  }));
  /** Maps of tables that the entity keeps. */
  readonly maps = new Map<TableMapId, SavedMap>();
  /** Contributions that may be brought to a board: two, unless told otherwise. */
  readonly contributions = new Map<ContributionId, BringableContribution>(
    [1, 2].map((n) => [
      fixedId<ContributionId>(`contribution ${n}`),
      { number: n, text: `contributed «${n}»` },
    ]),
  );
  /** Projects that may be brought to a board. */
  readonly projects = new Map<ProjectId, BringableContribution>(
    [1, 2].map((n) => [fixedId<ProjectId>(`project ${n}`), { number: n, text: `project «${n}»` }]),
  );
  private ids = 0;
  private readonly random: () => number;

  constructor(agenda: AgendaDraft[] = everyKind, seed = 7) {
    this.random = seededRandom(seed);
    this.append({ type: 'session.scheduled', items: agenda }, leader);
  }

  /** Gives a command with the right epoch and revision unless told otherwise; null for done, else the refusal. */
  give(
    who: ParticipantId | 'clock',
    command: SessionCommand,
    stale: { epoch?: number; expectedRev?: number } = {},
  ): Refusal | null {
    const leads = (id: ParticipantId) => id === leader || id === coLeader;
    const actor =
      who === 'clock'
        ? { kind: 'clock' as const }
        : { kind: 'participant' as const, id: who, leads: leads(who) };
    const decision = decide(
      this.state,
      { command, epoch: this.state.lease.epoch, expectedRev: this.state.run.rev, ...stale },
      actor,
      {
        now: this.now,
        present: { room: 3, online: 1, assisted: 0 },
        controllerHeardAt: this.heardAt,
        random: this.random,
        leads,
        isSeated: () => true,
        takesPart: (id) => this.people.some((person) => person.id === id) && !this.isRemoved(id),
        people: () => this.people.filter(({ id }) => !this.isRemoved(id)),
        savedMap: (id) => this.maps.get(id) ?? null,
        contribution: (id) => this.contributions.get(id) ?? null,
        project: (id) => this.projects.get(id) ?? null,
        formal: this.formal,
        seatHeld: holdsAsNumbered(participant),
        newId: () => this.freshId(),
        papers: () => this.papersCast,
        isFrozen: ({ version }) => version === 7,
        count: (round) => this.count(round),
      },
    );
    if (isRefused(decision)) return decision.refusal;
    for (const event of decision) this.append(event, who === 'clock' ? null : who);
    return null;
  }

  /** As `give`, for what must go well. */
  do(who: ParticipantId | 'clock', command: SessionCommand): this {
    const refusal = this.give(who, command);
    if (refusal) throw new Error(`${command.type} was refused: ${refusal.code}`);
    return this;
  }

  /** Led by `leader`, and at its first entry. */
  started(): this {
    return this.do(leader, { type: 'lease.take', console: fixedId('console') }).do(leader, {
      type: 'run.start',
    });
  }

  at(kind: PhaseContent['kind']): this {
    return this.state.run.current === item(kind)
      ? this
      : this.do(leader, { type: 'run.goto', itemId: item(kind) });
  }

  later(ms: number): this {
    this.now += ms;
    return this;
  }

  private append(event: LoggedEvent['event'], actor: ParticipantId | null): void {
    const logged = { seq: this.state.seq + 1, at: this.now, actor, event };
    this.log.push(logged);
    this.state = evolve(this.state, logged);
  }

  private isRemoved(id: ParticipantId): boolean {
    return this.state.removed.includes(id);
  }

  private freshId(): string {
    this.ids += 1;
    return fixedId(`fresh ${this.ids}`);
  }

  private count(id: RoundId): RoundCount {
    const spec = this.state.rounds.find((round) => round.id === id)?.spec ?? yesOrNo;
    const papersBy = { account: 0, guest: this.papersCast, assisted: 0, seat: 0, paper: 0, hands: 0 };
    return {
      root: '0'.repeat(64),
      result: {
        eligible: 4,
        papersBy,
        tally: { ...tallyOf(spec, []), papers: this.papersCast },
        batches: [],
        uncounted: 0,
        seats: this.seatPapers(spec),
      },
    };
  }

  private seatPapers({ options }: BallotSpec): NonNullable<RoundCount['result']['seats']> {
    const sitting = rollOf(this.state)?.seats.filter((one) => one.sitting !== null) ?? [];
    const all =
      this.seatVotes.size > 0 ? this.seatVotes : new Map(sitting.map(({ id }) => [id, 'for' as const]));
    return [...all].flatMap(([seatId, stance]) => {
      const option = options.find((one) => one.stance === stance)?.id;
      return option ? [{ seatId, choice: { method: 'single' as const, option } }] : [];
    });
  }
}

export const aSession = (agenda?: AgendaDraft[], seed?: number) => new SessionOnBench(agenda, seed);

/** A formal session of a body: every kind there is. */
export const aFormalSession = (seed?: number) => aSession([...everyKind, ...formalKinds], seed);
