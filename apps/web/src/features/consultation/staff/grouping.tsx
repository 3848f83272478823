import type { ThemeView } from '@ruta/contracts/consultation/theme';
import { Merge, Plus } from 'lucide-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { ErrorText, TextField } from '../../../shared/design/field.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { unplacedQuery } from '../consultation-queries.ts';
import { MergeDialog } from './merge-dialog.tsx';
import styles from './staff.module.css';
import { useThemeWrite } from './staff-queries.ts';
import { ThemeDesk } from './theme-desk.tsx';

/** Themes at the side, what is in the chosen one beside it. The first entry is what has no theme yet. */
export function Grouping({ themes }: { themes: readonly ThemeView[] }) {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  const { slug } = useEntity();
  const unplaced = useInfiniteQuery(unplacedQuery(slug)).data?.pages[0]?.total;
  const [wanted, setOpenId] = useState<string | null | undefined>(undefined);
  const openId = wanted === undefined ? (unplaced === 0 ? (themes[0]?.id ?? null) : null) : wanted;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [merging, setMerging] = useState(false);
  const open = themes.find((theme) => theme.id === openId) ?? null;
  const chosen = themes.filter((theme) => marked.has(theme.id));
  const mark = (id: string, on: boolean) => {
    const next = new Set(marked);
    if (on) next.add(id);
    else next.delete(id);
    setMarked(next);
  };
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <ul className={styles.themes} aria-label={t('themes.tab')}>
          <li className={styles.theme} data-selected={open === null}>
            <span />
            <button type="button" className={styles.themeName} onClick={() => setOpenId(null)}>
              {t('themes.without')}
            </button>
            <span className="small num">{unplaced !== undefined && format.number(unplaced)}</span>
          </li>
          {themes.map((theme) => (
            <li key={theme.id} className={styles.theme} data-selected={theme.id === openId}>
              <Checkbox isSelected={marked.has(theme.id)} onChange={(on) => mark(theme.id, on)}>
                <span className="visually-hidden">{t('themes.mark', { theme: theme.name })}</span>
              </Checkbox>
              <button
                type="button"
                className={styles.themeName}
                aria-pressed={theme.id === openId}
                onClick={() => setOpenId(theme.id)}
              >
                {theme.name}
              </button>
              <span className="small num">{format.number(theme.contributions)}</span>
            </li>
          ))}
        </ul>
        {chosen.length > 1 && (
          <Button variant="quiet" icon={Merge} onPress={() => setMerging(true)}>
            {t('themes.merge', { count: chosen.length })}
          </Button>
        )}
        <NewTheme />
      </div>
      <ThemeDesk key={openId ?? 'without'} theme={open} themes={themes} />
      {merging && (
        <MergeDialog
          themes={chosen}
          onClose={() => {
            setMerging(false);
            setMarked(new Set());
          }}
        />
      )}
    </div>
  );
}

function NewTheme() {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [name, setName] = useState('');
  const create = useThemeWrite();
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        create.mutate({ method: 'post', path: '', body: { name } }, { onSuccess: () => setName('') });
      }}
    >
      <TextField label={t('themes.new')} value={name} onChange={setName} maxLength={120} />
      {create.error && <ErrorText>{failure(create.error)}</ErrorText>}
      <div>
        <Button type="submit" variant="quiet" size="small" icon={Plus} isPending={create.isPending}>
          {t('themes.create')}
        </Button>
      </div>
    </Form>
  );
}
