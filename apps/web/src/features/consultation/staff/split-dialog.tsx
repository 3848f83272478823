import type { ProblemView, ThemeView } from '@ruta/contracts/consultation/theme';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { ErrorText, TextArea, TextField } from '../../../shared/design/field.tsx';
import { Loading } from '../../../shared/design/states.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import { contributionsQuery } from '../consultation-queries.ts';
import { SelectableContributions } from './selectable-contributions.tsx';
import styles from './staff.module.css';
import { useThemeWrite } from './staff-queries.ts';

interface SplitDialogProps {
  theme: ThemeView;
  problems: readonly ProblemView[];
  onClose: () => void;
}

/** One theme becomes two: what is marked goes with the second, the rest with the first. */
export function SplitDialog({ theme, problems, onClose }: SplitDialogProps) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [opId] = useState(newOpId);
  const [first, setFirst] = useState(theme.name);
  const [second, setSecond] = useState('');
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const { items, complete } = useWholeTheme(theme.id);
  const split = useThemeWrite();
  const go = () => {
    const parts = [{ name: first }, { name: second, contributionIds: [...chosen], problemIds: [...moved] }];
    split.mutate(
      { method: 'post', path: `/${theme.id}/split`, body: { opId, parts, reason } },
      { onSuccess: onClose },
    );
  };
  const ready = first.trim() !== '' && second.trim() !== '' && reason.trim().length >= 10 && complete;
  return (
    <Dialog
      title={t('split.title', { theme: theme.name })}
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
          <TextField label={t('split.first')} value={first} onChange={setFirst} maxLength={120} />
          <TextField label={t('split.second')} value={second} onChange={setSecond} maxLength={120} />
        </div>
        <TextArea
          label={t('merge.reason')}
          hint={t('merge.reason-hint')}
          value={reason}
          onChange={setReason}
          maxLength={600}
          rows={2}
        />
        <p>{t('split.mark')}</p>
        {problems.map((problem) => (
          <Checkbox
            key={problem.id}
            isSelected={moved.has(problem.id)}
            onChange={(on) =>
              setMoved(new Set(on ? [...moved, problem.id] : [...moved].filter((id) => id !== problem.id)))
            }
          >
            {t('place.problem', { name: problem.statement })}
          </Checkbox>
        ))}
        {complete ? (
          <SelectableContributions items={items} chosen={chosen} onChoose={setChosen} />
        ) : (
          <Loading lines={4} height="56px" />
        )}
        {split.error && <ErrorText>{failure(split.error)}</ErrorText>}
      </div>
    </Dialog>
  );
}

/** All of a theme, page after page: what is not seen cannot be told apart. */
function useWholeTheme(theme: string) {
  const { slug } = useEntity();
  const list = useInfiniteQuery(
    contributionsQuery(slug, { theme: theme as never, sort: 'oldest', limit: 100 }),
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return { items, complete: list.data !== undefined && !hasNextPage };
}
