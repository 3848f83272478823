import { createHash } from 'node:crypto';
import { type PhaseId, SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import type { GivenAnswer } from '@ruta/contracts/survey/reply';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { newFolio } from '../consultation/new-folio.ts';
import { survey } from './content/survey.ts';
import { valle } from './content/territory.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** The same numbers from 0 to 1 in every seed, one for each name. */
const chance = (name: string): number => createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;

const asked = survey.questions.map((question): { question: AskedQuestion; weights: readonly number[] } => {
  const id = SurveyQuestionId.parse(uuidOf(`pregunta ${question.key}`));
  const { key: _key, ...rest } = question;
  const themes = 'themes' in question ? question.themes.map((name) => ({ id: null, name })) : undefined;
  return {
    question: AskedQuestion.parse({ ...rest, id, ...(themes && { themes }), most: null }),
    weights: 'weights' in question ? question.weights : [],
  };
});

/** A uuid that looks like chance and is not. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The survey before the first plan, long over: its results are all that anybody sees. */
export function seedSurvey(world: DemoWorld): void {
  const { ids, calendar, record } = world;
  const phaseId = ids.of<PhaseId>('phase', 'encuesta-1');
  const { first, last } = survey.daysAgo;
  const opened = calendar.moment(-first, '09:00');
  const questions = asked.map(({ question }) => question);
  world.add('survey_questionnaire', {
    phase_id: phaseId,
    version: 1,
    rev: 1,
    questions,
    written_by: world.person('sofia'),
    written_at: moment(opened - 3_600_000),
    frozen_at: moment(opened),
  });
  const hash = contentHash(questions);
  record.note(opened - 3_600_000, 'survey.written', phaseId, {
    version: 1,
    questions: questions.length,
    hash,
  });
  record.note(opened, 'survey.frozen', phaseId, { version: 1, hash });
  const step = ((first - last) * 86_400_000) / survey.replies;
  for (let place = 1; place <= survey.replies; place += 1)
    seedReply(world, phaseId, place, opened + Math.floor(place * step));
}

function seedReply(world: DemoWorld, phaseId: PhaseId, place: number, at: number): void {
  const id = world.ids.at(at);
  const channel = channelOf(place);
  const salt = createHash('sha256').update(id).digest('hex').slice(0, 32);
  const answers = answersOf(place);
  const hash = contentHash({ salt, version: 1, answers });
  const byStaff = channel === 'assisted' || channel === 'paper';
  world.add('survey_reply', {
    id,
    phase_id: phaseId,
    version: 1,
    place,
    entered_by: byStaff ? world.person('sofia') : null,
    channel,
    language: 'es',
    answers: answers.filter(({ value }) => typeof value !== 'string'),
    target_group: groupOf(place),
    minor: false,
    folio: newFolio(valle.slug),
    salt,
    hash,
    op_id: world.ids.at(at),
    received_at: moment(at),
  });
  world.record.note(at, 'survey.replied', id, { phaseId, version: 1, hash });
  for (const { questionId, value } of answers)
    if (typeof value === 'string') seedWords(world, phaseId, { id, questionId, text: value, at });
}

function seedWords(
  world: DemoWorld,
  phaseId: PhaseId,
  { id, questionId, text, at }: { id: string; questionId: string; text: string; at: number },
): void {
  const hidden = text === survey.hidden.text;
  const reason = hidden ? survey.hidden.reason : null;
  const decided = at + 5 * 3_600_000;
  world.add('survey_words', {
    reply_id: id,
    question_id: questionId,
    text,
    state: hidden ? 'hidden' : 'admitted',
    hidden_for: reason,
    decided_by: world.person('sofia'),
    decided_at: moment(decided),
  });
  const payload = { phaseId, questionId, action: hidden ? 'hide' : 'admit', reason };
  world.record.note(decided, 'survey.words-moderated', id, payload);
}

type Channel = keyof typeof survey.channels;

/** Channels take turns, each as often as it was used. */
function channelOf(place: number): Channel {
  const shuffled = (place * 67) % survey.replies;
  let before = 0;
  for (const [channel, count] of Object.entries(survey.channels)) {
    before += count;
    if (shuffled < before) return channel as Channel;
  }
  return 'paper';
}

function groupOf(place: number): string | null {
  const shuffled = (place * 101) % survey.replies;
  let before = 0;
  for (const { name, of } of survey.groups) {
    before += of;
    if (shuffled < before) return name;
  }
  return null;
}

const wordsOf = new Map<number, string>(
  [...survey.words, survey.hidden.text].map((text, at) => [7 + at * 9, text] as const),
);

function answersOf(place: number): GivenAnswer[] {
  return asked.flatMap(({ question, weights }): GivenAnswer[] => {
    const lot = chance(`${place} ${question.id}`);
    const questionId = question.id;
    switch (question.form) {
      case 'choice':
        return [{ questionId, value: drawn(weights, lot) }];
      case 'scale':
        return [{ questionId, value: drawn(weights, lot) + 1 }];
      case 'several': {
        const value = weights.flatMap((weight, at) => (chance(`${place} ${at}`) * 100 < weight ? [at] : []));
        return value.length > 0 ? [{ questionId, value }] : [];
      }
      case 'ranking':
        return [{ questionId, value: orderOf(weights, place) }];
      case 'short':
      case 'long': {
        const value = wordsOf.get(place);
        return value ? [{ questionId, value }] : [];
      }
    }
  });
}

/** One of several, as often as its weight says. */
function drawn(weights: readonly number[], lot: number): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let left = lot * all;
  const at = weights.findIndex((weight) => (left -= weight) < 0);
  return at < 0 ? weights.length - 1 : at;
}

/** Three of them, each next one drawn from what is left. */
function orderOf(weights: readonly number[], place: number): number[] {
  const order: number[] = [];
  while (order.length < 3) {
    const left = weights.map((weight, at) => (order.includes(at) ? 0 : weight));
    order.push(drawn(left, chance(`${place} ${order.length} orden`)));
  }
  return order;
}
