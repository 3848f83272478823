import type { CommitmentId, ContributionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { answers } from './content/answers.ts';
import type { DemoAnswer } from './content/answer.ts';
import { contributions } from './content/contributions.ts';
import { demoPeople, type PersonKey } from './content/people.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** Duplicates were answered by the coordination once their twins were. */
const duplicatesDaysAgo = 5;

interface Given {
  readonly numbers: readonly number[];
  readonly outcome: string;
  readonly twinId: string | null;
  readonly commitmentId: CommitmentId | null;
  readonly by: PersonKey;
  readonly at: Instant;
  readonly textId: string;
  readonly text: string;
}

/** Reasons, each text once, and a row for every contribution it answers. */
export function seedAnswers(world: DemoWorld): void {
  for (const [place, answer] of answers.entries()) seedAnswer(world, answer, place);
  for (const said of contributions) {
    if (said.outcome !== 'duplicate') continue;
    const at = world.calendar.moment(-duplicatesDaysAgo, '11:00') + said.n;
    const text = `Dice lo mismo que el aporte ${said.duplicateOf} y cuenta con él: ahí está la respuesta con su razón, y vale para los dos.`;
    give(world, {
      numbers: [said.n],
      outcome: 'duplicate',
      twinId: world.ids.of('contribution', said.duplicateOf),
      commitmentId: null,
      by: 'sofia',
      at,
      textId: addText(world, text, at),
      text,
    });
  }
}

/** The same words may take one contribution up and another only in part: an entry on record for each. */
function seedAnswer(world: DemoWorld, answer: DemoAnswer, place: number): void {
  const at = world.calendar.moment(-answer.daysAgo, '09:30') + place * 131_000;
  const text = world.calendar.words(answer.text);
  const textId = addText(world, text, at);
  const answered = contributions.filter((said) => 'answer' in said && said.answer === answer.key);
  for (const outcome of new Set(answered.map((said) => said.outcome)))
    give(world, {
      numbers: answered.filter((said) => said.outcome === outcome).map(({ n }) => n),
      outcome,
      twinId: null,
      commitmentId: answer.commitment ? world.ids.of<CommitmentId>('commitment', answer.commitment) : null,
      by: answer.by,
      at,
      textId,
      text,
    });
}

function addText(world: DemoWorld, text: string, at: Instant): string {
  const id = world.ids.at(at);
  world.add('answer_text', { id, text });
  return id;
}

function give(
  world: DemoWorld,
  { numbers, outcome, twinId, commitmentId, by, at, textId, text }: Given,
): void {
  const contributionIds = numbers.map((n) => world.ids.of<ContributionId>('contribution', n));
  for (const contributionId of contributionIds)
    world.add('answer', {
      id: world.ids.at(at),
      contribution_id: contributionId,
      text_id: textId,
      outcome,
      twin_id: twinId,
      commitment_id: commitmentId,
      person_id: world.person(by),
      by_post: demoPeople[by].post,
      at: moment(at),
    });
  const about = { outcome, deferredUntil: null, commitmentId, twinId, contributionIds };
  world.record.note(at, 'answers.given', textId, { ...about, textHash: contentHash(text) });
}
