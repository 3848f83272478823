import { Eye, EyeOff, Presentation, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import {
  breakoutsIn,
  cardsOf,
  type HandedCard,
  type ShownBreakout,
} from '../../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../../shared/session/tables/table-words.ts';
import { useConsole } from '../console-context.ts';
import frame from '../console.module.css';
import { ReasonDialog } from '../reason-dialog.tsx';
import styles from './tables.module.css';

/** The cards of the latest breakout, at hand whatever the plenary does with them. */
export function CardQueue() {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const nameOf = useTableName();
  const breakout = breakoutsIn(session.view).at(-1);
  const cards = breakout ? cardsOf(breakout) : [];
  if (!breakout || cards.length === 0) return null;
  const unread = cards.filter(({ card }) => card.presentedAt === null && !card.hidden).length;
  return (
    <section className={frame.block}>
      <h2>{t('cards.title')}</h2>
      <p className="small">{t('cards.unread', { count: unread })}</p>
      <ul className={frame.queue}>
        {cards.map((handed) => (
          <li key={handed.table.id}>
            <span>
              {nameOf(handed.table)}
              {handed.card.presentedAt !== null && <small> · {t('cards.read')}</small>}
            </span>
            <span />
            <Present handed={handed} breakout={breakout} small />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The cards in full, to be read before the room reads them. */
export function CardList({ breakout }: { breakout: ShownBreakout }) {
  const { t } = useTranslation('console');
  const { lead } = useConsole();
  const nameOf = useTableName();
  const [hiding, setHiding] = useState<HandedCard | null>(null);
  const cards = cardsOf(breakout);
  const missing = breakout.tables.filter(({ handed }) => !handed);
  return (
    <>
      {cards.length === 0 && <p>{t('cards.none')}</p>}
      <ol className={styles.cards}>
        {cards.map((handed) => (
          <li
            key={handed.table.id}
            data-now={breakout.presenting === handed.table.id}
            data-hidden={handed.card.hidden !== null}
          >
            <div className="row between">
              <h3>{nameOf(handed.table)}</h3>
              <span className="row">
                <Present handed={handed} breakout={breakout} />
                <Button
                  variant="plain"
                  size="small"
                  round
                  icon={handed.card.hidden ? Eye : EyeOff}
                  aria-label={t(handed.card.hidden ? 'cards.restore' : 'cards.hide', {
                    table: nameOf(handed.table),
                  })}
                  onPress={() =>
                    handed.card.hidden
                      ? void lead.send({ type: 'breakout.restore', tableId: handed.table.id })
                      : setHiding(handed)
                  }
                />
              </span>
            </div>
            <p className={styles.words}>{handed.card.text ?? t('idea.erased')}</p>
            {handed.card.hidden && (
              <small>{t('idea.hidden-because', { reason: handed.card.hidden.reason ?? '' })}</small>
            )}
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <p className="small">
          {t('cards.missing', { count: missing.length, tables: missing.map(nameOf).join(', ') })}
        </p>
      )}
      <ReasonDialog
        title={t('cards.hide-title')}
        text={t('cards.hide-text')}
        action={t('cards.hide-do')}
        isOpen={hiding !== null}
        onClose={() => setHiding(null)}
        onReason={(reason) =>
          hiding && void lead.send({ type: 'breakout.hide', tableId: hiding.table.id, reason })
        }
      />
    </>
  );
}

interface PresentProps {
  handed: HandedCard;
  breakout: ShownBreakout;
  small?: boolean;
}

/** On the wall and on the phones, or off again. */
function Present({ handed: { table, card }, breakout, small }: PresentProps) {
  const { t } = useTranslation('console');
  const { lead, leading } = useConsole();
  const nameOf = useTableName();
  const now = breakout.presenting === table.id;
  const words = t(now ? 'cards.done' : card.presentedAt ? 'cards.again' : 'cards.present');
  const look = small
    ? { variant: 'plain' as const, round: true, 'aria-label': `${words}: ${nameOf(table)}` }
    : { variant: now ? ('quiet' as const) : ('primary' as const) };
  return (
    <Button
      {...look}
      size="small"
      icon={now ? X : card.presentedAt ? RotateCcw : Presentation}
      isDisabled={!leading || card.hidden !== null}
      onPress={() => void lead.lead({ type: 'breakout.present', tableId: now ? null : table.id })}
    >
      {small ? null : words}
    </Button>
  );
}
