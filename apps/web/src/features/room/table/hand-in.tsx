import type { BoardView } from '@ruta/contracts/board/view';
import type { OwnTable } from '@ruta/contracts/breakout/view';
import { ClipboardList } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { TextArea } from '../../../shared/design/field.tsx';
import { SaveState, type Saving } from '../../../shared/design/save-state.tsx';
import { useRefusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import type { ShownSession } from '../../../shared/session/live-session.ts';
import { groupsOf } from '../../../shared/session/board/board-groups.ts';
import { keepDraft, keptDraft } from '../phases/idea-draft.ts';
import phase from '../phases/phase.module.css';
import { type PostedThing, usePosted } from '../use-posted.ts';

interface HandInProps {
  table: OwnTable;
  plenary: ShownSession;
  /** Boards of the table, to be carried over in one press. */
  ideas?: readonly BoardView[];
}

const mostCharacters = 1200;

/** The card for the plenary: written by whoever reports, kept on the device, bettered until the room reads it. */
export function HandIn({ table, plenary, ideas = [] }: HandInProps) {
  const { t } = useTranslation('room');
  const posted = usePosted(plenary.header.id, plenary.own?.participantId ?? null);
  const card = plenary.own?.parts.breakouts?.card ?? null;
  const [text, setText] = useState(() => keptDraft(table.id) || (card?.text ?? ''));
  const harvest = harvestOf(ideas);
  useEffect(() => keepDraft(table.id, text), [table.id, text]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const written = text.trim();
    if (written === '' || written === card?.text) return;
    posted.post({ type: 'breakout.hand', tableId: table.id, text: written }, `card:${table.id}`);
  }

  if (card?.presentedAt) return <p role="status">{t('card.presented')}</p>;
  return (
    <form onSubmit={submit} className={phase.form}>
      <TextArea
        label={t('card.label')}
        hint={t('card.hint')}
        value={text}
        onChange={setText}
        maxLength={mostCharacters}
        rows={5}
      />
      {harvest !== '' && (
        <Button
          variant="plain"
          size="small"
          icon={ClipboardList}
          onPress={() =>
            setText(`${text.trim()}${text.trim() === '' ? '' : '\n'}${harvest}`.slice(0, mostCharacters))
          }
        >
          {t('card.harvest')}
        </Button>
      )}
      <Button type="submit" wide isDisabled={text.trim() === '' || text.trim() === card?.text}>
        {t(card ? 'card.again' : 'card.hand')}
      </Button>
      <CardState card={card} things={posted.things} tableId={table.id} />
    </form>
  );
}

interface CardStateProps {
  card: NonNullable<NonNullable<ShownSession['own']>['parts']['breakouts']>['card'];
  things: readonly PostedThing[];
  tableId: OwnTable['id'];
}

const savingOf = {
  saved: 'kept',
  sending: 'sending',
  received: 'received',
  refused: 'refused',
} as const satisfies Record<PostedThing['delivery']['state'], Saving>;

/** What became of the card: on this device, on its way, or with the plenary. */
function CardState({ card, things, tableId }: CardStateProps) {
  const { t } = useTranslation('room');
  const refusal = useRefusalSentence();
  const last = things.findLast(
    (thing) =>
      thing.kind === 'command' && thing.command.type === 'breakout.hand' && thing.command.tableId === tableId,
  );
  const state = last?.delivery.state;
  if (card?.hidden)
    return (
      <SaveState state="refused" words={t('card.hidden-because', { reason: card.hidden.reason ?? '' })} />
    );
  if (last && state && state !== 'received')
    return (
      <SaveState
        state={savingOf[state]}
        words={
          last.delivery.state === 'refused'
            ? refusal(last.delivery.refusal)
            : t(state === 'saved' ? 'card.saved' : 'card.sending')
        }
      />
    );
  return card ? <SaveState state="received" words={t('card.handed')} /> : null;
}

/** The groups and ideas that the table has shown itself, a line each. */
function harvestOf(boards: readonly BoardView[]): string {
  return boards
    .filter(({ revealed }) => revealed)
    .flatMap((board) => {
      const { groups, loose } = groupsOf(board);
      return [...groups.map(({ group }) => group.title), ...loose.map(({ text }) => text)];
    })
    .flatMap((line) => (line ? [`· ${line}`] : []))
    .join('\n');
}
