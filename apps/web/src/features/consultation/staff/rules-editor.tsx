import type { KeywordRuleSet, ThemeView } from '@ruta/contracts/consultation/theme';
import { ThemeId } from '@ruta/contracts/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { ErrorText, Select, TextField } from '../../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../../shared/design/states.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import styles from './staff.module.css';
import { rulesQuery, useRulesWrite } from './staff-queries.ts';

/** The keyword rules, for everybody to read and the coordination to change; the record keeps which set was used when. */
export function RulesEditor({ themes }: { themes: readonly ThemeView[] }) {
  const { slug } = useEntity();
  const rules = useQuery(rulesQuery(slug));
  if (rules.isPending) return <Loading lines={5} height="64px" />;
  if (!rules.data) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />;
  return <Editor key={JSON.stringify(rules.data)} stored={rules.data} themes={themes} />;
}

interface Row {
  key: number;
  word: string;
  also: string;
  theme: string;
}

function Editor({ stored, themes }: { stored: KeywordRuleSet; themes: readonly ThemeView[] }) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [rows, setRows] = useState<Row[]>(() =>
    stored.rules.map(({ word, also, theme }, key) => ({ key, word, also: also.join(', '), theme })),
  );
  const write = useRulesWrite();
  const change = (key: number, over: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...over } : row)));
  const save = () =>
    write.mutate(
      { rules: rows.filter((row) => row.word.trim().length >= 2).map(ruleOf) },
      { onSuccess: () => toast(t('rules.saved')) },
    );
  const choices = themes.map((theme) => ({ value: theme.id, label: theme.name }));
  const [first] = themes;
  return (
    <div className={styles.form}>
      <p className="small">{t('rules.text')}</p>
      {rows.map((row) => (
        <div key={row.key} className={styles.fields} style={{ alignItems: 'end' }}>
          <TextField
            label={t('rules.word')}
            value={row.word}
            onChange={(word) => change(row.key, { word })}
            maxLength={40}
          />
          <TextField
            label={t('rules.also')}
            optional
            value={row.also}
            onChange={(also) => change(row.key, { also })}
          />
          <Select
            label={t('rules.theme')}
            value={row.theme}
            onChange={(theme) => change(row.key, { theme })}
            choices={choices}
          />
          <div>
            <Button
              variant="plain"
              size="small"
              icon={X}
              aria-label={t('rules.remove', { word: row.word })}
              onPress={() => setRows(rows.filter((one) => one.key !== row.key))}
            >
              {t('remove')}
            </Button>
          </div>
        </div>
      ))}
      <div className="row">
        <Button
          variant="quiet"
          icon={Plus}
          isDisabled={!first}
          onPress={() => {
            const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
            if (first) setRows([...rows, { key, word: '', also: '', theme: first.id }]);
          }}
        >
          {t('rules.add')}
        </Button>
        <Button isPending={write.isPending} onPress={save}>
          {t('rules.save')}
        </Button>
      </div>
      {write.error && <ErrorText>{failure(write.error)}</ErrorText>}
    </div>
  );
}

const ruleOf = ({ word, also, theme }: Row): KeywordRuleSet['rules'][number] => ({
  word: word.trim(),
  also: also
    .split(',')
    .map((other) => other.trim())
    .filter((other) => other.length >= 2),
  theme: ThemeId.parse(theme),
});
