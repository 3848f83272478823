import type { ProblemView, ThemeView } from '@ruta/contracts/consultation/theme';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Pencil, Split } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { ErrorText, Select } from '../../../shared/design/field.tsx';
import { More } from '../../../shared/design/more.tsx';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { problemsQuery } from '../../../shared/entity/entity-queries.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { contributionsQuery, unplacedQuery } from '../consultation-queries.ts';
import { Problems } from './problems.tsx';
import { SelectableContributions } from './selectable-contributions.tsx';
import { SplitDialog } from './split-dialog.tsx';
import styles from './staff.module.css';
import { usePlace } from './staff-queries.ts';
import { ThemeDialog } from './theme-dialog.tsx';

interface ThemeDeskProps {
  /** `null`: what has no theme yet. */
  theme: ThemeView | null;
  themes: readonly ThemeView[];
}

export function ThemeDesk({ theme, themes }: ThemeDeskProps) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const [dialog, setDialog] = useState<'edit' | 'split' | null>(null);
  const problems =
    useQuery({ ...problemsQuery(slug, theme?.id ?? ''), enabled: theme !== null }).data?.items ?? [];
  return (
    <section className={styles.form} aria-labelledby="theme-open">
      <div className={styles.head}>
        <div>
          <h2 id="theme-open">{theme?.name ?? t('themes.without')}</h2>
          {theme?.description && <p className="small">{theme.description}</p>}
        </div>
        {theme && (
          <div className="row">
            <Button variant="plain" size="small" icon={Pencil} onPress={() => setDialog('edit')}>
              {t('edit')}
            </Button>
            <Button variant="plain" size="small" icon={Split} onPress={() => setDialog('split')}>
              {t('themes.split')}
            </Button>
          </div>
        )}
      </div>
      {theme && <Problems theme={theme} problems={problems} />}
      <Members theme={theme} themes={themes} problems={problems} />
      {theme && dialog === 'edit' && <ThemeDialog theme={theme} onClose={() => setDialog(null)} />}
      {theme && dialog === 'split' && (
        <SplitDialog theme={theme} problems={problems} onClose={() => setDialog(null)} />
      )}
    </section>
  );
}

type MembersProps = ThemeDeskProps & { problems: readonly ProblemView[] };

function Members({ theme, themes, problems }: MembersProps) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const list = useInfiniteQuery(
    theme ? contributionsQuery(slug, { theme: theme.id, sort: 'oldest', limit: 25 }) : unplacedQuery(slug),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const there = items.filter((item) => chosen.has(item.id)).map((item) => item.id);
  if (list.isPending) return <Loading lines={4} height="72px" />;
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (items.length === 0) return <EmptyState title={t(theme ? 'themes.empty' : 'themes.all-placed')} />;
  return (
    <>
      <div className={styles.head}>
        <h3>{t('count.contributions', { count: list.data.pages[0]?.total ?? 0 })}</h3>
        <Checkbox
          isSelected={there.length === items.length}
          isIndeterminate={there.length > 0 && there.length < items.length}
          onChange={(on) => setChosen(new Set(on ? items.map((item) => item.id) : []))}
        >
          {t('select.all')}
        </Checkbox>
      </div>
      <SelectableContributions items={items} chosen={chosen} onChoose={setChosen} />
      <More
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {there.length > 0 && (
        <PlaceBar
          ids={there}
          theme={theme}
          themes={themes}
          problems={problems}
          onDone={() => setChosen(new Set())}
        />
      )}
    </>
  );
}

type PlaceBarProps = MembersProps & { ids: string[]; onDone: () => void };

/** Where the chosen ones go: another theme, or a problem of this one. */
function PlaceBar({ ids, theme, themes, problems, onDone }: PlaceBarProps) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const place = usePlace();
  const targets = [
    ...themes
      .filter((one) => one.id !== theme?.id)
      .map((one) => ({ value: `theme:${one.id}`, label: t('place.theme', { name: one.name }) })),
    ...problems.map((one) => ({
      value: `problem:${one.id}`,
      label: t('place.problem', { name: one.statement }),
    })),
    ...(theme ? [{ value: 'none:', label: t('place.nowhere') }] : []),
  ];
  const [target, setTarget] = useState(targets[0]?.value ?? '');
  const go = () => {
    const [kind, id] = target.split(':');
    const themeId = kind === 'theme' ? (id ?? null) : kind === 'problem' ? (theme?.id ?? null) : null;
    const problemId = kind === 'problem' ? (id ?? null) : null;
    place.mutate(
      { contributionIds: ids, themeId, problemId },
      {
        onSuccess: ({ placed }) => {
          toast(t('place.done', { count: placed }));
          onDone();
        },
      },
    );
  };
  return (
    <div className={styles.bar}>
      <Select
        label={t('place.label', { count: ids.length })}
        value={target}
        onChange={setTarget}
        choices={targets}
      />
      <Button isPending={place.isPending} isDisabled={target === ''} onPress={go}>
        {t('place.go')}
      </Button>
      {place.error && <ErrorText>{failure(place.error)}</ErrorText>}
    </div>
  );
}
