import { randomBytes } from 'node:crypto';
import type { Prose } from '@ruta/contracts/drafting/commitment-form';
import type { MinutesLayer } from '@ruta/contracts/minutes/minutes';
import type { AgendaItemId, ParticipantId, SeatId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Capacity } from '@ruta/contracts/secretariat/body';
import { bindLayer, type LayerWords, versionHash, wordsRef } from '@ruta/domain/minutes/layer';
import { heldAdditions, heldSummary } from './content/formal-held.ts';
import type { Leaves } from '@ruta/domain/minutes/leaves';
import { type DemoMinutes, minutes } from './content/minutes.ts';
import type { PersonKey } from './content/people.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import type { CastMember } from './session-cast.ts';

/** What the minutes of one session are written from. */
export interface HeldSession {
  key: string;
  day: number;
  ended: Instant;
  cast: readonly CastMember[];
  seq: number;
  logHash: string;
  leaves: Leaves;
}

const minute = 60_000;
const prose = (...paragraphs: string[]): Prose =>
  paragraphs.map((text) => ({ style: 'paragraph', level: 0, runs: [{ text }] }));

/** Two versions, of which the room approved the second; then its publication, and how its resolutions went on. */
export function seedMinutes(world: DemoWorld, held: HeldSession): void {
  const content = minutes.find(({ session }) => session === held.key);
  if (!content) return;
  const full = layerOf(world, held, content);
  const first = { ...full, notes: [], dissents: [] };
  const texts = new Map<string, string>();
  seedVersion(world, held, content, { version: 1, layer: first, at: held.ended + 40 * minute, texts });
  const written = held.ended + 24 * 60 * minute;
  const hash = seedVersion(world, held, content, { version: 2, layer: full, at: written, texts });
  conclude(world, held, content, hash, written);
}

const heldMinutes: Omit<DemoMinutes, 'session' | 'objections'> = {
  by: 'elena',
  summary: heldSummary,
  additions: heldAdditions,
  corrections: [],
  resolutions: [],
  dissents: [],
};

/** Minutes of a formal session: the seats that were present signed the second version, as they were asked again. */
export function seedSignedMinutes(
  world: DemoWorld,
  held: Omit<HeldSession, 'cast'>,
  seats: readonly { seatId: SeatId; capacity: Capacity; person: PersonKey }[],
): void {
  const cast = seats.map(() => ({ facilitator: false }));
  const full = layerOf(world, { ...held, cast: [] }, heldMinutes);
  const texts = new Map<string, string>();
  const first = { version: 1, layer: { ...full, notes: [] }, at: held.ended + 50 * minute, texts };
  seedVersion(world, { ...held, cast }, heldMinutes, first);
  const written = held.ended + 20 * 60 * minute;
  const hash = seedVersion(world, { ...held, cast }, heldMinutes, {
    version: 2,
    layer: full,
    at: written,
    texts,
  });
  const session_id = world.ids.of<SessionId>('session', held.key);
  const named = { session_id, version: 2, hash };
  for (const [place, { seatId, capacity, person }] of seats.entries()) {
    const at = written + (3 + place * 5) * 60 * minute;
    world.add('minutes_signature', {
      ...{ ...named, seat_id: seatId, capacity, decision: 'sign', reason: null, op_id: world.ids.at(at) },
      person_id: world.person(person),
      at: moment(at),
    });
    const payload = { sessionId: session_id, leaves: held.leaves, version: 2, hash, seatId, capacity };
    world.record.note(at, 'minutes.signed', session_id, payload);
  }
  const published = written + 48 * 60 * minute;
  world.add('minutes_publication', { ...named, person_id: world.person('sofia'), at: moment(published) });
  const { seq, logHash, leaves } = held;
  const bound = { sessionId: session_id, leaves, version: 2, hash };
  const payload = { ...bound, how: 'signatures', roundId: null, seq, logHash };
  world.record.note(published, 'minutes.published', session_id, payload);
}

function layerOf(
  world: DemoWorld,
  { key, day, cast }: Pick<HeldSession, 'key' | 'day' | 'cast'>,
  content: Omit<DemoMinutes, 'session' | 'objections'>,
): MinutesLayer {
  const id = () => crypto.randomUUID();
  const anchor = (step: string) => world.ids.of<AgendaItemId>('item', `${key}/${step}`);
  const note = (kind: 'correction' | 'addition') => (each: { step: string; text: string }) => ({
    id: id(),
    anchor: anchor(each.step),
    kind,
    text: prose(each.text),
  });
  return {
    summary: prose(...content.summary),
    notes: [...content.corrections.map(note('correction')), ...content.additions.map(note('addition'))],
    sections: [],
    resolutions: content.resolutions.map(({ text, responsible, due }, at) => ({
      id: world.ids.chance<string>(
        'resolution of minutes',
        `${world.ids.of<SessionId>('session', key)}/${at}`,
      ),
      text,
      responsible,
      due: due === null ? null : world.calendar.day(day + due),
      roundId: null,
    })),
    dissents: content.dissents.map(({ by, text }) => ({
      id: id(),
      by: participant(cast, by),
      text,
      roundId: null,
    })),
  };
}

const participant = (cast: readonly CastMember[], number: number | null): ParticipantId | null =>
  cast.find((member) => member.number === number)?.id ?? null;

interface SeededVersion {
  version: number;
  layer: MinutesLayer;
  at: Instant;
  /** Commitments of the words so far: those that stay keep theirs. */
  texts: Map<string, string>;
}

function seedVersion(
  world: DemoWorld,
  {
    key,
    cast,
    seq,
    logHash,
    leaves,
  }: Omit<HeldSession, 'cast'> & { cast: readonly { facilitator: boolean }[] },
  { by }: Pick<DemoMinutes, 'by'>,
  { version, layer, at, texts }: SeededVersion,
): string {
  const sessionId = world.ids.of<SessionId>('session', key);
  const bind = (words: LayerWords, about: ParticipantId | null) =>
    texts.get(JSON.stringify(words)) ?? seedWords(world, sessionId, words, about, texts);
  const bound = bindLayer(layer, bind, () => undefined);
  const attendance = { participants: cast.filter(({ facilitator }) => !facilitator).length };
  const made = { version, seq, logHash, attendance, layer: bound };
  const hash = versionHash({ entityId: world.entityId, sessionId, ...made });
  world.add('minutes_version', {
    session_id: sessionId,
    version,
    op_id: crypto.randomUUID(),
    seq,
    log_hash: logHash,
    attendance,
    layer: bound,
    hash,
    person_id: world.person(by),
    at: moment(at),
    proposed_at: moment(at + 5 * minute),
  });
  const payload = { sessionId, leaves, version, hash, seq, logHash };
  world.record.note(at + 5 * minute, 'minutes.proposed', sessionId, payload);
  return hash;
}

function seedWords(
  world: DemoWorld,
  sessionId: SessionId,
  words: LayerWords,
  about: ParticipantId | null,
  texts: Map<string, string>,
): string {
  const salt = randomBytes(16).toString('hex');
  const ref = wordsRef(salt, words);
  texts.set(JSON.stringify(words), ref);
  world.add('minutes_words', { session_id: sessionId, ref, about, salt, words });
  return ref;
}

function conclude(
  world: DemoWorld,
  { key, cast, seq, logHash, leaves }: HeldSession,
  { by, objections, resolutions }: DemoMinutes,
  hash: string,
  written: Instant,
): void {
  const sessionId = world.ids.of<SessionId>('session', key);
  const person_id = world.person(by);
  const [approved, published] = [written + 90 * minute, written + 100 * minute];
  const bound = objections.map(({ by: number, text }) => {
    const about = participant(cast, number);
    return { by: about, words: seedWords(world, sessionId, { kind: 'said', text }, about, new Map()) };
  });
  const named = { session_id: sessionId, version: 2, hash, person_id };
  world.add('minutes_consent', { ...named, objections: bound, at: moment(approved) });
  world.add('minutes_publication', { ...named, at: moment(published) });
  const payload = { sessionId, leaves, version: 2, hash, how: 'consent' };
  const refs = bound.map(({ words }) => words);
  world.record.note(approved, 'minutes.approved', sessionId, { ...payload, objections: refs });
  world.record.note(published, 'minutes.published', sessionId, { ...payload, roundId: null, seq, logHash });
  resolutions.forEach(({ progress }, at) => {
    if (progress === 'pending') return;
    const reported = published + (20 + at) * 24 * 60 * minute;
    seedProgress(world, { sessionId, leaves, at, progress, reported, person_id });
  });
}

interface Reported {
  sessionId: SessionId;
  /** Place of the resolution in the minutes. */
  leaves: Leaves;
  at: number;
  progress: 'in-progress' | 'done';
  reported: Instant;
  person_id: string;
}

function seedProgress(
  world: DemoWorld,
  { sessionId, leaves, at, progress, reported, person_id }: Reported,
): void {
  const resolutionId = world.ids.of<string>('resolution of minutes', `${sessionId}/${at}`);
  world.add('minutes_progress', {
    id: world.ids.at(reported),
    session_id: sessionId,
    resolution_id: resolutionId,
    progress,
    person_id,
    at: moment(reported),
  });
  world.record.note(reported, 'minutes.resolution', sessionId, {
    sessionId,
    leaves,
    resolutionId,
    status: progress,
  });
}
