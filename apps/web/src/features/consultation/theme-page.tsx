import type { ProblemView, ThemeView } from '@ruta/contracts/consultation/theme';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { Chip, KindBadge } from '../../shared/design/chip.tsx';
import { More } from '../../shared/design/more.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { problemsQuery } from '../../shared/entity/entity-queries.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { ContributionCard } from './contribution-card.tsx';
import { contributionsQuery, themesQuery } from './consultation-queries.ts';
import listStyles from './contributions.module.css';
import { Lineage } from './lineage.tsx';
import styles from './theme.module.css';

/** A theme with its problem and causes, where it comes from, and everything that was said about it. */
export function ThemePage() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const { theme: id } = useParams({ from: '/$entity/_pages/temas/$theme' });
  const themes = useQuery(themesQuery(slug));
  const theme = themes.data?.items.find((candidate) => candidate.id === id);
  usePageTitle(theme?.name);
  if (themes.isPending)
    return (
      <div className="wrap wrap-narrow">
        <Loading lines={5} height="3rem" />
      </div>
    );
  if (!theme)
    return themes.error ? (
      <ErrorState whole error={themes.error} onRetry={() => void themes.refetch()} />
    ) : (
      <EmptyState whole title={t('theme.none-title')}>
        {t('theme.none')}
      </EmptyState>
    );
  return (
    <div className="wrap wrap-narrow">
      <p className="eyebrow">{t('theme.eyebrow')}</p>
      <h1 style={{ marginTop: 8 }}>{theme.name}</h1>
      {theme.description && (
        <p className="lead" style={{ marginTop: 12 }}>
          {theme.description}
        </p>
      )}
      <Ancestry theme={theme} />
      <Problems themeId={theme.id} />
      <Said themeId={theme.id} />
    </div>
  );
}

function Ancestry({ theme }: { theme: ThemeView }) {
  const { t } = useTranslation('consultation');
  if (theme.state === 'active' && theme.lineage.length === 0) return null;
  return (
    <div className={styles.ancestry}>
      <Card dashed>
        <p style={{ marginBottom: 8 }}>
          <b>{t(`theme.state-${theme.state}`)}</b>
        </p>
        <Lineage edges={theme.lineage} />
      </Card>
    </div>
  );
}

function Problems({ themeId }: { themeId: string }) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const problems = useQuery(problemsQuery(slug, themeId));
  const shown = (problems.data?.items ?? []).filter(
    (problem) => problem.state === 'chosen' || problem.state === 'candidate',
  );
  if (problems.isPending) return <Loading lines={3} height="2rem" />;
  if (shown.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="problems">
      <h2 id="problems">{t('theme.problems', { count: shown.length })}</h2>
      <ul className={listStyles.list}>
        {shown
          .toSorted((a, b) => Number(b.state === 'chosen') - Number(a.state === 'chosen'))
          .map((problem) => (
            <li key={problem.id}>
              <Problem problem={problem} />
            </li>
          ))}
      </ul>
    </section>
  );
}

function Problem({ problem }: { problem: ProblemView }) {
  const { t } = useTranslation('consultation');
  const format = useFormat();
  const branches = (kind: 'cause' | 'effect') => problem.branches.filter((branch) => branch.kind === kind);
  return (
    <Card as="article">
      <div className={styles.problem}>
        <div className="row">
          <KindBadge kind="open-session" decorative />
          {problem.state === 'chosen' && <Chip colour="var(--jornada)">{t('theme.chosen')}</Chip>}
          {problem.contributions > 0 && (
            <span className="small">{t('list.total', { count: problem.contributions })}</span>
          )}
        </div>
        <h3 className={styles.statement}>{problem.statement}</h3>
        <div className={styles.tree}>
          <Branches title={t('theme.causes')} branches={branches('cause')} />
          <Branches title={t('theme.effects')} branches={branches('effect')} />
        </div>
        {problem.chosenIn && (
          <p className="small">
            {t('theme.chosen-in', {
              date: format.date(problem.chosenIn.at, 'day-year'),
              source: problem.chosenIn.source,
            })}
          </p>
        )}
        <Lineage edges={problem.lineage} />
      </div>
    </Card>
  );
}

/** Causes with the points they got, as bars with their number beside them. */
function Branches({ title, branches }: { title: string; branches: ProblemView['branches'] }) {
  const { t } = useTranslation('consultation');
  if (branches.length === 0) return null;
  const most = Math.max(1, ...branches.map((branch) => branch.points ?? 0));
  return (
    <div>
      <h4 className={styles.branchTitle}>{title}</h4>
      <ul className={styles.branches}>
        {branches
          .toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0))
          .map((branch) => (
            <li key={branch.id} data-chosen={branch.chosen}>
              <span>{branch.text}</span>
              {branch.points !== null && (
                <span className={styles.points}>
                  <i aria-hidden style={{ width: `calc((100% - 6em) * ${branch.points / most})` }} />
                  <span>{t('theme.points', { count: branch.points })}</span>
                </span>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Said({ themeId }: { themeId: string }) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const list = useInfiniteQuery(contributionsQuery(slug, { theme: themeId as never, sort: 'supported' }));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.section} aria-labelledby="said">
      <div className="row between">
        <h2 id="said">{t('theme.said', { count: list.data?.pages[0]?.total ?? 0 })}</h2>
        <Link to="/$entity/aportes" params={{ entity: slug }} search={{ theme: themeId }}>
          {t('theme.filter')}
        </Link>
      </div>
      {list.isPending && <Loading lines={3} height="8rem" />}
      <ul className={listStyles.list}>
        {items.map((contribution) => (
          <li key={contribution.id}>
            <ContributionCard contribution={contribution} />
          </li>
        ))}
      </ul>
      <More
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </section>
  );
}
