import type { DocumentBlock, PublicDocument } from '@ruta/contracts/documents/document';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { datesIn } from '../documents/dates.ts';
import { anchorOf, capital, paragraph, prose } from '../documents/prose.ts';
import { signatures } from './formal-blocks.ts';
import { formalWords } from './formal-words.ts';
import { leavesOf } from './leaves.ts';
import { itemSections } from './item-sections.ts';
import type { MinutesGround, MinutesSource } from './minutes-ground.ts';
import { minutesWords } from './minutes-words.ts';
import { spokenBlocks } from './turn-blocks.ts';
import { signedBy } from './signing.ts';
import { dissents, notesAt, resolutions } from './written-parts.ts';

export function minutesDocument(source: MinutesSource): PublicDocument {
  const ground = groundOf(source);
  const { words, facts, version, language, publisher, timeZone, dates } = ground;
  const { header } = facts;
  const [from, to] = [
    facts.startedAt ?? header.startsAt,
    facts.finishedAt ?? header.startsAt + header.plannedMs,
  ];
  const when = `${capital(dates.day(from))}, ${words.from(dates.time(from), dates.time(to))}`;
  return {
    language,
    publisher,
    genre: words.genre[leavesOf(header)],
    title: header.title,
    subtitle: [...sessionName(ground), header.place ? `${when}. ${header.place}` : when].join('. '),
    standing: standingWords(ground),
    source: source.source,
    fingerprint: version.hash,
    changedAt: version.at,
    timeZone,
    warning: source.demo ? words.demo : null,
    contents: 2,
    blocks: [
      ...written(ground),
      ...attendance(ground),
      ...agenda(ground),
      ground.heading(1, words.happened),
      ...itemSections(ground),
      ...dissents(ground),
      ...sections(ground),
      ...objections(ground),
      ...signatures(ground),
      ...checks(ground),
    ],
  };
}

function groundOf(source: MinutesSource): MinutesGround {
  const words = minutesWords[source.language];
  const taken = new Set<string>();
  const known = [...source.reasons.flatMap(({ by }) => by ?? []), ...source.facts.names];
  const cards = new Map(known.map((card) => [card.id as string, card]));
  return {
    ...source,
    words,
    dates: datesIn(source.language, source.timeZone),
    heading: (level, text) => ({ kind: 'heading', level, id: anchorOf(text, taken), text }),
    nameOf: (id) => {
      const card = id === null ? undefined : cards.get(id);
      if (!card) return id === null ? words.unnamed : words.somebody;
      const assisted = card.mode === 'assisted';
      const name = card.name ?? (assisted ? words.seat(card.number) : words.participant(card.number));
      const more = [card.sector, assisted && card.name !== null ? words.assistedSeat : null].filter(Boolean);
      return more.length > 0 ? `${name} (${more.join(', ')})` : name;
    },
  };
}

function sessionName({ formal, language }: MinutesGround): string[] {
  if (!formal) return [];
  const words = formalWords[language];
  return [words.session(words.kind[formal.kind], formal.number, formal.body)];
}

function signedWords(
  language: Locale,
  { signing }: NonNullable<MinutesSource['formal']>,
  version: number,
): string {
  const { signed, seats } = signedBy(
    signing.seats.map(({ seatId }) => seatId),
    signing.given,
    version,
  );
  return formalWords[language].approvedSigned(version, signed, seats);
}

/** Whether this version holds, in a line that stands on every page. */
function standingWords({
  words,
  language,
  formal,
  version: { version },
  standing,
  newest,
}: MinutesGround): PublicDocument['standing'] {
  const { state, approval } = standing;
  if (approval?.version === version) {
    if (newest > version) return { text: words.superseded(version, newest), holds: true };
    const { votes } = approval;
    if (approval.how === 'signatures' && formal)
      return { text: signedWords(language, formal, version), holds: true };
    const text = votes
      ? words.approvedBallot(version, votes.for, votes.against)
      : words.approvedConsent(version);
    return { text, holds: true };
  }
  if (approval) return { text: words.changed(version, approval.version), holds: false };
  if (state === 'rejected') return { text: words.rejected(version), holds: false };
  if (state !== 'proposed') return { text: words.draft(version), holds: false };
  return { text: formal ? formalWords[language].toSign(version) : words.proposed(version), holds: false };
}

/** What a hurried reader looks for first. */
function written(ground: MinutesGround): DocumentBlock[] {
  const { words, heading, layer } = ground;
  const summary = layer.summary.length > 0 ? [heading(1, words.summary), prose(layer.summary)] : [];
  return [...summary, ...resolutions(ground)];
}

function attendance(ground: MinutesGround): DocumentBlock[] {
  const { words, heading, facts, registrations } = ground;
  const { participants, room, online, assisted, peak, sectors } = facts.attendance;
  const figure = (value: number, label: string) => ({ label, value: String(value) });
  const connected = peak.room + peak.online + peak.assisted;
  const blocks: DocumentBlock[] = [
    heading(1, words.attendance),
    {
      kind: 'facts',
      items: [
        figure(participants, words.people),
        figure(room, words.room),
        figure(online, words.online),
        figure(assisted, words.assisted),
      ],
    },
  ];
  if (registrations)
    blocks.push({
      kind: 'facts',
      items: [
        figure(registrations.registered, words.registered),
        figure(registrations.came, words.came),
        figure(registrations.walkIns, words.walkIns),
      ],
    });
  if (connected > 0) blocks.push(prose([paragraph(words.peak(connected))], 'small'));
  if (sectors.some(({ sector }) => sector !== null))
    blocks.push({
      kind: 'table',
      caption: words.sectors,
      columns: [
        { head: words.sector, number: false, share: 4 },
        { head: words.people, number: true, share: 1 },
      ],
      rows: sectors.map(({ sector, people }) => [sector ?? words.noSector, String(people)]),
    });
  return [...blocks, ...spokenBlocks(ground), ...notesAt(ground, 'attendance')];
}

/** Every visit of every entry, in the order in which it happened. */
function agenda({ words, heading, facts, dates }: MinutesGround): DocumentBlock[] {
  const length = (ms: number) => words.minutes(Math.max(1, Math.round(ms / 60_000)));
  const rows = facts.steps.flatMap(({ itemId, at, usedMs, present }) => {
    const item = facts.agenda.find(({ id }) => id === itemId);
    const there = present.room + present.online + present.assisted;
    return item ? [[item.title, dates.time(at), length(item.plannedMs), length(usedMs), String(there)]] : [];
  });
  const numbers = [words.began, words.planned, words.used, words.present];
  return [
    heading(1, words.agenda),
    {
      kind: 'table',
      caption: words.agendaTable,
      columns: [
        { head: words.item, number: false, share: 5 },
        ...numbers.map((head) => ({ head, number: true, share: 1.4 })),
      ],
      rows,
    },
  ];
}

const sections = ({ heading, layer }: MinutesGround): DocumentBlock[] =>
  layer.sections.flatMap(({ title, text }) => [heading(1, title), prose(text)]);

function objections({ words, heading, standing, version }: MinutesGround): DocumentBlock[] {
  const raised = standing.approval?.version === version.version ? standing.approval.objections : [];
  if (raised.length === 0) return [];
  return [
    heading(1, words.objections),
    prose(
      raised.map(({ by, text }) => ({
        style: 'bullet',
        level: 1,
        runs: [{ text: `${by ?? words.unnamed}: `, strong: true }, { text: text ?? words.erased }],
      })),
    ),
  ];
}

function checks({ words, heading, facts, version }: MinutesGround): DocumentBlock[] {
  const later = facts.seq - version.seq;
  return [
    heading(1, words.checks),
    prose([
      paragraph(words.writtenItself(facts.seq)),
      ...(facts.moderated.length > 0 ? [paragraph(words.moderated(facts.moderated.length))] : []),
      ...(later > 0 ? [paragraph(words.later(later))] : []),
      paragraph([{ text: words.log }, { text: version.logHash, mono: true }]),
      paragraph([
        { text: words.version(version.version, leavesOf(facts.header)) },
        { text: version.hash, mono: true },
      ]),
    ]),
  ];
}
