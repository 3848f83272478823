import type { Covered, CoverageDimension, PlanCoverage } from '@ruta/contracts/plan/coverage';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { barsPart, pictureOf } from '../../shared/chart/picture.ts';
import { TakeAway } from '../../shared/chart/take-away.tsx';
import { useChartSource } from '../../shared/chart/use-chart-source.ts';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { Table } from '../../shared/design/table.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { CommitmentLinks } from './commitment-links.tsx';
import { Institutions } from './institutions.tsx';
import { PlanHead } from './plan-head.tsx';
import styles from './plan.module.css';
import { coverageQuery } from './plan-queries.ts';

/** What a plan serves and what not, aim by aim, goal by goal, place by place: bars with the table they stand in. */
export function CoveragePage() {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const { number } = useParams({ from: '/$entity/_pages/plan/$number/cobertura' });
  const coverage = useQuery(coverageQuery(slug, Number(number)));
  usePageTitle(t('coverage'));
  if (coverage.isPending)
    return (
      <div className="wrap">
        <Loading lines={6} height="4rem" />
      </div>
    );
  if (!coverage.data)
    return <ErrorState whole error={coverage.error} onRetry={() => void coverage.refetch()} />;
  const { title, dimensions } = coverage.data;
  return (
    <div className="wrap">
      <PlanHead title={t('coverage-of', { title })} lead={t('coverage-lead')} number={number} />
      <div className={styles.coverage}>
        {dimensions
          .filter(({ members }) => members.length > 0)
          .map(({ dimension, members }) => (
            <Dimension key={dimension} plan={coverage.data} dimension={dimension} members={members} />
          ))}
      </div>
    </div>
  );
}

interface DimensionProps {
  plan: PlanCoverage;
  dimension: CoverageDimension;
  members: readonly Covered[];
}

function Dimension({ plan, dimension, members }: DimensionProps) {
  const { t } = useTranslation('plan');
  const words = useCommitmentWords();
  const sourceOf = useChartSource();
  const nameOf = ({ member, name }: Covered) => name ?? words.member(dimension, member);
  const served = members.filter(({ keys }) => keys.length > 0).length;
  const most = Math.max(1, ...members.map(({ keys }) => keys.length));
  const sentence = t('covers-sum', { served, count: members.length });
  return (
    <section>
      <h2>{t(`covers.${dimension}`)}</h2>
      <p className="small">{sentence}</p>
      {dimension === 'territories' && served === 0 && <p>{t('covers-no-place')}</p>}
      <Table
        caption={t(`covers.${dimension}`)}
        captionHidden
        rows={members}
        rowKey={({ member }) => member}
        columns={[
          { key: 'member', head: t(`covers-one.${dimension}`), cell: nameOf },
          {
            key: 'count',
            head: t('covers-count'),
            number: true,
            cell: ({ keys }) => (
              <span className={styles.covered}>
                <span className={styles.coverBar} aria-hidden>
                  <i style={{ inlineSize: `${(keys.length / most) * 100}%` }} />
                </span>
                <b>{keys.length}</b>
              </span>
            ),
          },
          {
            key: 'which',
            head: t('covers-which'),
            cell: ({ keys }) => <CommitmentLinks number={plan.number} keys={keys} />,
          },
        ]}
      />
      <div className="row no-print">
        <TakeAway
          name={`plan-${plan.number}-${dimension}`}
          of={t(`covers.${dimension}`)}
          table={() => [
            [t(`covers-one.${dimension}`), t('covers-count'), t('covers-which')],
            ...members.map((member) => [nameOf(member), String(member.keys.length), member.keys.join(' ')]),
          ]}
          picture={() =>
            pictureOf({
              title: `${plan.title}: ${t(`covers.${dimension}`)}`,
              sentence,
              chart: barsPart(
                members.map((member) => ({
                  label: nameOf(member),
                  share: member.keys.length / most,
                  note: [member.keys.length, member.keys.length > 0 && `(${member.keys.join(', ')})`]
                    .filter((part) => part !== false)
                    .join(' '),
                })),
              ),
              source: sourceOf(),
            })
          }
        />
      </div>
      {dimension === 'sectors' && <Institutions plan={plan} sectors={members} />}
    </section>
  );
}
