import { OptionId, type AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import type { AgendaItem, PhaseKindName } from '@ruta/contracts/session/agenda';
import { randomUuid } from '../../ballot/random-uuid.ts';
import { teamsIn } from '../../contest/contest.ts';
import type { PhaseRules } from './phase-rules.ts';

const needs = (kind: PhaseKindName, id: AgendaItemId, items: readonly AgendaItem[]): Refusal | null =>
  items.some((item) => item.id === id && item.kind === kind)
    ? null
    : { code: 'session.item-unknown', detail: { field: kind } };

type OfTeams = { teams: AgendaItemId };
const ofTeams = {
  refers: ({ teams }: OfTeams) => [teams],
  refused: ({ teams }: OfTeams, items: readonly AgendaItem[]) => needs('teams', teams, items),
  refusedEdit: (before: OfTeams, after: OfTeams): Refusal | null =>
    before.teams === after.teams ? null : { code: 'session.item-in-use', detail: { field: 'teams' } },
};

const teams: PhaseRules<'teams'> = {
  refers: ({ challenges }) => (challenges ? [challenges] : []),
  refused: ({ challenges, least, most }, items) => {
    if (least > most) return { code: 'contest.sizes-reversed' };
    return challenges ? needs('challenges', challenges, items) : null;
  },
};

/** Points are given by criterion: those that were given stay what they were given for. */
const judging: PhaseRules<'judging'> = {
  ...ofTeams,
  refusedEdit: (before, after) => {
    const same = before.criteria.every(({ id, most }) =>
      after.criteria.some((criterion) => criterion.id === id && criterion.most === most),
    );
    if (same && before.criteria.length === after.criteria.length) return ofTeams.refusedEdit(before, after);
    return { code: 'session.item-in-use', detail: { field: 'criteria' } };
  },
};

const prize: PhaseRules<'prize'> = {
  ...ofTeams,
  ballot: ({ question, teams: entry, disclosure, visibility, electorate }, { parts }, when) => ({
    question,
    method: { method: 'single' },
    options: teamsIn(parts.teams, entry)
      .filter(({ submission }) => submission !== null)
      .map(({ id }) => ({
        id: OptionId.parse(randomUuid(when.random)),
        label: null,
        stance: null,
        idea: null,
        group: null,
        team: id,
      })),
    disclosure,
    visibility,
    electorate,
    blank: false,
    paperCheck: 'two',
  }),
};

/** The phases of a contest. */
export const contest = {
  challenges: {} satisfies PhaseRules<'challenges'>,
  teams,
  submissions: ofTeams satisfies PhaseRules<'submissions'>,
  pitches: ofTeams satisfies PhaseRules<'pitches'>,
  judging,
  prize,
};
