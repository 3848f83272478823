import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { OptionTally, Tally } from '@ruta/contracts/ballot/result';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { middleStep } from '../ballot/methods/gradient.ts';
import { saysNothing } from '../ballot/tally.ts';
import { ballotWords, type BallotWords, levelsIn } from './ballot-words.ts';
import { minutesWords } from './minutes-words.ts';

/** What a vote came to, in one sentence: who leads with how much, a tie, whether a proposal is carried, or that nobody voted. */
export function roundSentence(
  spec: BallotSpec,
  tally: Tally,
  labelOf: (option: string) => string,
  language: Locale,
): string {
  const words = ballotWords[language];
  if (saysNothing(tally)) return tally.papers === 0 ? words.nobody : words.allBlank;
  if (tally.method === 'consent') return consentSentence(tally, words);
  if (tally.method === 'gradient' && spec.options.length === 1) return gradientSentence(spec, tally, words);
  const leading = tally.options.find(({ optionId }) => optionId === tally.leading[0]);
  if (!leading) return words.noneLeads;
  const names = tally.leading.map(labelOf);
  if (names.length > 1)
    return words.tie(
      new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
      shareOf(tally, leading, language),
    );
  const papers = words.ofPapers(tally.papers);
  const [name = ''] = names;
  switch (tally.method) {
    case 'gradient':
      return words.wonGradient(name, leading.votes, papers);
    case 'approval':
      return words.won(name, words.wonApprovals(leading.votes, papers));
    case 'dots':
      return words.won(name, words.wonDots(minutesWords[language].dots(leading.votes), papers));
    case 'score':
      return words.won(name, words.wonScore(meanOf(leading, language), maxOf(spec), papers));
    case 'ranked':
      return words.won(name, words.wonRanked(heldBy(tally, leading), papers, tally.stages?.length ?? 1));
    default:
      return words.won(name, words.wonVotes(leading.votes, papers));
  }
}

/** What each of several that are first has. */
function shareOf(tally: Tally, option: OptionTally, language: Locale): string {
  const { dots, votes } = minutesWords[language];
  if (tally.method === 'score') return meanOf(option, language);
  if (tally.method === 'dots') return dots(option.votes);
  return votes(tally.method === 'ranked' ? heldBy(tally, option) : option.votes);
}

const heldBy = ({ stages }: Tally, { optionId }: OptionTally): number =>
  stages?.at(-1)?.votes.find((held) => held.optionId === optionId)?.votes ?? 0;

const meanOf = ({ votes, voters }: OptionTally, language: Locale): string =>
  (voters === 0 ? 0 : votes / voters).toLocaleString(language, { maximumFractionDigits: 2 });

const maxOf = ({ method }: BallotSpec): number => (method.method === 'score' ? method.max : 0);

function consentSentence({ leading, options: [option] }: Tally, words: BallotWords): string {
  const [, concerns = 0, , objections = 0] = option?.levels ?? [];
  if (objections > 0) return words.objected(objections);
  if (leading.length === 0) return words.notConsented;
  return concerns > 0 ? words.consentedConcerns(concerns) : words.consented;
}

function gradientSentence({ method }: BallotSpec, { options: [option] }: Tally, words: BallotWords): string {
  const levels = option?.levels ?? [];
  const step = levelsIn(words, method)[(middleStep(levels) ?? 1) - 1] ?? '';
  const vetoes = levels.at(-1) ?? 0;
  const said = words.supported(option?.votes ?? 0, option?.voters ?? 0, step);
  return vetoes === 0 ? said : `${said} ${words.vetoes(vetoes)}`;
}
