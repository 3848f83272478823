import { createHash, randomBytes } from 'node:crypto';
import type { CommentId, CommitmentId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { DemoComment, DemoRound } from './content/feedback.ts';
import { demoPeople } from './content/people.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { addGuest } from './seed-people.ts';

/** A round of comments on one version, each by a person of its own, and the answers that were given. */
export function seedComments(world: DemoWorld, round: DemoRound, guests: readonly PersonId[]): void {
  for (const [place, comment] of round.comments.entries()) {
    const at = world.calendar.moment(-comment.daysAgo, '18:20') + place * 61_000;
    const id = world.ids.make<CommentId>('comment', `${round.commitment} ${place + 1}`, at);
    const author = comment.name
      ? addGuest(world, comment.name, at - 60_000)
      : (guests[(place * 11 + round.comments.length) % guests.length] ?? null);
    seedComment(world, round, comment, { id, number: place + 1, at, author });
    if (comment.answer) seedAnswer(world, round, comment.answer, id);
  }
}

interface Written {
  readonly id: CommentId;
  readonly number: number;
  readonly at: Instant;
  readonly author: PersonId | null;
}

function seedComment(world: DemoWorld, round: DemoRound, comment: DemoComment, written: Written): void {
  const { id, number, at, author } = written;
  const salt = randomBytes(16).toString('hex');
  world.add('feedback_comment', {
    id,
    commitment_id: world.ids.of<CommitmentId>('commitment', round.commitment),
    version: round.version,
    clause: comment.clause,
    number,
    person_id: author,
    state: 'admitted',
    text_hash: createHash('sha256').update(salt).update(comment.text).digest('hex'),
    op_id: world.ids.at(at),
    at: moment(at),
  });
  const signature = comment.name ?? null;
  world.add('feedback_text', { comment_id: id, body: comment.text, salt, signature });
}

function seedAnswer(
  world: DemoWorld,
  round: DemoRound,
  given: NonNullable<DemoComment['answer']>,
  commentId: CommentId,
): void {
  const answer = round.answers[given.key];
  if (!answer) throw new Error(`Nobody wrote the answer ${given.key}.`);
  const at = world.calendar.moment(-answer.daysAgo, '12:00');
  const twin = 'twin' in given ? world.ids.of('comment', `${round.commitment} ${given.twin}`) : null;
  world.add('feedback_answer', {
    id: world.ids.at(at),
    comment_id: commentId,
    outcome: given.outcome,
    text: world.calendar.words(answer.text),
    by_post: demoPeople[answer.by].post,
    twin_id: twin,
    person_id: world.person(answer.by),
    op_id: world.ids.make('comment-answer', `${round.commitment} ${given.key}`, at),
    at: moment(at),
  });
  const commitmentId = world.ids.of<CommitmentId>('commitment', round.commitment);
  world.record.note(at, 'feedback.answered', commentId, { outcome: given.outcome, commitmentId });
}
