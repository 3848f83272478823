import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { RoundResult, Tally } from '@ruta/contracts/ballot/result';
import { middleStep } from '@ruta/domain/ballot/methods/gradient';
import { saysNothing } from '@ruta/domain/ballot/tally';
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '../i18n/format.ts';
import { levelWords, type LiveWords, type OptionWords } from './choice-words.ts';
import { meanWords } from './result-rows.ts';

/** The result in one sentence: who leads with how many, a tie, what a proposal came to, or that nobody voted. */
export function useSentence(
  spec: BallotSpec,
  { tally }: Pick<RoundResult, 'tally'>,
  words: OptionWords,
): string {
  const { t } = useTranslation('live');
  const format = useFormat();
  return sentenceOf(spec, tally, words, t, format);
}

export function sentenceOf(
  spec: BallotSpec,
  tally: Tally,
  words: OptionWords,
  t: LiveWords,
  format: Format,
): string {
  if (saysNothing(tally)) return t(tally.papers === 0 ? 'result.nobody' : 'result.all-blank');
  if (tally.method === 'consent') return consentSentence(tally, t);
  if (tally.method === 'gradient' && spec.options.length === 1)
    return gradientSentence(spec, tally, t, format);
  const names = tally.leading.map((id) => words.get(id) ?? t('erased'));
  const leading = tally.options.find((option) => option.optionId === tally.leading[0]);
  if (!leading) return t('result.none-leads');
  const votes = format.number(leading.votes);
  const mean = meanWords(leading, format);
  const last = tally.stages?.at(-1);
  const held = format.number(last?.votes.find(({ optionId }) => optionId === leading.optionId)?.votes ?? 0);
  if (names.length > 1) {
    const tied = { names: format.list(names), votes: tally.method === 'ranked' ? held : votes, mean };
    if (tally.method === 'score') return t('result.tie-score', tied);
    return t(tally.method === 'ranked' ? 'result.tie-ranked' : 'result.tie', tied);
  }
  const said = { name: names[0], votes, papers: t('result.of-papers', { count: tally.papers }) };
  switch (tally.method) {
    case 'score':
      return t('result.won-score', { ...said, mean, max: maxOf(spec) });
    case 'ranked':
      return t('result.won-ranked', { ...said, votes: held, count: tally.stages?.length ?? 1 });
    default:
      return t(`result.won-${tally.method}`, said);
  }
}

const maxOf = ({ method }: BallotSpec): number => (method.method === 'score' ? method.max : 0);

function consentSentence({ leading, options }: Tally, t: LiveWords): string {
  const [levels = []] = options.map((option) => option.levels ?? []);
  const [, concerns = 0, , objections = 0] = levels;
  if (objections > 0) return t('result.objected', { count: objections });
  if (leading.length === 0) return t('result.not-consented');
  return concerns > 0 ? t('result.consented-concerns', { count: concerns }) : t('result.consented');
}

function gradientSentence(spec: BallotSpec, tally: Tally, t: LiveWords, format: Format): string {
  const [option] = tally.options;
  const levels = option?.levels ?? [];
  const steps = levelWords(spec.method, t);
  const middle = middleStep(levels) ?? 1;
  const vetoes = levels.at(-1) ?? 0;
  const said = t('result.supported', {
    votes: format.number(option?.votes ?? 0),
    count: option?.voters ?? 0,
    step: steps[middle - 1],
  });
  return vetoes === 0 ? said : `${said} ${t('result.vetoes', { count: vetoes })}`;
}
