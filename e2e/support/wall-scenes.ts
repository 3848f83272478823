import type { BallotMethod, BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { OptionTally, Stage, Tally } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { MotionView } from '@ruta/contracts/formal/motion';
import type { RollView } from '@ruta/contracts/formal/roll';
import { emptyLayer, type MinutesVersionText } from '@ruta/contracts/minutes/minutes';
import type { CriterionId, OptionId, ParticipantId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem, PhaseContent } from '@ruta/contracts/session/agenda';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import type { SessionView } from '@ruta/contracts/session/view';
import { view } from '@ruta/domain/session/view';
import { aSession } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';

/** What a wall is told in one moment of a session: every layout with the most that the contracts let in. */
export interface WallScene {
  name: string;
  view: SessionView;
  header?: Partial<SessionHeader>;
}

const now = Date.now();
const sentence =
  'Avisar con cuarenta y ocho horas a cada colonia cuando el suministro se interrumpe y publicar dónde pasa la pipa. ';

/** As many letters as a field takes, in words of everyday length. */
export const words = (length: number, from = 0): string =>
  sentence
    .repeat(Math.ceil((length + from) / sentence.length) + 1)
    .slice(from, from + length)
    .trim()
    .padEnd(length, '.');

const times = <Made>(count: number, make: (n: number) => Made): Made[] =>
  Array.from({ length: count }, (_, n) => make(n));
const id = <Id extends string>(kind: string, n: number | string = '') => fixedId<Id>(`wall ${kind} ${n}`);
export const person = (n: number) => id<ParticipantId>('person', n);

/** Cards of everybody who is named anywhere, with names as long as they may be. */
export const cards: ParticipantCard[] = times(40, (n) => ({
  id: person(n),
  number: n + 1,
  name: words(60, n * 7),
  mode: 'room',
  facilitator: false,
  sector: words(60, n % 8),
}));

const base = view(aSession().started().state, 'screen');
const before: SessionView = {
  ...base,
  run: { ...base.run, status: 'scheduled', current: null, since: null, endsAt: null, startedAt: null },
};
const itemId = id<AgendaItem['id']>('item');
const title = words(120);
const question = words(300);

function entry(content: PhaseContent): AgendaItem {
  const { kind } = content;
  return { id: itemId, title, kind, plannedMs: 600_000, content, startedAt: now, usedMs: 0 };
}

/** In the middle of a long agenda, with a long name before and after. */
function at(content: PhaseContent, more: Partial<SessionView> = {}): SessionView {
  const other = (n: number): AgendaItem => ({
    ...entry({ kind: 'break', text: '' }),
    id: id('other', n),
  });
  const items = [...times(29, other), entry(content), ...times(30, (n) => other(n + 40))];
  const endsAt = now + 3_599_000;
  return { ...base, run: { ...base.run, items, current: itemId, since: now, endsAt }, ...more };
}

const parts = (more: Partial<SessionView['parts']>): Pick<SessionView, 'parts'> => ({
  parts: { ...base.parts, ...more },
});

const options = (count: number, length: number): BallotSpec['options'] =>
  times(count, (n) => ({
    id: id<OptionId>('option', n),
    label: `${n + 1} ${words(length - 4, n * 11)}`,
    stance: null,
    idea: null,
    group: null,
  }));

function spec(method: BallotMethod, count: number, length: number): BallotSpec {
  return {
    question,
    method,
    options: options(count, length),
    disclosure: 'unpublished',
    visibility: 'while',
    electorate: 'participants',
    blank: true,
    paperCheck: 'two',
  };
}

function levelsOf(method: BallotMethod, n: number): number[] | undefined {
  switch (method.method) {
    case 'score':
      return times(method.max + 1, (level) => ((level + n) * 7) % 60);
    case 'gradient':
      return times(method.steps, (level) => ((level + n) * 13) % 90);
    case 'consent':
      return times(4, (level) => 300 - level * 60);
    default:
      return undefined;
  }
}

/** A count of a thousand papers in which an option less is in at every count. */
function stagesOf(ids: OptionId[]): Stage[] {
  return times(Math.max(1, ids.length - 1), (gone) => {
    const left = ids.slice(0, ids.length - gone);
    const [to] = left;
    const out = left.at(-1);
    return {
      votes: left.map((optionId, n) => ({
        optionId,
        votes: Math.round(1000 / left.length) + 3 * (left.length - n),
      })),
      exhausted: gone * 4,
      out: out ? [out] : [],
      tie: null,
      moves: out && to ? [{ from: out, to, papers: 40 }] : [],
    };
  });
}

function tallyOf({ method, options: all }: BallotSpec): Tally {
  const counted: OptionTally[] = all.map((option, n) => ({
    optionId: option.id,
    votes: Math.max(0, 1888 - n * 37),
    voters: 1888,
    levels: levelsOf(method, n),
  }));
  const ids = all.map((option) => option.id);
  return {
    method: method.method,
    papers: 2000,
    blank: 112,
    options: counted,
    leading: ids.slice(0, 1),
    ...(method.method === 'ranked' && { stages: stagesOf(ids) }),
  };
}

function round(ballot: BallotSpec, status: 'open' | 'closed', number = 1): RoundView {
  const closed = status === 'closed';
  return {
    id: id('round', number),
    itemId,
    number,
    spec: ballot,
    subject: null,
    status,
    openedAt: now,
    closesAt: null,
    closedAt: closed ? now : null,
    released: closed,
    root: closed ? '0'.repeat(64) : null,
    result: closed
      ? {
          eligible: 2400,
          papersBy: { account: 900, guest: 1000, assisted: 20, seat: 0, paper: 50, hands: 30 },
          tally: tallyOf(ballot),
          batches: [],
          uncounted: 0,
        }
      : null,
    batches: [],
    hiddenReasons: [],
  };
}

const ballot = (name: string, made: BallotSpec, status: 'open' | 'closed', before = false): WallScene => ({
  name,
  view: at(
    { kind: 'ballot', spec: made, commitmentId: null },
    { rounds: before ? [round(made, 'closed', 1), round(made, status, 2)] : [round(made, status)] },
  ),
});

const board = (ideas: number, groups: number, length: number): SessionView['boards'][number] => ({
  id: itemId,
  revealed: true,
  count: ideas,
  late: 0,
  tray: [],
  groups: times(groups, (n) => ({ id: id('group', n), title: words(160, n), parents: [], dissolved: false })),
  ideas: times(ideas, (n) => ({
    id: id('idea', n),
    place: n,
    text: words(length, n * 3),
    author: null,
    from: null,
    groupId: groups > 0 && n % 5 > 0 ? id('group', n % groups) : null,
    hidden: null,
  })),
});

const ideasPhase: PhaseContent = { kind: 'ideas', question, perPerson: 5, anonymous: true };

const teams: SessionView['parts']['teams'] = times(40, (n) => ({
  id: id('team', n),
  itemId,
  text: `${words(110, n)}\n${words(1000)}`,
  challengeId: null,
  members: times(8, person),
  at: now + n,
  submission: n % 2 ? null : { text: words(900), repository: null, licence: 'MIT', at: now, by: person(n) },
  hidden: null,
}));

const sectors = times(8, (n) => ({ id: id<SectorId>('sector', n), name: words(80, n * 5) }));
const roll: RollView = {
  id: itemId,
  bodyId: id('body'),
  rule: 'simple',
  quorum: 0.5,
  secondQuorum: 0.5,
  everySector: true,
  secondCallAt: null,
  sectors,
  call: 1,
  changes: [],
  seats: times(24, (n) => {
    const sitting = n % 3 ? { participantId: person(n), capacity: 'incumbent' as const } : null;
    return {
      id: id<SeatId>('seat', n),
      sectorId: sectors[n % 8]?.id ?? id<SectorId>('sector', 0),
      label: words(80, n),
      institution: words(120, n),
      sitting,
      attended: sitting,
    };
  }),
};

const motion = (more: Partial<MotionView>): MotionView => ({
  id: id('motion'),
  itemId,
  number: 1,
  author: person(1),
  seatId: roll.seats[1]?.id ?? null,
  text: words(1200),
  charge: { responsible: words(200), seatId: null, dueOn: null, subject: null },
  at: now,
  seconders: [],
  amendments: [],
  state: 'open',
  roundId: null,
  rule: null,
  lapsed: 0,
  unheard: 0,
  votes: null,
  resolution: null,
  dissents: [],
  ...more,
});

const motions = (name: string, more: Partial<MotionView>): WallScene => ({
  name,
  view: at(
    {
      kind: 'motions',
      question,
      rule: null,
      seconded: true,
      labels: { for: 'A favor', against: 'En contra', abstain: 'Abstención' },
    },
    parts({ rolls: [roll], motions: [motion(more)] }),
  ),
});

const asked = (pinned: boolean): SessionView['parts']['questions'] =>
  times(80, (n) => ({
    id: id('question', n),
    itemId,
    text: words(400, n),
    author: person(n % 40),
    at: now + n,
    votes: 900 - n,
    pinned: pinned && n === 0,
    answer: null,
    hidden: null,
  }));

const survey: Extract<PhaseContent, { kind: 'survey' }> = {
  kind: 'survey',
  question: words(200),
  atLeast: 3,
  questions: [
    { id: id('survey', 1), form: 'choice', text: words(200), options: times(8, (n) => words(200, n * 9)) },
    { id: id('survey', 2), form: 'text', text: words(200) },
  ],
};
const surveyShows = (n: 1 | 2): SessionView['parts']['surveys'] => [
  {
    id: itemId,
    respondents: 1900,
    closed: true,
    results: [
      {
        questionId: id('survey', n),
        answers: 1900,
        counts: n === 1 ? times(8, (value) => 1900 - value * 200) : null,
        texts:
          n === 2
            ? times(60, (each) => ({ id: id('text', each), text: words(400, each), hidden: null }))
            : null,
      },
    ],
  },
];

const checkIn = (form: 'text' | 'mood'): PhaseContent => ({
  kind: 'check-in',
  text: words(2000),
  ask: { question, form, shown: 'as-they-come', anonymous: false },
});
const replies = (form: 'text' | 'mood'): SessionView['parts']['replies'] =>
  times(120, (n) => ({
    id: id('reply', n),
    itemId,
    shown: true,
    text: form === 'text' ? words(140, n) : null,
    mood: form === 'mood' ? (n % 5) + 1 : null,
    author: person(n % 40),
    hidden: null,
  }));

const breakoutId = id<string>('breakout');
const tables = (status: 'seating' | 'open' | 'closed', presenting: boolean): Pick<SessionView, 'parts'> =>
  parts({
    breakouts: [
      {
        kind: 'breakout',
        id: breakoutId,
        number: 1,
        itemId,
        status,
        seating: 'choice',
        openedAt: now,
        closedAt: null,
        messages: [],
        presenting: presenting ? id('table', 0) : null,
        returned: [],
      },
      ...times(250, (n) => ({
        kind: 'table' as const,
        id: id<never>('table', n),
        breakoutId,
        number: n + 1,
        name: words(60, n),
        people: 888,
        endsAt: now,
        closed: n % 2 === 0,
        handed: n % 3 === 0,
        card: presenting ? { text: words(1200), at: now, presentedAt: now, hidden: null } : null,
        seated: [],
        rapporteur: null,
        call: null,
      })),
    ],
  });
const breakout: PhaseContent = {
  kind: 'breakout',
  question,
  tables: times(250, (n) => words(60, n)),
  seating: 'choice',
  like: null,
  steps: [{ id: id('step'), title, content: ideasPhase }],
};

const tree: SessionView['parts']['trees'] = [
  { side: 'problem' as const, parent: null, n: 'root' },
  ...times(12, (n) => ({
    side: n % 2 ? ('cause' as const) : ('effect' as const),
    parent: 'root',
    n: `${n}`,
  })),
  ...times(60, (n) => ({
    side: (n % 12) % 2 ? ('cause' as const) : ('effect' as const),
    parent: `${n % 12}`,
    n: `${n % 12}.${n}`,
  })),
].map(({ side, parent, n }, place) => ({
  id: id('node', n),
  itemId,
  side,
  parent: parent === null || parent === 'root' ? null : id('node', parent),
  place,
  text: words(160, place),
  source: null,
  removed: false,
  history: [],
}));

const judging = (released: boolean): SessionView['parts']['judgings'] => [
  {
    id: itemId,
    jury: times(12, person),
    recused: [],
    progress: [],
    results: released
      ? {
          teams: teams.slice(0, 20).map((team, n) => ({
            teamId: team.id,
            place: n + 1,
            average: 80 - n,
            calibrated: 12.5 - n,
            scores: [],
            criteria: [],
          })),
          judges: [],
          comparable: true,
        }
      : null,
  },
];

const criteria = [{ id: id<CriterionId>('criterion'), name: words(120), weight: 1, most: 10 }];
const ofTeams = { question, teams: itemId };
const choice = { method: 'single' } as const;

const approval: RoundView = {
  ...round(spec(choice, 3, 60), 'open'),
  subject: {
    kind: 'minutes-version',
    sessionId: id('minutes'),
    version: 12,
    hash: 'a3f9'.repeat(16),
  },
};

/** What `GET …/minutes/versions/12` answers to that wall: as many resolutions as minutes hold, as long as they may be. */
export const minutesText: MinutesVersionText = {
  version: {
    version: 12,
    hash: 'a3f9'.repeat(16),
    seq: 900,
    logHash: '0'.repeat(64),
    at: now,
    by: null,
    proposedAt: now,
  },
  layer: {
    ...emptyLayer,
    resolutions: times(60, (n) => ({
      id: id<string>('agreed', n),
      text: words(n % 3 ? 140 : 1200, n * 5),
      responsible: words(200, n),
      due: '2026-12-01',
      roundId: null,
    })),
  },
};

export const wallScenes: WallScene[] = [
  { name: 'before it begins', view: before, header: { title: words(160), place: words(160) } },
  { name: 'called off', view: before, header: { title: words(160), calledOff: words(600) } },
  { name: 'over', view: { ...base, run: { ...base.run, status: 'finished', current: null } } },
  { name: 'a rehearsal', view: at(ideasPhase), header: { rehearsal: true } },
  { name: 'check-in, words only', view: at({ kind: 'check-in', text: words(2000) }) },
  { name: 'check-in, a question', view: at(checkIn('text')) },
  { name: 'check-in, answers', view: at(checkIn('text'), parts({ replies: replies('text') })) },
  { name: 'check-in, moods', view: at(checkIn('mood'), parts({ replies: replies('mood') })) },
  { name: 'break', view: at({ kind: 'break', text: words(2000) }) },
  { name: 'slide, words only', view: at({ kind: 'slide', text: words(4000) }) },
  {
    name: 'slide of words',
    view: at({
      kind: 'slide',
      text: '',
      slides: times(80, (n) => ({
        id: id('slide', n),
        type: 'text' as const,
        text: `# ${words(120)}\n\n${words(1800)}\n\n- ${words(300)}\n- ${words(300)}\n\n${words(1400)}`,
      })),
    }),
  },
  {
    name: 'ideas, counted',
    view: at(ideasPhase, { boards: [{ ...board(0, 0, 0), revealed: false, count: 2000 }] }),
  },
  { name: 'ideas, long', view: at(ideasPhase, { boards: [board(120, 0, 600)] }) },
  { name: 'ideas, short', view: at(ideasPhase, { boards: [board(300, 0, 40)] }) },
  {
    name: 'ideas of one word',
    view: at(ideasPhase, {
      boards: [
        {
          ...board(6, 0, 600),
          ideas: board(6, 0, 600).ideas.map((idea) => ({ ...idea, text: 'a'.repeat(600) })),
        },
      ],
    }),
  },
  {
    name: 'groups',
    view: at(
      { kind: 'grouping', question, board: itemId, by: 'everyone' },
      { boards: [board(200, 30, 600)] },
    ),
  },
  {
    name: 'dots',
    view: at(
      {
        kind: 'dots',
        question,
        board: itemId,
        dots: 3,
        perOption: 2,
        disclosure: 'unpublished',
        visibility: 'while',
        electorate: 'participants',
      },
      { rounds: [round(spec({ method: 'dots', dots: 3, perOption: 2 }, 60, 160), 'closed')] },
    ),
  },
  {
    name: 'minutes to approve',
    view: at({ kind: 'ballot', spec: approval.spec, commitmentId: null }, { rounds: [approval] }),
  },
  ballot('single choice, open', spec(choice, 3, 300), 'open'),
  ballot('single choice, many options', spec(choice, 24, 300), 'open'),
  ballot('single choice, counted', spec(choice, 4, 300), 'closed'),
  ballot('single choice, again', spec(choice, 4, 120), 'closed', true),
  ballot('approval', spec({ method: 'approval', max: null }, 40, 300), 'closed'),
  ballot('score', spec({ method: 'score', max: 10 }, 12, 300), 'closed'),
  ballot('order, few', spec({ method: 'ranked' }, 5, 300), 'closed'),
  ballot('order, many', spec({ method: 'ranked' }, 14, 300), 'closed'),
  ballot('gradient, one', spec({ method: 'gradient', steps: 8 }, 1, 300), 'closed'),
  ballot('gradient, several', spec({ method: 'gradient', steps: 8 }, 10, 300), 'closed'),
  ballot('consent', spec({ method: 'consent' }, 1, 300), 'closed'),
  ballot('consent, again', spec({ method: 'consent' }, 1, 300), 'closed', true),
  {
    name: 'discussion',
    view: at(
      { kind: 'discussion', question, turnSeconds: 120, shares: true },
      {
        floor: {
          speaking: { participantId: person(0), stance: 'pro', since: now, endsAt: now + 90_000 },
          waiting: 80,
          queue: times(5, (n) => ({ participantId: person(n + 1), stance: 'contra' as const, at: now })),
          spoken: times(40, (n) => ({ participantId: person(n), itemId, ms: 60_000 * (n + 1), turns: 3 })),
        },
      },
    ),
  },
  {
    name: 'questions',
    view: at(
      { kind: 'questions', question, anonymous: false, perPerson: null, order: 'votes' },
      parts({ questions: asked(false) }),
    ),
  },
  {
    name: 'question, pinned',
    view: at(
      { kind: 'questions', question, anonymous: false, perPerson: null, order: 'votes' },
      parts({ questions: asked(true) }),
    ),
  },
  { name: 'survey, open', view: at(survey) },
  { name: 'survey, choices', view: at(survey, parts({ surveys: surveyShows(1) })) },
  { name: 'survey, words', view: at(survey, parts({ surveys: surveyShows(2) })) },
  { name: 'tree', view: at({ kind: 'tree', question, by: 'everyone', board: null }, parts({ trees: tree })) },
  { name: 'tables, to choose', view: at(breakout, tables('seating', false)) },
  { name: 'tables, back', view: at(breakout, tables('closed', false)) },
  { name: 'a card', view: at(breakout, tables('closed', true)) },
  {
    name: 'challenges',
    view: at(
      { kind: 'challenges', question, proposedBy: 'everyone' },
      parts({
        challenges: times(60, (n) => ({
          id: id('challenge', n),
          itemId,
          text: words(1200, n),
          author: null,
          at: now,
          followers: 999,
          hidden: null,
        })),
      }),
    ),
  },
  {
    name: 'teams',
    view: at({ kind: 'teams', question, least: 1, most: 8, challenges: null }, parts({ teams })),
  },
  { name: 'submissions', view: at({ kind: 'submissions', ...ofTeams }, parts({ teams })) },
  {
    name: 'pitches, order',
    view: at({ kind: 'pitches', ...ofTeams, pitchSeconds: 180, questionSeconds: 120 }, parts({ teams })),
  },
  {
    name: 'a pitch',
    view: at(
      { kind: 'pitches', ...ofTeams, pitchSeconds: 180, questionSeconds: 120 },
      parts({
        teams,
        pitches: [
          {
            id: itemId,
            order: teams.map((team) => team.id),
            current: teams[0]?.id ?? null,
            stage: 'pitch',
            endsAt: now - 3_599_000,
            done: [],
          },
        ],
      }),
    ),
  },
  {
    name: 'judging',
    view: at({ kind: 'judging', ...ofTeams, criteria }, parts({ teams, judgings: judging(false) })),
  },
  {
    name: 'judged',
    view: at({ kind: 'judging', ...ofTeams, criteria }, parts({ teams, judgings: judging(true) })),
  },
  { name: 'drafting without a text', view: at({ kind: 'drafting', question, commitmentId: null }) },
  { name: 'attendance', view: at({ kind: 'attendance', text: '' }, parts({ rolls: [roll] })) },
  {
    name: 'earlier resolutions',
    view: at(
      { kind: 'review', question },
      parts({
        reviews: [
          {
            id: itemId,
            resolutions: times(20, (n) => ({
              id: id('resolution', n),
              number: `${n + 100}/2026`,
              text: words(1200, n),
              responsible: words(200),
              dueOn: null,
              status: 'in-progress' as const,
              was: null,
            })),
          },
        ],
      }),
    ),
  },
  motions('a motion', {}),
  motions('a motion, voted on', { state: 'voting' }),
  motions('a motion, decided', {
    state: 'adopted',
    votes: {
      seats: [],
      sectors: sectors.map((sector) => ({
        sectorId: sector.id,
        name: sector.name,
        for: 12,
        against: 11,
        abstain: 10,
      })),
    },
    resolution: { id: id('resolution', 1), number: 14, year: 2026 },
  }),
];
