import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { sharesBy, spokenIn } from '../session/speaking.ts';
import type { MinutesGround } from './minutes-ground.ts';

type Turns = SessionMinutes['turns'];

/** Who had the floor in an entry, and how the time was shared among sectors. */
export function turnBlocks(ground: MinutesGround, item: AgendaItem): DocumentBlock[] {
  const { facts, words, nameOf } = ground;
  const taken = facts.turns.filter(({ itemId }) => itemId === item.id);
  if (taken.length === 0) return [];
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
      rows: taken.map(({ participantId, stance, ms }) => [
        nameOf(participantId),
        stance === null ? words.noStance : stanceOf[stance],
        clock(ms),
      ]),
    },
    sectorBars(ground, words.spokenBySector, taken),
  ];
}

/** Of the whole session, where people spoke in more than one entry: of a single one it stands there. */
export function spokenBlocks(ground: MinutesGround): DocumentBlock[] {
  const { facts, words } = ground;
  const entries = new Set(facts.turns.map(({ itemId }) => itemId));
  return entries.size > 1 ? [sectorBars(ground, words.spokenInAll, facts.turns)] : [];
}

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
