import type { ProblemView } from '@ruta/contracts/consultation/theme';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../shared/design/field.tsx';
import { More } from '../../../shared/design/more.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { contributionsQuery } from '../consultation-queries.ts';
import { ReshapeDialog } from './reshape-dialog.tsx';
import { SelectableContributions } from './selectable-contributions.tsx';
import styles from './staff.module.css';
import { useProblemWrite } from './staff-queries.ts';

/** One problem becomes two; causes and effects go with the first, the marked contributions with the second. */
export function SplitProblemDialog({ problem, onClose }: { problem: ProblemView; onClose: () => void }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const [first, setFirst] = useState(problem.statement);
  const [second, setSecond] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useInfiniteQuery(
    contributionsQuery(slug, { problem: problem.id, sort: 'oldest', limit: 100 }),
  );
  const split = useProblemWrite();
  const parts = [{ statement: first }, { statement: second, contributionIds: [...chosen] }];
  return (
    <ReshapeDialog
      title={t('split-problem.title')}
      action={t('split.go')}
      wide
      ready={[first, second].every((text) => text.trim().length >= 10)}
      write={split}
      onGo={(given) =>
        split.mutate(
          { method: 'post', path: `/${problem.id}/split`, body: { ...given, parts } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
      becomes={
        <div className={styles.fields}>
          <TextArea label={t('split.first')} value={first} onChange={setFirst} maxLength={400} rows={3} />
          <TextArea label={t('split.second')} value={second} onChange={setSecond} maxLength={400} rows={3} />
        </div>
      }
    >
      <p>{t('split-problem.mark')}</p>
      <SelectableContributions
        items={list.data?.pages.flatMap((page) => page.items) ?? []}
        chosen={chosen}
        onChoose={setChosen}
      />
      <More
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </ReshapeDialog>
  );
}
