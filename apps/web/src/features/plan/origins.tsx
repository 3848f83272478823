import type { OriginKind } from '@ruta/contracts/drafting/origin';
import type { ClauseOrigins, Source } from '@ruta/contracts/drafting/provenance';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { originLooks } from '../../shared/commitment/origin-looks.ts';
import { Chip } from '../../shared/design/chip.tsx';
import { Details } from '../../shared/design/details.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import styles from './plan.module.css';

const order: OriginKind[] = [
  'contribution',
  'project',
  'idea',
  'group',
  'cause',
  'session',
  'ballot',
  'comment',
];

export type OriginsByClause = ReadonlyMap<string, readonly Source[]>;

export const originsByClause = (origins: readonly ClauseOrigins[]): OriginsByClause =>
  new Map(origins.map(({ clause, sources }) => [clause, sources]));

const countByKind = (sources: readonly Source[]) =>
  order
    .map((kind) => ({ kind, count: new Set(sources.filter((s) => s.kind === kind).map((s) => s.ref)).size }))
    .filter(({ count }) => count > 0);

/** Chips with counts that open to the words themselves. */
export function ClauseSources({ sources }: { sources: readonly Source[] | undefined }) {
  const { t } = useTranslation('plan');
  if (!sources || sources.length === 0) return null;
  return (
    <Details
      summary={
        <span className={styles.chips}>
          {countByKind(sources).map(({ kind, count }) => (
            <Chip key={kind} icon={originLooks[kind].icon} colour={originLooks[kind].colour}>
              {t(`source.${kind}`, { count })}
            </Chip>
          ))}
        </span>
      }
    >
      <SourceList sources={sources} />
    </Details>
  );
}

function SourceList({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  return (
    <ul className={styles.sourceList}>
      {sources.map((source) => (
        <li key={`${source.kind}${source.ref}`}>
          {source.kind === 'contribution' && /^\d+$/.test(source.label) ? (
            <Link to="/$entity/aportes/$ref" params={{ entity: slug, ref: source.label }}>
              {t('source-number', { number: source.label })}
            </Link>
          ) : source.kind === 'project' && source.label ? (
            <Link to="/$entity/proyectos/$number" params={{ entity: slug, number: source.label }}>
              {t('source-project', { number: source.label })}
            </Link>
          ) : (
            <b>{source.label}</b>
          )}{' '}
          {source.excerpt ? <q>{source.excerpt}</q> : <em>{t('withheld')}</em>}
        </li>
      ))}
    </ul>
  );
}

/** All origins of a commitment together. */
export function WholeOrigins({ origins }: { origins: readonly ClauseOrigins[] }) {
  const { t } = useTranslation('plan');
  const all = new Map(
    origins.flatMap(({ sources }) => sources.map((source) => [source.kind + source.ref, source])),
  );
  const counts = countByKind([...all.values()]);
  if (counts.length === 0) return <p className="small">{t('no-origin')}</p>;
  return (
    <>
      <p className="small">{t('origin-hint')}</p>
      <div className={styles.chips}>
        {counts.map(({ kind, count }) => (
          <Chip key={kind} icon={originLooks[kind].icon} colour={originLooks[kind].colour}>
            {t(`source.${kind}`, { count })}
          </Chip>
        ))}
      </div>
    </>
  );
}
