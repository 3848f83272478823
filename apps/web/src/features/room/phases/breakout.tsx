import { useTranslation } from 'react-i18next';
import { breakoutOf, presentedCard, type ShownBreakout } from '../../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../../shared/session/tables/table-words.ts';
import { useRoom, type PhaseProps } from '../room-context.ts';
import { ChooseTable } from '../table/choose-table.tsx';
import { HandIn } from '../table/hand-in.tsx';
import { tableIn } from '../table/own-table.ts';
import table from '../table/table.module.css';
import styles from './phase.module.css';

/** In the plenary, before the tables open and after they are back: where one sits, and what one's table handed in. */
export function Breakout({ item, content }: PhaseProps<'breakout'>) {
  const { session } = useRoom();
  const breakout = breakoutOf(session.view, item);
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      {breakout &&
        (breakout.status === 'closed' ? <Back breakout={breakout} /> : <Seating breakout={breakout} />)}
    </>
  );
}

function Seating({ breakout }: { breakout: ShownBreakout }) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const nameOf = useTableName();
  const mine = tableIn(breakout, session);
  const chosen = breakout.seating === 'choice';
  const open = breakout.status === 'open';
  return (
    <>
      {mine ? (
        <div className={table.place} role="status">
          <p>{t('table.your-place')}</p>
          <b>{mine.number}</b>
          <p>{nameOf(mine)}</p>
        </div>
      ) : null}
      <p>{t(hintOf(open, mine !== null, mine?.closed ?? false, chosen))}</p>
      {chosen && <ChooseTable breakout={breakout} own={mine?.id ?? null} />}
    </>
  );
}

function hintOf(open: boolean, seated: boolean, closed: boolean, chosen: boolean) {
  if (open) return seated && closed ? 'table.back-early' : chosen ? 'table.join-in' : 'table.plenary';
  if (seated) return chosen ? 'table.may-change' : 'table.go';
  return chosen ? 'table.choose-hint' : 'table.wait';
}

function Back({ breakout }: { breakout: ShownBreakout }) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const nameOf = useTableName();
  const mine = tableIn(breakout, session);
  // The one that is being presented stands above, on every phase.
  const now = presentedCard(session.view)?.table.id;
  const read = breakout.tables.filter(({ id, card }) => card?.presentedAt && id !== now);
  const reports = mine !== null && mine.rapporteur === session.own?.participantId;
  return (
    <>
      <p>{t('table.back')}</p>
      {mine && reports && <HandIn key={mine.id} table={mine} plenary={session} />}
      {mine?.card && !reports && (
        <p role="status">{t(mine.card.presentedAt === null ? 'card.handed' : 'card.presented')}</p>
      )}
      {read.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('card.all')}</h2>
          <ul className={styles.list}>
            {read.map((known) => (
              <li key={known.id} className={styles.idea}>
                <b>{nameOf(known)}</b>
                <span className={styles.prose}>{known.card?.text ?? t('idea.erased')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
