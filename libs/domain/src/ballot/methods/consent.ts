import { ConsentStance } from '@ruta/contracts/ballot/ballot';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import type { Mark, MethodRules } from './method-rules.ts';

const stances = ConsentStance.options;
const objection = stances.indexOf('objection');

const mark = (option: OptionId, level: number): Mark => ({
  option,
  votes: Number(stances[level] === 'consent' || stances[level] === 'concern'),
  level,
});

/**
 * Consent (Endenburg's sociocracy; Rau and Koch-Gonzalez, Many Voices One Song, 2018): a proposal is carried when
 * somebody consents and nobody objects. Who stands aside stops nothing and carries nothing.
 */
export const consent: MethodRules<'consent'> = {
  fits: (_, options) => options === 1,
  accepts: () => true,
  marks: (_, { stance }, options) => options.map((option) => mark(option, stances.indexOf(stance))),
  levels: () => stances.length,
  hand: (_, option, level) => (level === null || level >= stances.length ? null : mark(option, level)),
  leading: (options) =>
    options
      .filter(({ votes, levels }) => votes > 0 && (levels?.[objection] ?? 0) === 0)
      .map(({ optionId }) => optionId),
};
