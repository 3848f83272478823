import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { CommandType, SessionCommand } from '@ruta/contracts/session/command';
import type { EventType, SessionEvent } from '@ruta/contracts/session/event';
import type {
  OwnParts,
  PartChanged,
  PartCommand,
  PartName,
  PartsView,
  PartView,
} from '@ruta/contracts/session/parts';
import type { Audience } from '@ruta/contracts/session/view';
import { replies } from '../../check-in/replies.part.ts';
import { challenges } from '../../contest/challenges.part.ts';
import { teams } from '../../contest/teams.part.ts';
import { seekers } from '../../contest/seekers.part.ts';
import { pitches } from '../../contest/pitches.part.ts';
import { judgings } from '../../contest/judgings.part.ts';
import { breakouts } from '../../breakout/breakouts.part.ts';
import { motions } from '../../formal/motions.part.ts';
import { reviews } from '../../formal/reviews.part.ts';
import { rolls } from '../../formal/rolls.part.ts';
import { questions } from '../../questions/questions.part.ts';
import { decks } from '../../slides/decks.part.ts';
import { surveys } from '../../survey/surveys.part.ts';
import { trees } from '../../tree/trees.part.ts';
import type { Decision } from '../decision.ts';
import type { Merge } from '../merged.ts';
import type { Circumstances, SessionState } from '../state.ts';
import type { PartElement, PartsState } from './elements.ts';
import type { Giver, Part } from './part.ts';

const parts: { readonly [Name in PartName]: Part<Name> } = {
  questions,
  decks,
  trees,
  replies,
  surveys,
  challenges,
  teams,
  seekers,
  pitches,
  judgings,
  breakouts,
  rolls,
  reviews,
  motions,
};

const names = Object.keys(parts) as PartName[];

/** The same for every part, under its name: what the compiler cannot follow through `fromEntries` is said here. */
const ofEach = <Made extends { readonly [Name in PartName]: unknown }>(
  make: <Name extends PartName>(name: Name) => Made[Name],
): Made => Object.fromEntries(names.map((name) => [name, make(name)])) as Made;

const all = <Item>(list: (name: PartName) => readonly Item[]): Item[] => names.flatMap(list);

/** What the commands of parts ask of their sender. */
export const partAsks = Object.assign({}, ...names.map((name) => parts[name].asks)) as Record<
  PartCommand<PartName>['type'],
  'seat' | 'leader' | 'control'
>;
export const partsAfterEnd: readonly CommandType[] = all((name) => parts[name].afterEnd ?? []);
/** Events told at most four times a second. */
export const calmInParts: readonly EventType[] = all((name) => parts[name].calm ?? []);
/** Events that enter the public record. */
export const recordedInParts: readonly EventType[] = all((name) => parts[name].recorded ?? []);

export const isOfPart = (command: SessionCommand): command is PartCommand<PartName> =>
  command.type in partAsks;

export function decidePart(
  state: SessionState,
  command: PartCommand<PartName>,
  me: Giver,
  when: Circumstances,
): Decision {
  const name = names.find((candidate) => command.type in parts[candidate].asks);
  return name ? decideIn(name, state, command, me, when) : refuse('request.invalid');
}

/** `name` was found by the command's type, so that the command is one of that part. */
const decideIn = <Name extends PartName>(
  name: Name,
  state: SessionState,
  command: PartCommand<PartName>,
  me: Giver,
  when: Circumstances,
): Decision => parts[name].decide(state, command as PartCommand<Name>, me, when);

export const evolveParts = (before: SessionState, event: SessionEvent, at: Instant): PartsState =>
  names.reduce<PartsState>((state, name) => evolvePart(state, name, before, event, at), before.parts);

function evolvePart<Name extends PartName>(
  state: PartsState,
  name: Name,
  before: SessionState,
  event: SessionEvent,
  at: Instant,
): PartsState {
  const elements = parts[name].evolve(state[name], event, at, before);
  return elements === state[name] ? state : { ...state, [name]: elements };
}

export const mergeParts = (state: PartsState, merge: Merge): PartsState =>
  names.reduce<PartsState>((merged, name) => mergePart(merged, name, merge), state);

function mergePart<Name extends PartName>(state: PartsState, name: Name, merge: Merge): PartsState {
  const elements = parts[name].merge(state[name], merge, state);
  return elements === state[name] ? state : { ...state, [name]: elements };
}

export const viewParts = (state: PartsState, audience: Audience): PartsView =>
  ofEach<PartsView>((name) => viewPart(name, state[name], audience));

const viewPart = <Name extends PartName>(
  name: Name,
  elements: readonly PartElement<Name>[],
  audience: Audience,
): PartsView[Name] => {
  const shown = elements.flatMap((element) => parts[name].show(element, audience) ?? []);
  return byId(shown) as PartsView[Name];
};

export const ownParts = (state: PartsState, me: ParticipantId): OwnParts =>
  ofEach<OwnParts>((name) => parts[name].own(state[name], me));

/** What an audience is told of what an event did to the parts. */
export const redactParts = (before: PartsState, after: PartsState, audience: Audience): PartChanged[] =>
  names.flatMap((name) => redactPart(name, before, after, audience) ?? []);

function redactPart<Name extends PartName>(
  name: Name,
  before: PartsState,
  after: PartsState,
  audience: Audience,
): PartChanged | null {
  if (before[name] === after[name]) return null;
  const show = (element: PartElement<Name> | undefined) =>
    element ? parts[name].show(element, audience) : null;
  const was = new Map<string, PartElement<Name>>(before[name].map((element) => [element.id, element]));
  const set: PartView<Name>[] = [];
  const gone: string[] = [];
  for (const element of after[name]) {
    const earlier = was.get(element.id);
    was.delete(element.id);
    if (earlier === element) continue;
    const [saw, sees] = [show(earlier), show(element)];
    if (sees && JSON.stringify(sees) !== JSON.stringify(saw)) set.push(sees);
    if (saw && !sees) gone.push(element.id);
  }
  for (const element of was.values()) if (show(element)) gone.push(element.id);
  if (set.length + gone.length === 0) return null;
  return { type: 'part.changed', part: name, set: byId(set), gone: gone.toSorted() } as PartChanged;
}

/** The parts of a view after what its audience was told. */
export const foldParts = (view: PartsView, change: PartChanged): PartsView => foldPart(view, change);

function foldPart<Name extends PartName>(view: PartsView, change: PartChanged<Name>): PartsView {
  const away = new Set<string>([...change.gone, ...change.set.map(({ id }) => id)]);
  const stays = (view[change.part] as PartView<Name>[]).filter(({ id }) => !away.has(id));
  return { ...view, [change.part]: byId([...stays, ...change.set]) };
}

const byId = <View extends { id: string }>(views: readonly View[]): View[] =>
  views.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));

export const touchedInParts = (
  event: SessionEvent,
  state: PartsState,
  before: PartsState,
): (ParticipantId | null | undefined)[] => all((name) => touchedInPart(name, event, state, before));

const touchedInPart = <Name extends PartName>(
  name: Name,
  event: SessionEvent,
  state: PartsState,
  before: PartsState,
) => parts[name].touched(event, state[name], before[name]);

export const mentionedInParts = (view: PartsView): (ParticipantId | null)[] =>
  all((name) => mentionedInPart(name, view[name]));

export const mentionedInChange = ({ part, set }: PartChanged): (ParticipantId | null)[] =>
  mentionedInPart(part, set);

const mentionedInPart = <Name extends PartName>(name: Name, views: readonly PartView<Name>[]) =>
  views.flatMap((view) => parts[name].mentioned?.(view) ?? []);

/** What was hidden from the room, for the minutes. */
export const hiddenInParts = (state: PartsState) => all((name) => hiddenInPart(name, state));

const hiddenInPart = <Name extends PartName>(name: Name, state: PartsState) =>
  (state[name] as readonly PartElement<Name>[]).flatMap((element) => parts[name].hidden?.(element) ?? []);
