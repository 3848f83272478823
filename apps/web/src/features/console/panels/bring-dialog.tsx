import type { ContributionView } from '@ruta/contracts/consultation/contribution';
import { ContributionPage } from '@ruta/contracts/consultation/contribution';
import { type AgendaItemId, IdeaId } from '@ruta/contracts/protocol/ids';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { Select, TextField } from '../../../shared/design/field.tsx';
import { More } from '../../../shared/design/more.tsx';
import { ErrorState, Loading } from '../../../shared/design/states.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { activeThemesQuery, problemsQuery } from '../../../shared/entity/entity-queries.ts';
import { http } from '../../../shared/http/http.ts';
import { randomId } from '../../../shared/live/op-id.ts';
import { useConsole } from '../console-context.ts';
import styles from './panels.module.css';

interface BringDialogProps {
  board: AgendaItemId;
  isOpen: boolean;
  onClose: () => void;
}

/** Contributions of the consultation become cards: a table starts from what was said. */
export function BringDialog({ board, isOpen, onClose }: BringDialogProps) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('bring.title')} isOpen={isOpen} onClose={onClose}>
      <Bringing board={board} onClose={onClose} />
    </Dialog>
  );
}

function Bringing({ board, onClose }: Omit<BringDialogProps, 'isOpen'>) {
  const { t } = useTranslation('console');
  const { lead } = useConsole();
  const [filter, setFilter] = useState<Filter>({ theme: '', problem: '', q: '' });
  const [chosen, setChosen] = useState<ReadonlySet<ContributionView['id']>>(new Set());
  const [bringing, setBringing] = useState(false);

  async function bring() {
    setBringing(true);
    let done = 0;
    for (const contributionId of chosen) {
      const ideaId = IdeaId.parse(randomId());
      const { outcome } = await lead.send({ type: 'idea.bring', board, ideaId, contributionId });
      if (outcome !== 'received') break;
      done += 1;
    }
    setBringing(false);
    if (done > 0) toast(t('bring.done', { count: done }));
    if (done === chosen.size) onClose();
  }

  return (
    <div className="stack">
      <p className="small">{t('bring.hint')}</p>
      <Narrow filter={filter} onChange={setFilter} />
      <Found filter={filter} chosen={chosen} onChoose={setChosen} />
      <Button wide isDisabled={chosen.size === 0} isPending={bringing} onPress={() => void bring()}>
        {t('bring.do', { count: chosen.size })}
      </Button>
    </div>
  );
}

interface Filter {
  theme: string;
  problem: string;
  q: string;
}

function Narrow({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useTranslation('console');
  const { entity } = useConsole();
  const themes = useQuery(activeThemesQuery(entity));
  const problems = useQuery({ ...problemsQuery(entity, filter.theme), enabled: filter.theme !== '' });
  return (
    <>
      <Select
        label={t('bring.theme')}
        value={filter.theme}
        onChange={(theme) => onChange({ ...filter, theme, problem: '' })}
        choices={[
          { value: '', label: t('bring.every-theme') },
          ...(themes.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {(problems.data?.items.length ?? 0) > 0 && (
        <Select
          label={t('bring.problem')}
          value={filter.problem}
          onChange={(problem) => onChange({ ...filter, problem })}
          choices={[
            { value: '', label: t('bring.every-problem') },
            ...(problems.data?.items ?? []).map(({ id, statement }) => ({ value: id, label: statement })),
          ]}
        />
      )}
      <TextField label={t('bring.search')} value={filter.q} onChange={(q) => onChange({ ...filter, q })} />
    </>
  );
}

interface FoundProps {
  filter: Filter;
  chosen: ReadonlySet<ContributionView['id']>;
  onChoose: (chosen: ReadonlySet<ContributionView['id']>) => void;
}

/** Those that are on a board of this session already are not offered again. */
function Found({ filter, chosen, onChoose }: FoundProps) {
  const { t } = useTranslation('console');
  const { entity, session } = useConsole();
  const asked = useDeferredValue(filter);
  const list = useInfiniteQuery({
    queryKey: ['contributions', entity, 'to-bring', asked],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({
        sort: 'supported',
        ...(asked.theme && { theme: asked.theme }),
        ...(asked.problem && { problem: asked.problem }),
        ...(asked.q.trim() && { q: asked.q.trim() }),
        ...(pageParam && { cursor: pageParam }),
      });
      return http.get(`/api/entities/${entity}/contributions?${query}`, ContributionPage, { signal });
    },
    getNextPageParam: (page) => page.next,
  });
  if (list.isPending) return <Loading lines={4} height="3rem" />;
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const here = new Set(
    session.view.boards.flatMap(({ ideas }) =>
      ideas.flatMap(({ from }) => (from && 'contributionId' in from ? from.contributionId : [])),
    ),
  );
  const items = list.data.pages.flatMap((page) => page.items).filter(({ id, text }) => text && !here.has(id));
  if (items.length === 0) return <p>{t('bring.none')}</p>;
  const choose = (id: ContributionView['id'], on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <div role="group" aria-label={t('bring.list')} className={styles.toBring}>
      {items.map(({ id, number, text }) => (
        <Checkbox key={id} isSelected={chosen.has(id)} onChange={(on) => choose(id, on)}>
          <b>{t('bring.number', { number })}</b> {text}
        </Checkbox>
      ))}
      <More
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}
