import type { LineageEdge } from '@ruta/contracts/consultation/theme';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './thread.module.css';

/** What was merged or split on the way, with the reason: links survive both. */
export function Lineage({ edges }: { edges: readonly LineageEdge[] }) {
  const { t } = useTranslation('consultation');
  const format = useFormat();
  if (edges.length === 0) return null;
  return (
    <ul className={styles.lineage}>
      {edges.map((edge) => (
        <li key={`${edge.from.id}${edge.to.id}`}>
          {format.date(edge.at)}: {t(`lineage.${edge.kind}`, { from: edge.from.name, to: edge.to.name })}{' '}
          <q>{edge.reason}</q>
        </li>
      ))}
    </ul>
  );
}
