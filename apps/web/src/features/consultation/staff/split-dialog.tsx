import type { ProblemView, ThemeView } from '@ruta/contracts/consultation/theme';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import { Loading } from '../../../shared/design/states.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { contributionsQuery } from '../consultation-queries.ts';
import { ReshapeDialog } from './reshape-dialog.tsx';
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
  const [first, setFirst] = useState(theme.name);
  const [second, setSecond] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const { items, complete } = useWholeTheme(theme.id);
  const split = useThemeWrite();
  const ready = first.trim() !== '' && second.trim() !== '' && complete;
  const parts = [{ name: first }, { name: second, contributionIds: [...chosen], problemIds: [...moved] }];
  return (
    <ReshapeDialog
      title={t('split.title', { theme: theme.name })}
      action={t('split.go')}
      wide
      ready={ready}
      write={split}
      onGo={(given) =>
        split.mutate(
          { method: 'post', path: `/${theme.id}/split`, body: { ...given, parts } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
      becomes={
        <div className={styles.fields}>
          <TextField label={t('split.first')} value={first} onChange={setFirst} maxLength={120} />
          <TextField label={t('split.second')} value={second} onChange={setSecond} maxLength={120} />
        </div>
      }
    >
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
    </ReshapeDialog>
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
