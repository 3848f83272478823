import { Inject, Injectable } from '@nestjs/common';
import type { BallotOption, BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { AgendaItemId, EntityId, SessionId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { BoardView } from '@ruta/contracts/board/view';
import { breakoutsOf, lastOfItem } from '@ruta/domain/breakout/breakout';
import { tableNames } from '@ruta/domain/breakout/table-names';
import { itemOf } from '@ruta/domain/session/run';
import { view } from '@ruta/domain/session/view';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Refused } from '../platform/http/refused.ts';
import { SessionRegistry } from '../session/session-registry.ts';
import { PaperPress } from './paper-press.ts';

interface Wanted {
  copies: number;
  lang?: Locale | undefined;
}

/** Paper for a room: made when it is asked for, from what the room knows then, and by what is loaded only then. */
@Injectable()
export class Printables {
  constructor(
    private readonly sessions: SessionRegistry,
    private readonly paper: PaperPress,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async cards(entityId: EntityId, id: SessionId, { copies, lang }: Wanted): Promise<Buffer> {
    const { title, code, language } = (await this.sessions.openIn(entityId, id)).header;
    const address = `${this.config.publicUrl}/s/${code}`;
    const of = { title, code, address, language: lang ?? language, copies };
    return this.paper.print({ what: 'cards', of });
  }

  /** For the tables as they are laid, or as they are planned; where a size says how many, for as many as are wanted. */
  async signs(
    entityId: EntityId,
    id: SessionId,
    itemId: AgendaItemId,
    { copies, lang }: Wanted,
  ): Promise<Buffer> {
    const { header, state } = await this.sessions.openIn(entityId, id);
    const content = itemOf(state.run, itemId)?.content;
    if (content?.kind !== 'breakout') throw new Refused('session.item-unknown');
    const laid = lastOfItem(breakoutsOf(state), itemId);
    const tables =
      laid?.tables.map(({ name }) => name) ??
      (content.size ? tableNames(content, { tables: copies }) : content.tables);
    const address = `${this.config.publicUrl}/s/${header.code}`;
    const { title, code, language } = header;
    const of = { title, code, address, language: lang ?? language, tables };
    return this.paper.print({ what: 'signs', of });
  }

  /** As the latest round of the entry asks it, or as it is written in the agenda. */
  async ballots(
    entityId: EntityId,
    id: SessionId,
    itemId: AgendaItemId,
    { copies, lang }: Wanted,
  ): Promise<Buffer> {
    const { header, state } = await this.sessions.openIn(entityId, id);
    const { rounds, boards } = view(state, 'phone');
    const spec =
      rounds.findLast((round) => round.itemId === itemId)?.spec ?? writtenIn(itemOf(state.run, itemId));
    if (!spec) throw new Refused('session.item-unknown');
    const options = spec.options.map((option) => wordsOf(option, boards));
    const { title, code, language } = header;
    const of = { title, code, language: lang ?? language, copies, spec, options };
    return this.paper.print({ what: 'ballots', of });
  }
}

/** Dots are laid on what a board holds later: until then the paper has no options. */
function writtenIn(item: AgendaItem | undefined): BallotSpec | null {
  const content = item?.content;
  if (content?.kind === 'ballot') return content.spec;
  if (content?.kind !== 'dots') return null;
  const { question, disclosure, visibility, electorate, dots, perOption } = content;
  const method = { method: 'dots' as const, dots, perOption };
  return {
    question,
    method,
    options: [],
    disclosure,
    visibility,
    electorate,
    blank: false,
    paperCheck: 'two',
  };
}

function wordsOf({ label, group, idea }: BallotOption, boards: readonly BoardView[]): string {
  if (label !== null) return label;
  for (const board of boards) {
    const title = board.groups.find(({ id }) => id === group)?.title;
    const text = title ?? board.ideas.find(({ id }) => id === idea)?.text;
    if (text) return text;
  }
  return '…';
}
