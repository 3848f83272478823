import { Outcome } from '@ruta/contracts/consultation/answer';
import { ThemeId } from '@ruta/contracts/protocol/ids';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { CircleCheckBig, MessageCircleReply } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { Select } from '../../../shared/design/field.tsx';
import { More } from '../../../shared/design/more.tsx';
import { usePageTitle } from '../../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useOutcomeWord } from '../../../shared/i18n/outcome-word.ts';
import { OnlyFor } from '../../../shared/identity/only-for.tsx';
import { contributionsQuery, themesQuery } from '../consultation-queries.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { SelectableContributions } from './selectable-contributions.tsx';
import styles from './staff.module.css';

/** Every contribution its reasoned answer; several that ask the same get the same words, each a row of its own. */
export function AnswersPage() {
  const { t } = useTranslation('back-office');
  const entity = useEntity();
  const { number } = useSearch({ from: '/$entity/_coordination/coordinacion/respuestas' });
  usePageTitle(`${t('answers.title')}, ${entity.name}`);
  return (
    <OnlyFor operation="consultation.answer">
      <div className="wrap wrap-narrow">
        <div className={styles.page}>
          <div>
            <h1>{t('answers.title')}</h1>
            <p className="lead" style={{ marginTop: 12 }}>
              {t('answers.lead')}
            </p>
          </div>
          {number === undefined ? <Answering /> : <OneToAnswer number={number} />}
        </div>
      </div>
    </OnlyFor>
  );
}

function Answering() {
  const { t } = useTranslation('back-office');
  const word = useOutcomeWord();
  const { slug } = useEntity();
  const themes = useQuery(themesQuery(slug)).data?.items.filter((theme) => theme.state === 'active') ?? [];
  const [theme, setTheme] = useState('');
  const [outcome, setOutcome] = useState<Outcome | 'waiting'>('waiting');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const narrow = (change: () => void) => {
    change();
    setChosen(new Set());
  };
  return (
    <>
      <div className={styles.fields}>
        <Select
          label={t('answers.theme')}
          value={theme}
          onChange={(value) => narrow(() => setTheme(value))}
          choices={[
            { value: '', label: t('answers.every-theme') },
            ...themes.map(({ id, name, waiting }) => ({
              value: id,
              label: waiting > 0 ? t('answers.theme-waiting', { name, count: waiting }) : name,
            })),
          ]}
        />
        <Select
          label={t('answers.outcome')}
          value={outcome}
          onChange={(value) => narrow(() => setOutcome(Outcome.safeParse(value).data ?? 'waiting'))}
          choices={(['waiting', ...Outcome.options] as const).map((value) => ({
            value,
            label: word(value),
          }))}
        />
      </div>
      <Found
        filter={{ outcome, ...(theme && { theme: ThemeId.parse(theme) }) }}
        chosen={chosen}
        onChoose={setChosen}
      />
    </>
  );
}

/** The one that the address names, whatever was answered to it so far. */
function OneToAnswer({ number }: { number: number }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const [chosen, setChosen] = useState<ReadonlySet<string> | 'all'>('all');
  return (
    <>
      <Found filter={{ q: `#${number}` }} chosen={chosen} onChoose={setChosen} />
      <Link to="/$entity/coordinacion/respuestas" params={{ entity: slug }}>
        {t('answers.all')}
      </Link>
    </>
  );
}

interface FoundProps {
  filter: { outcome?: Outcome | 'waiting'; theme?: ThemeId; q?: string };
  chosen: ReadonlySet<string> | 'all';
  onChoose: (chosen: ReadonlySet<string>) => void;
}

function Found({ filter, chosen: marked, onChoose }: FoundProps) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const list = useInfiniteQuery(contributionsQuery(slug, { ...filter, sort: 'oldest', limit: 50 }));
  const [answering, setAnswering] = useState(false);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = marked === 'all' ? new Set(items.map((item) => item.id)) : marked;
  const there = items.filter((item) => chosen.has(item.id));
  if (list.isPending) return <Loading lines={5} height="80px" />;
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (items.length === 0)
    return (
      <EmptyState icon={CircleCheckBig} title={t('answers.none-title')}>
        {filter.outcome === 'waiting' && t('answers.none')}
      </EmptyState>
    );
  return (
    <section className={styles.form} aria-label={t('answers.list')}>
      <div className={styles.head}>
        <h2>{t('count.contributions', { count: list.data.pages[0]?.total ?? 0 })}</h2>
        <Checkbox
          isSelected={there.length === items.length}
          isIndeterminate={there.length > 0 && there.length < items.length}
          onChange={(on) => onChoose(new Set(on ? items.map((item) => item.id) : []))}
        >
          {t('select.all')}
        </Checkbox>
      </div>
      <SelectableContributions items={items} chosen={chosen} onChoose={onChoose} />
      <More
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {there.length > 0 && (
        <div className={styles.bar}>
          <b>{t('answers.chosen', { count: there.length })}</b>
          <Button icon={MessageCircleReply} onPress={() => setAnswering(true)}>
            {t('answers.answer')}
          </Button>
        </div>
      )}
      {answering && (
        <AnswerDialog
          ids={there.map((item) => item.id)}
          onClose={(done) => {
            setAnswering(false);
            if (done) onChoose(new Set());
          }}
        />
      )}
    </section>
  );
}
