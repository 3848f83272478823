import { distinctAndKnown, type MethodRules } from './method-rules.ts';
import { countInStages } from './instant-run-off.ts';

/** Order of preference, as far as one likes, counted by instant run-off. `votes` are first preferences. */
export const ranked: MethodRules<'ranked'> = {
  fits: (_, options) => options >= 2,
  accepts: (_, { ranking }, known) => ranking.length > 0 && distinctAndKnown(ranking, known),
  marks: (_, { ranking }) => ranking.map((option, place) => ({ option, votes: Number(place === 0) })),
  stages: countInStages,
};
