import type { ProblemView } from '@ruta/contracts/consultation/theme';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { ErrorText, TextArea } from '../../../shared/design/field.tsx';
import { More } from '../../../shared/design/more.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import { contributionsQuery } from '../consultation-queries.ts';
import { SelectableContributions } from './selectable-contributions.tsx';
import styles from './staff.module.css';
import { useProblemWrite } from './staff-queries.ts';

/** One problem becomes two; causes and effects go with the first, the marked contributions with the second. */
export function SplitProblemDialog({ problem, onClose }: { problem: ProblemView; onClose: () => void }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const [opId] = useState(newOpId);
  const [first, setFirst] = useState(problem.statement);
  const [second, setSecond] = useState('');
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useInfiniteQuery(
    contributionsQuery(slug, { problem: problem.id, sort: 'oldest', limit: 100 }),
  );
  const split = useProblemWrite();
  const go = () => {
    const parts = [{ statement: first }, { statement: second, contributionIds: [...chosen] }];
    split.mutate(
      { method: 'post', path: `/${problem.id}/split`, body: { opId, parts, reason } },
      { onSuccess: onClose },
    );
  };
  const ready = [first, second, reason].every((text) => text.trim().length >= 10);
  return (
    <Dialog
      title={t('split-problem.title')}
      isOpen
      onClose={onClose}
      wide
      actions={
        <Button isPending={split.isPending} isDisabled={!ready} onPress={go}>
          {t('split.go')}
        </Button>
      }
    >
      <div className={styles.form}>
        <div className={styles.fields}>
          <TextArea label={t('split.first')} value={first} onChange={setFirst} maxLength={400} rows={3} />
          <TextArea label={t('split.second')} value={second} onChange={setSecond} maxLength={400} rows={3} />
        </div>
        <TextArea
          label={t('merge.reason')}
          hint={t('merge.reason-hint')}
          value={reason}
          onChange={setReason}
          maxLength={600}
          rows={2}
        />
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
        {split.error && <ErrorText>{failure(split.error)}</ErrorText>}
      </div>
    </Dialog>
  );
}
