import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { TurnTaken } from '@ruta/contracts/session/http';
import { sharesBy, spokenIn } from '../session/speaking.ts';
import type { MinutesGround } from './minutes-ground.ts';

type Turns = readonly TurnTaken[];

/** Who had the floor in an entry, and how the time was shared among sectors. */
export function turnBlocks(ground: MinutesGround, item: AgendaItem): DocumentBlock[] {
  return turnsTaken(
    ground,
    ground.facts.turns.filter(({ itemId }) => itemId === item.id),
  );
}

/** Of all tables of one breakout, where people spoke at more than one: of a single one it stands there. */
export function spokenAtTables(ground: MinutesGround, tables: readonly Turns[]): DocumentBlock[] {
  const spoke = tables.filter((turns) => turns.length > 0);
  return spoke.length > 1 ? [sectorBars(ground, ground.words.spokenAtTables, spoke.flat())] : [];
}

/** Those of one entry of the plenary, or of a table over all its steps: a table talks in one go. */
export function turnsTaken(ground: MinutesGround, turns: Turns): DocumentBlock[] {
  const { words, nameOf } = ground;
  if (turns.length === 0) return [];
  const stanceOf = { pro: words.pro, contra: words.contra, question: words.question } as const;
  return [
    {
      kind: 'table',
      caption: words.turns,
      columns: [
        { head: words.speaker, number: false, share: 4 },
        { head: words.stance, number: false, share: 2 },
        { head: words.length, number: true, share: 1.2 },
      ],
      rows: turns.map(({ participantId, stance, ms }) => [
        nameOf(participantId),
        stance === null ? words.noStance : stanceOf[stance],
        clock(ms),
      ]),
    },
    sectorBars(ground, words.spokenBySector, turns),
  ];
}

/**
 * Of the whole session, tables included, where people spoke in more than one entry or at a table and elsewhere: what was
 * spoken in one place alone stands there.
 */
export function spokenBlocks(ground: MinutesGround): DocumentBlock[] {
  const { facts, words } = ground;
  const entries = new Set(facts.turns.map(({ itemId }) => itemId));
  const breakouts = new Set(
    facts.tables.filter(({ turns }) => turns.length > 0).map(({ id }) => breakoutOf(ground, id)),
  );
  if (entries.size + breakouts.size < 2) return [];
  const all = [...facts.turns, ...facts.tables.flatMap(({ turns }) => turns)];
  return [sectorBars(ground, words.spokenInAll, all)];
}

const breakoutOf = ({ facts }: MinutesGround, tableId: string): string | undefined =>
  facts.parts.breakouts.filter((element) => element.kind === 'table').find(({ id }) => id === tableId)
    ?.breakoutId;

/** The longest first; of the facilitation apart, which stands for no sector. */
function sectorBars({ facts, words }: MinutesGround, caption: string, turns: Turns): DocumentBlock {
  const cards = new Map(facts.names.map((card) => [card.id, card]));
  const shares = sharesBy(spokenIn(turns), (id) => {
    const card = cards.get(id);
    return card?.sector ?? (card?.facilitator ? words.facilitation : words.noSector);
  });
  return {
    kind: 'bars',
    caption,
    rows: shares.map(({ key, ms, turns: count, share }) => ({
      label: key,
      value: Math.round(ms / 1000),
      text: words.spoken(Math.round(share * 100), clock(ms), count),
      leading: false,
    })),
  };
}

const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
