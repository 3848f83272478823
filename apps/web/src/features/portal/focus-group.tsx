import type { FocusCoverage } from '@ruta/contracts/consultation/focus-group';
import type { PhaseView } from '@ruta/contracts/route/phase';
import { useQuery } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card, Notice } from '../../shared/design/card.tsx';
import { ResultBars } from '../../shared/design/result-bars.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { focusGroupQuery } from './portal-queries.ts';
import styles from './stop.module.css';

/** Whom a closed group reached and what was found, as far as either may be said. */
export function FocusGroup({ phase }: { phase: PhaseView }) {
  const { slug } = useEntity();
  const { data, error, isPending, refetch } = useQuery(focusGroupQuery(slug, phase.id));
  if (isPending) return <Loading lines={2} height="9rem" />;
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Coverage coverage={data} />
      {data.final && <Findings coverage={data} />}
    </>
  );
}

function Coverage({ coverage: { final, groups, total, minimumCell } }: { coverage: FocusCoverage }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const note = (reached: number | null) =>
    reached === null
      ? t('focus.fewer')
      : t('count.people', { count: reached, number: format.number(reached) });
  return (
    <Card as="section" aria-labelledby="heard">
      <h2 id="heard">{t('focus.heard')}</h2>
      {!final && <p className={styles.none}>{t('focus.not-yet')}</p>}
      {final && groups.length === 0 && <p className={styles.none}>{t('focus.no-groups')}</p>}
      {final && groups.length > 0 && (
        <ResultBars
          colour="var(--grupo)"
          bars={groups.map(({ targetGroup, reached }) => ({
            label: targetGroup,
            count: reached,
            note: note(reached),
          }))}
        />
      )}
      {total !== null && groups.length > 1 && (
        <p className="small">{t('focus.total', { people: note(total) })}</p>
      )}
      <Notice icon={EyeOff}>{t('focus.closed', { minimum: minimumCell })}</Notice>
    </Card>
  );
}

function Findings({ coverage: { groups, findings, withheld, minimumCell } }: { coverage: FocusCoverage }) {
  const { t } = useTranslation('portal');
  const of = (group: string) => findings.filter(({ targetGroup }) => targetGroup === group);
  return (
    <Card as="section" aria-labelledby="findings">
      <h2 id="findings">{t('focus.findings')}</h2>
      {findings.length === 0 && <p className={styles.none}>{t('focus.no-findings')}</p>}
      {groups
        .filter(({ targetGroup }) => of(targetGroup).length > 0)
        .map(({ targetGroup }) => (
          <section key={targetGroup} className={styles.findings}>
            <h3>{targetGroup}</h3>
            <ul>
              {of(targetGroup).map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        ))}
      {withheld > 0 && (
        <p className="small">{t('focus.withheld', { count: withheld, minimum: minimumCell })}</p>
      )}
    </Card>
  );
}
