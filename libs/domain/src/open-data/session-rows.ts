import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { sharesBy, spokenIn } from '../session/speaking.ts';
import { contestRows } from './contest-rows.ts';
import { atEachPlace, type FinishedSession, momentOf, type Row, type RowsOf } from './finished-session.ts';
import { replyRows } from './reply-rows.ts';

/** What a finished session leaves in each table of open data (D8 to D10), under the names of the dictionary. */
export const sessionRows: Readonly<Record<string, RowsOf>> = {
  'session-phases': atEachPlace(({ agenda }) => agenda.map(phaseRow)),
  'session-ideas': atEachPlace(({ boards }) =>
    boards
      .filter(({ revealed }) => revealed)
      .flatMap(({ id, ideas }) =>
        ideas.map(({ id: idea, place, text, groupId, from }) => ({
          item_id: id,
          id: idea,
          place,
          text,
          group_id: groupId,
          contribution: from && 'contributionId' in from ? from.number : null,
          project: from && 'projectId' in from ? from.number : null,
        })),
      ),
  ),
  'session-groups': atEachPlace(({ boards }) =>
    boards
      .filter(({ revealed }) => revealed)
      .flatMap(({ id, groups, ideas }) =>
        groups.map((group) => ({
          item_id: id,
          id: group.id,
          title: group.title,
          parents: group.parents,
          dissolved: group.dissolved,
          ideas: ideas.filter(({ groupId }) => groupId === group.id).length,
        })),
      ),
  ),
  'session-questions': atEachPlace(({ parts }) =>
    parts.questions.map(({ itemId, id, text, votes, pinned, answer, at }) => ({
      item_id: itemId,
      id,
      text,
      votes,
      pinned,
      answered: answer !== null,
      answer: answer?.text ?? null,
      asked_at: momentOf(at),
    })),
  ),
  'session-trees': atEachPlace(({ parts }) =>
    parts.trees
      .filter(({ removed }) => !removed)
      .map(({ itemId, id, side, parent, place, text, source }) => ({
        item_id: itemId,
        id,
        side,
        parent_id: parent,
        place,
        text,
        group_id: source?.group ?? null,
        idea_id: source?.idea ?? null,
      })),
  ),
  'session-speaking': atEachPlace(({ turns }, session) => speakingRows(turns, session)),
  'session-tables': tableRows,
  ...replyRows,
  ...contestRows,
};

function phaseRow(item: AgendaItem, at: number): Row {
  return {
    item_id: item.id,
    place: at + 1,
    kind: item.kind,
    title: item.title,
    question: askedIn(item),
    slides: item.content?.kind === 'slide' ? (item.content.slides ?? []).length : null,
    planned_minutes: item.plannedMs / 60_000,
    used_minutes: Math.round(item.usedMs / 6000) / 10,
    started_at: momentOf(item.startedAt),
  };
}

/** What people were asked; null where it was not shown. */
function askedIn({ content }: AgendaItem): string | null {
  if (content === null) return null;
  if (content.kind === 'ballot') return content.spec.question;
  if (content.kind === 'check-in') return content.ask?.question ?? null;
  return 'question' in content ? content.question : null;
}

/** Of whoever leads apart: they stand for no sector. */
function speakingRows(turns: FinishedSession['told']['turns'], { people }: FinishedSession): Row[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return [...new Set(turns.map(({ itemId }) => itemId))].flatMap((itemId) => {
    const spoken = spokenIn(turns.filter((turn) => turn.itemId === itemId));
    const shares = sharesBy(spoken, (id) => {
      const person = byId.get(id);
      if (person?.facilitator) return 'facilitation';
      return person?.sector ? `sector ${person.sector}` : 'none';
    });
    return shares.map(({ key, turns: count, ms, share }) => ({
      item_id: itemId,
      speaks_for: key.startsWith('sector ') ? 'sector' : key,
      sector: key.startsWith('sector ') ? key.slice('sector '.length) : null,
      turns: count,
      seconds: Math.round(ms / 1000),
      share: Math.round(share * 1000) / 1000,
    }));
  });
}

/** The tables people went to. How many sat there, not who; the card once the room has read it. */
function tableRows({ id, told: { parts } }: FinishedSession): Row[] {
  const heads = parts.breakouts.filter((element) => element.kind === 'breakout');
  return parts.breakouts
    .filter((element) => element.kind === 'table')
    .toSorted((one, other) => one.number - other.number)
    .flatMap((table) => {
      const head = heads.find((one) => one.id === table.breakoutId);
      if (!head || head.openedAt === null) return [];
      return [
        {
          session_id: id,
          item_id: head.itemId,
          breakout: head.number,
          table_id: table.id,
          number: table.number,
          name: table.name,
          seating: head.seating,
          people: table.people,
          opened_at: momentOf(head.openedAt),
          closed_at: momentOf(head.closedAt),
          card: table.card?.text ?? null,
        },
      ];
    });
}
