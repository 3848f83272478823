import type { AgendaItemId, ParticipantId, SessionId, TableMapId } from '@ruta/contracts/protocol/ids';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { Seating } from '@ruta/contracts/breakout/phase';
import type { SessionEvent } from '@ruta/contracts/session/event';
import { teamsIn } from '../contest/contest.ts';
import type { Decision } from '../session/decision.ts';
import type { ContentOf } from '../session/phases/phase-rules.ts';
import type { Circumstances, SessionState } from '../session/state.ts';
import { type Breakout, type Breakouts, breakoutsOf, lastOfItem, runningBreakout } from './breakout.ts';
import { acquaintanceOf, seatMixed } from './mix-people.ts';
import {
  emptyMap,
  seatAsBefore,
  seatAtRandom,
  seatBySector,
  seatJoined,
  type SeatMap,
} from './seat-people.ts';
import { seatSaved } from './seat-saved.ts';
import { tableNames } from './table-names.ts';

interface Wish {
  seating: Seating;
  like: AgendaItemId | null;
  map?: TableMapId | null | undefined;
}

/** The tables of an entry with everybody at their places, as far as the way of seating gives them one. */
export function layTables(
  state: SessionState,
  itemId: AgendaItemId,
  content: ContentOf<'breakout'>,
  { seating, like, map: wanted }: Wish,
  when: Circumstances,
): Decision {
  const running = runningBreakout(state);
  const teams = seating === 'teams' ? lastTeams(state) : [];
  const saved = seating === 'saved' && wanted ? when.savedMap(wanted) : null;
  const names = saved
    ? saved.tables.map(({ name }) => name)
    : tableNames(content, seating === 'teams' ? { tables: teams.length } : { people: when.people().length });
  const standing = running?.itemId === itemId && sameNames(running, names) ? running.tables : null;
  const tables =
    standing?.map(({ id, name }) => ({ id, name })) ??
    names.map((name) => ({ id: when.newId() as SessionId, name }));
  const map =
    seating === 'teams'
      ? seatTeams(teams, tables.length, when)
      : seating === 'saved'
        ? saved && seatSaved(when.people(), saved, when.random)
        : seatMap(breakoutsOf(state), { seating, like }, tables.length, when);
  if (!map) return refuse('breakout.no-map');
  const laid: SessionEvent[] = standing
    ? []
    : [{ type: 'breakout.laid', breakoutId: when.newId(), itemId, tables }];
  const seats = tables.map(({ id }, index) => ({ tableId: id, people: map[index] ?? [] }));
  return [...laid, { type: 'breakout.seated', seating, tables: seats }];
}

const sameNames = ({ tables }: Breakout, names: readonly string[]): boolean =>
  tables.length === names.length && tables.every(({ name }, index) => name === names[index]);

/** Null where there is no map yet that could be repeated. */
function seatMap(
  breakouts: Breakouts,
  { seating, like }: { seating: Exclude<Seating, 'teams' | 'saved'>; like: Wish['like'] },
  tables: number,
  when: Circumstances,
): SeatMap | null {
  switch (seating) {
    case 'manual':
    case 'choice':
      return emptyMap(tables);
    case 'random':
      return seatAtRandom(when.people(), tables, when.random);
    case 'sector':
      return seatBySector(when.people(), tables, when.random);
    case 'mix':
      return seatMixed(when.people(), tables, acquaintanceOf(maps(breakouts)), when.random);
    case 'as-before':
    case 'join': {
      const before = earlier(breakouts, like);
      const seat = seating === 'join' ? seatJoined : seatAsBefore;
      return before ? seat(when.people(), tables, mapOf(before), when.random) : null;
    }
  }
}

/** The members of each team of the entry in which teams were formed last. */
function lastTeams({ run, parts }: SessionState): readonly (readonly ParticipantId[])[] {
  const entry = run.items.findLast(({ id, kind }) => kind === 'teams' && teamsIn(parts.teams, id).length > 0);
  return entry ? teamsIn(parts.teams, entry.id).map(({ members }) => members) : [];
}

/** Each team at its own table; whoever has none, at the smallest. Null where there are no teams yet. */
const seatTeams = (
  teams: readonly (readonly ParticipantId[])[],
  tables: number,
  when: Circumstances,
): SeatMap | null => (teams.length > 0 ? seatAsBefore(when.people(), tables, teams, when.random) : null);

/** The maps of tables that people went to. */
const maps = (breakouts: Breakouts) => breakouts.filter(({ openedAt }) => openedAt !== null).map(mapOf);

const mapOf = ({ tables }: Breakout): (readonly ParticipantId[])[] => tables.map(({ seated }) => seated);

function earlier(breakouts: Breakouts, like: AgendaItemId | null): Breakout | undefined {
  const gone = breakouts.filter(({ openedAt }) => openedAt !== null);
  return like === null ? gone.at(-1) : lastOfItem(gone, like);
}
