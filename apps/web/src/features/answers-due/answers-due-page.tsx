import { AnswerKind, type AnswersDuePage as Page } from '@ruta/contracts/answers-due/answers-due';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { Select } from '../../shared/design/field.tsx';
import { More } from '../../shared/design/more.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { OnlyFor } from '../../shared/identity/only-for.tsx';
import { AnswerDueLine } from './answer-due-line.tsx';
import { answersDueQuery } from './answers-due-queries.ts';
import { AnswersDueSearch } from './answers-due-search.ts';
import styles from './answers-due.module.css';

/** Everything that waits for an answer, whoever owes it: what was said, since when, and where one answers. */
export function AnswersDuePage() {
  const { t } = useTranslation('back-office');
  const entity = useEntity();
  usePageTitle(`${t('owed.title')}, ${entity.name}`);
  return (
    <OnlyFor operation="answers-due.see">
      <div className="wrap wrap-narrow">
        <div className={styles.page}>
          <div>
            <h1>{t('owed.title')}</h1>
            <p className="lead" style={{ marginTop: 12 }}>
              {t('owed.lead')}
            </p>
          </div>
          <Owed />
        </div>
      </div>
    </OnlyFor>
  );
}

function Owed() {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const search = useSearch({ from: '/$entity/_coordination/coordinacion/por-responder' });
  const list = useInfiniteQuery(answersDueQuery(slug, search));
  if (list.isPending) return <Loading lines={6} height="80px" />;
  const [first] = list.data?.pages ?? [];
  if (!first) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Narrow page={first} search={search} />
      {items.length === 0 ? (
        <Card dashed>
          <EmptyState icon={CircleCheckBig} title={t('owed.none-title')}>
            {t('owed.none')}
          </EmptyState>
        </Card>
      ) : (
        <section aria-label={t('owed.list')}>
          <p>{t('owed.sum', { count: first.total })}</p>
          <ul className={styles.list}>
            {items.map((item) => (
              <AnswerDueLine key={item.place.at + item.id} item={item} today={first.today} />
            ))}
          </ul>
          <More
            hasMore={list.hasNextPage}
            isLoading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </section>
      )}
    </>
  );
}

interface NarrowProps {
  page: Page;
  search: AnswersDueSearch;
}

/** By what it is and by who owes it, each with how many wait; one's own institution first. */
function Narrow({ page: { kinds, answerers }, search }: NarrowProps) {
  const { t } = useTranslation('back-office');
  const navigate = useNavigate();
  const narrow = (change: AnswersDueSearch) =>
    void navigate({ to: '.', search: AnswersDueSearch.parse({ ...search, ...change }), replace: true });
  const nameOf = (by: string) => (by === '' ? t('owed.coordination') : by);
  const chosen = answerers.findIndex(({ by }) => by === search.by);
  const own = [...answerers.entries()].sort(([, one], [, other]) => Number(other.mine) - Number(one.mine));
  return (
    <div className={styles.fields}>
      <Select
        label={t('owed.by')}
        value={search.by === undefined ? '' : String(chosen)}
        onChange={(at) => narrow({ by: answerers[Number(at || -1)]?.by })}
        choices={[
          { value: '', label: t('owed.everybody') },
          ...own.map(([at, { by, mine, count }]) => ({
            value: String(at),
            label: t(mine ? 'owed.own-counted' : 'owed.counted', { name: nameOf(by), count }),
          })),
          ...(search.by !== undefined && chosen < 0
            ? [{ value: '-1', label: t('owed.counted', { name: nameOf(search.by), count: 0 }) }]
            : []),
        ]}
      />
      <Select
        label={t('owed.what')}
        value={search.kind ?? ''}
        onChange={(kind) => narrow({ kind: AnswerKind.safeParse(kind).data })}
        choices={[
          { value: '', label: t('owed.everything') },
          ...AnswerKind.options
            .filter((kind) => kind === search.kind || kinds.some((each) => each.kind === kind))
            .map((kind) => ({
              value: kind,
              label: t('owed.counted', {
                name: t(`owed.kinds.${kind}`),
                count: kinds.find((each) => each.kind === kind)?.count ?? 0,
              }),
            })),
        ]}
      />
    </div>
  );
}
