import type { QueueQuery } from '@ruta/contracts/consultation/moderation';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { More } from '../../../shared/design/more.tsx';
import { usePageTitle } from '../../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { Tabs } from '../../../shared/design/tabs.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { OnlyFor } from '../../../shared/identity/only-for.tsx';
import { HideDialog } from './hide-dialog.tsx';
import { QueueCard } from './queue-card.tsx';
import styles from './staff.module.css';
import { queueQuery, useModerate } from './staff-queries.ts';
import { useQueueKeys } from './use-queue-keys.ts';

type What = QueueQuery['what'];

/** Review, one contribution after the other; the whole page works from the keyboard. */
export function ModerationPage() {
  const { t } = useTranslation('back-office');
  const entity = useEntity();
  const [what, setWhat] = useState<What>('pending');
  usePageTitle(`${t('moderation.title')}, ${entity.name}`);
  return (
    <OnlyFor operation="consultation.moderate">
      <div className="wrap wrap-narrow">
        <div className={styles.page}>
          <div>
            <h1>{t('moderation.title')}</h1>
            <p className="lead" style={{ marginTop: 12 }}>
              {t('moderation.lead')}
            </p>
          </div>
          <Tabs
            label={t('moderation.title')}
            selected={what}
            onSelect={(id) => setWhat(id as What)}
            tabs={(['pending', 'names', 'appeals', 'hidden'] as const).map((id) => ({
              id,
              label: <TabLabel what={id} />,
              content: <Queue what={id} />,
            }))}
          />
        </div>
      </div>
    </OnlyFor>
  );
}

function TabLabel({ what }: { what: What }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const total = useInfiniteQuery(queueQuery(slug, what)).data?.pages[0]?.total ?? 0;
  return total > 0 ? `${t(`moderation.tab.${what}`)} (${total})` : t(`moderation.tab.${what}`);
}

function Queue({ what }: { what: What }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const queue = useInfiniteQuery(queueQuery(slug, what));
  const items = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const moderate = useModerate();
  const [hiding, setHiding] = useState<{ id: string; what: 'hide' | 'hide-name' } | null>(null);
  const { current, place } = useQueueKeys(
    items,
    {
      admit: (id) => moderate.mutate({ id, action: 'admit', note: '' }),
      hide: (id) => setHiding({ id, what: 'hide' }),
    },
    what === 'pending' && hiding === null && !moderate.isPending,
  );
  if (queue.isPending) return <Loading lines={4} height="9rem" />;
  if (queue.error && !queue.data)
    return <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />;
  if (items.length === 0)
    return (
      <EmptyState icon={CircleCheckBig} title={t(`moderation.none-title.${what}`)}>
        {t(`moderation.none.${what}`)}
      </EmptyState>
    );
  return (
    <>
      {what === 'pending' && <Keys />}
      <ol className={styles.queue}>
        {items.map((item, at) => (
          <QueueCard
            key={item.id}
            item={item}
            what={what}
            isCurrent={what === 'pending' && at === current}
            place={(element) => place(at, element)}
            moderate={moderate}
            onHide={(hidden) => setHiding({ id: item.id, what: hidden })}
          />
        ))}
      </ol>
      <More
        hasMore={queue.hasNextPage}
        isLoading={queue.isFetchingNextPage}
        onMore={() => void queue.fetchNextPage()}
      />
      {hiding && <HideDialog {...hiding} onClose={() => setHiding(null)} />}
    </>
  );
}

function Keys() {
  const { t } = useTranslation('back-office');
  return (
    <p className={styles.keys} style={{ marginBottom: 14 }}>
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd>
        {t('keys.move')}
      </span>
      <span>
        <kbd>A</kbd>
        {t('keys.admit')}
      </span>
      <span>
        <kbd>H</kbd>
        {t('keys.hide')}
      </span>
    </p>
  );
}
