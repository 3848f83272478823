import type { Doing } from '@ruta/contracts/identity/personal-data';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { doingsQuery } from './identity-queries.ts';
import styles from './identity.module.css';

/** The first words of a long text, cut between two of them. */
const clipped = (text: string) =>
  text.length < 100 ? text : `${text.slice(0, 100).replace(/\s+\S*$/, '')}…`;

function Line({ doing }: { doing: Doing }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const words = (
    <>
      <span className="mono">{doing.label}</span> {clipped(doing.title)}
    </>
  );
  return (
    <li className={styles.doing}>
      {doing.path === null ? <span>{words}</span> : <Link to={doing.path}>{words}</Link>}
      <span className="small">
        {t(`doing.${doing.kind}`)} · <time>{format.date(doing.at, 'day-year')}</time>
      </span>
    </li>
  );
}

/** What one did, newest first, each with the folio it can be followed by. */
export function Doings() {
  const { t } = useTranslation('account');
  const doings = useQuery(doingsQuery);
  return (
    <div className={styles.section}>
      <h2 id="my-doings">{t('doings.title')}</h2>
      {doings.isPending && <Loading lines={3} height="44px" />}
      {doings.error && <ErrorState error={doings.error} onRetry={() => void doings.refetch()} />}
      {doings.data?.items.length === 0 && <p>{t('doings.none')}</p>}
      {doings.data && doings.data.items.length > 0 && (
        <ul className={styles.list}>
          {doings.data.items.map((doing) => (
            <Line key={`${doing.topic} ${doing.kind} ${doing.label} ${doing.at}`} doing={doing} />
          ))}
        </ul>
      )}
    </div>
  );
}
