import type { GroupId } from '@ruta/contracts/ballot/ballot';
import type { BatchId } from '@ruta/contracts/ballot/batch';
import type {
  ContributionId,
  ProjectId,
  IdeaId,
  MotionId,
  ParticipantId,
  QuestionId,
  ReplyId,
  RoundId,
  SessionId,
  SurveyAnswerId,
  SurveyQuestionId,
  TreeNodeId,
} from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { Seating } from '@ruta/contracts/breakout/phase';
import fc from 'fast-check';
import { anyPaper, ballotOf, everyMethod, handsLike } from '../ballot/any-paper.ts';
import { coLeader, everyKind, formalKinds, item, leader, participant, yesOrNo } from './a-session.ts';
import { anyFormalCommand } from './any-formal-command.ts';
import { anyContestCommand } from './any-contest-command.ts';
import { fixedId } from './fixed-id.ts';

const pick = <Id extends string>(name: string, count: number) =>
  fc.integer({ min: 1, max: count }).map((n) => fixedId<Id>(`${name} ${n}`));
const board = fc.constant(item('ideas'));
const ideaId = pick<IdeaId>('idea', 8);
const ideas = fc.uniqueArray(ideaId, { minLength: 1, maxLength: 4 });
const groupId = pick<GroupId>('group', 6);
const questionId = pick<QuestionId>('question', 6);
const roundId = pick<RoundId>('round', 4);
const itemId = fc.constantFrom(...[...everyKind, ...formalKinds].map(({ id }) => id));
const number = fc.integer({ min: 0, max: 99 });
const words = number.map((n) => `words ${n}`);
/** Told apart from what stands elsewhere, and none of them a part of another. */
const ideaWords = number.map((n) => `idea «${n}»`);
const people = fc.constantFrom(participant(1), participant(2), participant(3));
const draft = fc.constantFrom(...everyKind, ...formalKinds).chain((entry) =>
  fc.record({
    id: fc.constantFrom(entry.id, fixedId<typeof entry.id>('item new')),
    title: words,
    plannedMs: fc.constantFrom(0, 60_000),
    lockedStart: fc.constantFrom(undefined, 1_800_000_600_000),
    content: fc.constant(
      entry.content.kind === 'ideas' ? { ...entry.content, anonymous: false } : entry.content,
    ),
  }),
);

const plain = (...types: SessionCommand['type'][]) =>
  fc.constantFrom(...types).map((type) => ({ type }) as SessionCommand);

const ofRun = fc.oneof(
  { weight: 3, arbitrary: plain('run.next') },
  plain('run.start', 'run.back', 'run.undo', 'run.pause', 'run.resume', 'lease.ask'),
  fc.record({ type: fc.constant('run.goto' as const), itemId }),
  fc.record({ type: fc.constant('run.add-time' as const), seconds: fc.constantFrom(-60, 60, 120) }),
  fc.record({ type: fc.constant('room.lock' as const), locked: fc.boolean() }),
  fc.record({ type: fc.constant('screen.blank' as const), blank: fc.boolean() }),
  fc.record({ type: fc.constant('lease.take' as const), console: fc.constant(fixedId<string>('console')) }),
  fc.record({ type: fc.constant('lease.pass' as const), to: fc.constantFrom(leader, leader, coLeader) }),
  fc.record({
    type: fc.constant('agenda.add' as const),
    item: draft,
    after: fc.option(itemId),
  }),
  fc.record({ type: fc.constant('agenda.edit' as const), item: draft }),
  fc.record({
    type: fc.constant('agenda.plan' as const),
    plans: fc.array(fc.record({ itemId, plannedMs: fc.constantFrom(0, 60_000, 600_000) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ type: fc.constant('agenda.remove' as const), itemId }),
  fc.record({ type: fc.constant('agenda.move' as const), itemId, after: fc.option(itemId) }),
);

const ofPeople = fc.oneof(
  fc.record({ type: fc.constant('ready.set' as const), itemId, ready: fc.boolean() }),
  fc.record({
    type: fc.constant('floor.ask' as const),
    stance: fc.constantFrom('pro' as const, 'contra' as const, 'question' as const, null),
  }),
  fc.record({
    type: fc.constant('floor.put' as const),
    participantId: people,
    stance: fc.constantFrom('question' as const, null),
  }),
  fc.record({ type: fc.constant('floor.extend' as const), seconds: fc.constantFrom(30, 60) }),
  plain('floor.leave', 'floor.end'),
  fc.record({ type: fc.constant('floor.give' as const), to: people }),
  fc.record({
    type: fc.constant('participant.remove' as const),
    participantId: fc.constant(participant(3)),
    reason: words,
  }),
  fc.record({
    type: fc.constant('participant.restore' as const),
    participantId: fc.constant(participant(3)),
  }),
  fc.record({
    type: fc.constant('participant.hide-name' as const),
    participantId: people,
    reason: words,
  }),
  fc.record({ type: fc.constant('participant.show-name' as const), participantId: people }),
);

const ofBoard = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('idea.add' as const), board, ideaId, text: ideaWords }),
  },
  fc.record({ type: fc.constant('idea.edit' as const), board, ideaId, text: ideaWords }),
  fc.record({
    type: fc.constant('idea.bring' as const),
    board,
    ideaId,
    contributionId: pick<ContributionId>('contribution', 3),
  }),
  fc.record({
    type: fc.constant('idea.bring-project' as const),
    board,
    ideaId,
    projectId: pick<ProjectId>('project', 3),
  }),
  fc.record({
    type: fc.constantFrom('idea.withdraw' as const, 'idea.accept' as const, 'idea.restore' as const),
    board,
    ideaId,
  }),
  fc.record({
    type: fc.constantFrom('idea.decline' as const, 'idea.hide' as const),
    board,
    ideaId,
    reason: words,
  }),
  fc.record({ type: fc.constant('board.reveal' as const), board }),
  fc.record({ type: fc.constant('group.make' as const), board, groupId, title: words, ideas }),
  fc.record({ type: fc.constant('group.rename' as const), board, groupId, title: words }),
  fc.record({ type: fc.constant('group.move' as const), board, groupId: fc.option(groupId), ideas }),
  fc.record({
    type: fc.constant('group.merge' as const),
    board,
    groupId,
    title: words,
    groups: fc.uniqueArray(groupId, { minLength: 2, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('group.split' as const),
    board,
    groupId,
    parts: fc.array(fc.record({ groupId, title: words, ideas }), { minLength: 2, maxLength: 2 }),
  }),
);

const ofDecks = fc.record({
  type: fc.constant('deck.show' as const),
  itemId: fc.constantFrom(item('slide'), item('check-in')),
  index: fc.nat(3),
});

/** Ballots of every method, and what people might put into a batch of one of them. */
const specs = [yesOrNo, ...everyMethod.map((method) => ballotOf(method, 3, { blank: true }))];
const content = fc.constantFrom(...specs).chain((spec) =>
  fc.array(anyPaper(spec), { minLength: 1, maxLength: 4 }).chain((papers) =>
    fc.constantFrom(
      { kind: 'papers' as const, papers },
      {
        kind: 'hands' as const,
        people: papers.length,
        marks: handsLike(
          papers[0] ?? { method: 'blank' },
          spec.options.map(({ id }) => id),
        ),
      },
    ),
  ),
);
const batchId = pick<BatchId>('batch', 3);
const revision = fc.integer({ min: 1, max: 2 });

const ofBallot = fc.oneof(
  fc.record({
    type: fc.constant('round.open' as const),
    roundId,
    itemId,
    spec: fc.constantFrom(null, { ...yesOrNo, visibility: 'on-release' as const }, ...specs),
    subject: fc.constant(null),
    seconds: fc.constantFrom(null, 60),
  }),
  fc.record({ type: fc.constant('round.amend' as const), roundId, spec: fc.constant(yesOrNo) }),
  fc.record({ type: fc.constant('round.extend' as const), roundId, seconds: fc.constant(60) }),
  fc.record({ type: fc.constantFrom('round.close' as const, 'round.release' as const), roundId }),
  fc.record({ type: fc.constant('round.batch-enter' as const), roundId, batchId, label: words, content }),
  fc.record({
    type: fc.constant('round.batch-correct' as const),
    roundId,
    batchId,
    revision,
    label: words,
    content,
  }),
  fc.record({ type: fc.constant('round.batch-confirm' as const), roundId, batchId, revision }),
  fc.record({ type: fc.constant('round.batch-withdraw' as const), roundId, batchId }),
  fc.record({
    type: fc.constant('round.reason-hide' as const),
    roundId,
    code: fc.constant('CODE'),
    reason: words,
  }),
  fc.record({ type: fc.constant('round.reason-show' as const), roundId, code: fc.constant('CODE') }),
);

const questionItem = fc.constantFrom(item('questions'), item('questions'), item('ideas'));
const ofQuestions = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('question.ask' as const),
      itemId: questionItem,
      questionId,
      text: words,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('question.vote' as const), questionId, up: fc.boolean() }),
  },
  fc.record({
    type: fc.constant('question.pin' as const),
    itemId: questionItem,
    questionId: fc.option(questionId),
  }),
  fc.record({ type: fc.constant('question.answer' as const), questionId, text: fc.option(words) }),
  fc.record({ type: fc.constant('question.hide' as const), questionId, reason: words }),
  fc.record({
    type: fc.constantFrom(
      'question.withdraw' as const,
      'question.reopen' as const,
      'question.restore' as const,
    ),
    questionId,
  }),
);

const nodeId = pick<TreeNodeId>('node', 8);
const side = fc.constantFrom('cause' as const, 'effect' as const);
const treeItem = fc.constant(item('tree'));
const ofTree = fc.oneof(
  fc.record({ type: fc.constant('tree.state' as const), itemId: treeItem, nodeId, text: words }),
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('tree.add' as const),
      itemId: treeItem,
      nodeId,
      side,
      parent: fc.option(nodeId),
      text: words,
    }),
  },
  fc.record({ type: fc.constant('tree.rename' as const), nodeId, text: words }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('tree.move' as const),
      nodeId,
      side,
      parent: fc.option(nodeId),
      after: fc.option(nodeId),
    }),
  },
  fc.record({ type: fc.constantFrom('tree.remove' as const, 'tree.restore' as const), nodeId }),
  fc.record({
    type: fc.constant('tree.seed' as const),
    itemId: treeItem,
    side,
    groups: fc.array(
      fc.record({
        nodeId,
        group: groupId,
        ideas: fc.array(fc.record({ nodeId, idea: ideaId }), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);

const replyId = pick<ReplyId>('reply', 5);
const checkInItem = fc.constant(item('check-in'));
const ofCheckIn = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('reply.give' as const),
      itemId: checkInItem,
      replyId,
      text: fc.option(words, { freq: 9 }),
      mood: fc.constantFrom(null, null, null, 4),
    }),
  },
  fc.record({ type: fc.constant('reply.reveal' as const), itemId: checkInItem }),
  fc.record({ type: fc.constant('reply.hide' as const), replyId, reason: words }),
  fc.record({ type: fc.constant('reply.restore' as const), replyId }),
);

const answerId = pick<SurveyAnswerId>('answer', 9);
const surveyItem = fc.constant(item('survey'));
const ofSurvey = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('survey.answer' as const),
      itemId: surveyItem,
      questionId: pick<SurveyQuestionId>('survey question', 3),
      answerId,
      value: fc.constantFrom(null, 1, 1, 5),
      text: fc.constantFrom(null, null, 'words 1'),
    }),
  },
  fc.record({ type: fc.constant('survey.close' as const), itemId: surveyItem }),
  fc.record({ type: fc.constant('survey.hide' as const), itemId: surveyItem, answerId, reason: words }),
  fc.record({ type: fc.constant('survey.restore' as const), itemId: surveyItem, answerId }),
);

/** The tables of the first breakouts of a session on the bench; one of these ids is a breakout's own. */
const tableId = pick<SessionId>('fresh', 6);
const aTable = fc.option(tableId, { freq: 4 });
const ofBreakouts = fc.oneof(
  fc.record({
    type: fc.constant('breakout.seat' as const),
    seating: fc.constantFrom(...Seating.options),
    like: fc.constantFrom(null, item('breakout')),
  }),
  fc.record({ type: fc.constant('breakout.move' as const), participantId: people, tableId: aTable }),
  { weight: 2, arbitrary: plain('breakout.open') },
  plain('breakout.expire'),
  fc.record({
    type: fc.constant('breakout.extend' as const),
    tableId: aTable,
    seconds: fc.constantFrom(-600, 60, 300),
  }),
  fc.record({ type: fc.constant('breakout.close' as const), tableId: aTable }),
  fc.record({ type: fc.constant('breakout.tell' as const), text: words }),
  fc.record({ type: fc.constant('breakout.sit' as const), tableId: aTable }),
  fc.record({ type: fc.constant('breakout.call' as const), tableId, calling: fc.boolean() }),
  fc.record({ type: fc.constantFrom('breakout.answer' as const, 'breakout.restore' as const), tableId }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('breakout.report' as const),
      tableId,
      participantId: fc.option(people),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('breakout.hand' as const), tableId, text: words }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('breakout.present' as const), tableId: aTable }) },
  fc.record({ type: fc.constant('breakout.hide' as const), tableId, reason: words }),
);

/** What people do in the phases that bring a part along: a line for each. */
const ofParts = fc.oneof(
  ofQuestions,
  ofDecks,
  ofTree,
  ofCheckIn,
  ofSurvey,
  anyContestCommand,
  ofBreakouts,
  anyFormalCommand,
);

/** Any command, sensible or not, of the kinds a session knows (all but its end, which would cut histories short). */
export const anyCommand: fc.Arbitrary<SessionCommand> = fc.oneof(
  ofRun,
  ofPeople,
  ofBoard,
  ofBoard,
  ofBallot,
  ofParts,
);

/** Somebody gives it, with the right numbers more often than not, some time after the one before. */
export interface Attempt {
  who: ParticipantId | 'clock';
  command: SessionCommand;
  stale: { epoch?: number; expectedRev?: number };
  pauseMs: number;
}

const someone = (command: SessionCommand): fc.Arbitrary<Attempt['who']> =>
  fc.oneof(
    {
      weight:
        /^(idea\.(add|edit|withdraw)|floor\.(ask|leave)|ready|question\.(ask|vote|withdraw)|tree\.(add|move)|reply\.give|survey\.answer|team\.(form|join|leave|hand-in)|challenge\.(propose|follow)|seeker|score|breakout\.(sit|call|report|hand)|roll\.(sit|leave)|motion\.(propose|second|amend|settle|dissent))/.test(
          command.type,
        )
          ? 60
          : 3,
      arbitrary: people,
    },
    { weight: 20, arbitrary: fc.constant(leader) },
    { weight: 1, arbitrary: fc.constantFrom<Attempt['who']>(coLeader, 'clock') },
  );

export const anyAttempt: fc.Arbitrary<Attempt> = anyCommand.chain((command) =>
  fc.record({
    who: someone(command),
    command: fc.constant(command),
    stale: fc.oneof(
      { weight: 15, arbitrary: fc.constant({}) },
      fc.constantFrom({ epoch: 0 }, { expectedRev: 0 }, { expectedRev: undefined }),
    ),
    pauseMs: fc.constantFrom(0, 1, 500, 8000, 16_000, 90_000),
  }),
);

const given = (who: ParticipantId, command: SessionCommand): Attempt => ({
  who,
  command,
  stale: {},
  pauseMs: 1000,
});

/** How a table comes to have something on it, so that most of what follows has something to act on. */
const writing: Attempt[] = [
  given(leader, { type: 'run.goto', itemId: item('ideas') }),
  ...[1, 2, 3, 4, 5].map((n) =>
    given(participant((n % 3) + 1), {
      type: 'idea.add',
      board: item('ideas'),
      ideaId: fixedId<IdeaId>(`idea ${n}`),
      text: `first words ${n}`,
    }),
  ),
];
const group = (n: number, members: number[]): Attempt =>
  given(leader, {
    type: 'group.make',
    board: item('ideas'),
    groupId: fixedId<GroupId>(`group ${n}`),
    title: `group ${n}`,
    ideas: members.map((member) => fixedId<IdeaId>(`idea ${member}`)),
  });
const grouped: Attempt[] = [
  ...writing,
  given(leader, { type: 'run.goto', itemId: item('grouping') }),
  group(1, [1, 2]),
  group(2, [3]),
];
const voting: Attempt[] = [
  ...grouped,
  given(leader, { type: 'run.goto', itemId: item('dots') }),
  given(leader, {
    type: 'round.open',
    roundId: fixedId<RoundId>('round 1'),
    itemId: item('dots'),
    spec: null,
    subject: null,
    seconds: 60,
  }),
];

const asking: Attempt[] = [
  given(leader, { type: 'run.goto', itemId: item('questions') }),
  ...[1, 2, 3, 4].map((n) =>
    given(participant((n % 3) + 1), {
      type: 'question.ask',
      itemId: item('questions'),
      questionId: fixedId<QuestionId>(`question ${n}`),
      text: `first question ${n}`,
    }),
  ),
];

/** A ballot with paper and hands, and one after it whose reasons may be hidden. */
const batched: Attempt[] = [
  given(leader, { type: 'run.goto', itemId: item('ballot') }),
  given(leader, {
    type: 'round.open',
    roundId: fixedId<RoundId>('round 1'),
    itemId: item('ballot'),
    spec: ballotOf({ method: 'consent' }, 1, { blank: true }),
    subject: null,
    seconds: null,
  }),
  given(leader, {
    type: 'round.batch-enter',
    roundId: fixedId<RoundId>('round 1'),
    batchId: fixedId<BatchId>('batch 1'),
    label: 'Table 4',
    content: { kind: 'papers', papers: [{ method: 'consent', stance: 'aside', seal: null }] },
  }),
];
const growing: Attempt[] = [
  ...grouped,
  given(leader, { type: 'run.goto', itemId: item('tree') }),
  given(leader, {
    type: 'tree.state',
    itemId: item('tree'),
    nodeId: fixedId<TreeNodeId>('node 1'),
    text: 'the problem',
  }),
  ...[2, 3, 4, 5].map((n) =>
    given(participant((n % 3) + 1), {
      type: 'tree.add',
      itemId: item('tree'),
      nodeId: fixedId<TreeNodeId>(`node ${n}`),
      side: 'cause',
      parent: n === 2 ? null : fixedId<TreeNodeId>(`node ${n - 1}`),
      text: `cause ${n}`,
    }),
  ),
];
const leaving: Attempt[] = [
  given(leader, { type: 'run.goto', itemId: item('survey') }),
  ...[1, 2, 3].map((n) =>
    given(participant(n), {
      type: 'survey.answer',
      itemId: item('survey'),
      questionId: fixedId<SurveyQuestionId>('survey question 3'),
      answerId: fixedId<SurveyAnswerId>(`answer ${n}`),
      value: null,
      text: `answer ${n}`,
    }),
  ),
];

const sitting: Attempt[] = [
  given(leader, { type: 'run.goto', itemId: item('breakout') }),
  given(leader, { type: 'breakout.open' }),
];
const handing: Attempt[] = [
  ...sitting,
  ...[1, 2, 3].flatMap((n) =>
    [1, 2, 3, 4].flatMap((table) => [
      given(participant(n), {
        type: 'breakout.report',
        tableId: fixedId<SessionId>(`fresh ${table}`),
        participantId: participant(n),
      }),
      given(participant(n), {
        type: 'breakout.hand',
        tableId: fixedId<SessionId>(`fresh ${table}`),
        text: `card ${n}`,
      }),
    ]),
  ),
];

/** A body that is complete, and a motion that is being voted on. */
const gathered: Attempt[] = [
  given(leader, { type: 'run.goto', itemId: item('attendance') }),
  ...[1, 2, 3].map((n) => given(participant(n), { type: 'roll.sit', itemId: item('attendance') })),
  given(leader, { type: 'run.goto', itemId: item('motions') }),
  given(participant(1), {
    type: 'motion.propose',
    itemId: item('motions'),
    motionId: fixedId<MotionId>('motion 1'),
    text: 'It is resolved to meet.',
    charge: { responsible: '', seatId: null, dueOn: null, subject: null },
  }),
  given(participant(2), { type: 'motion.second', motionId: fixedId<MotionId>('motion 1'), on: true }),
  given(leader, {
    type: 'motion.put',
    motionId: fixedId<MotionId>('motion 1'),
    roundId: fixedId<RoundId>('round 1'),
    rule: null,
    seconds: null,
  }),
];

/** What several people do at one table, in the order in which it arrives. */
export const anyHistory: fc.Arbitrary<Attempt[]> = fc
  .tuple(
    fc.constantFrom<Attempt[]>(
      [],
      writing,
      grouped,
      voting,
      asking,
      batched,
      growing,
      leaving,
      sitting,
      handing,
      gathered,
    ),
    fc.array(anyAttempt, { minLength: 1, maxLength: 80, size: 'max' }),
  )
  .map(([before, after]) => [...before, ...after]);
