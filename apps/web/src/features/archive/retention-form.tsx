import { RetentionCatalogue, type RetentionClass } from '@ruta/contracts/archive/archive';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { ErrorState } from '../../shared/design/states.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import styles from './archive.module.css';
import { archiveAddress, kinds } from './archive-queries.ts';

/** The catalogue as the organiser adjusts it: classes with term and basis, and in which class each kind is. */
export function RetentionForm({ catalogue }: { catalogue: RetentionCatalogue }) {
  const { t } = useTranslation('archive');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [classes, setClasses] = useState<readonly RetentionClass[]>(catalogue.classes);
  const used = classes.filter((each) => each.kinds.length > 0);
  const saving = useMutation({
    mutationFn: () =>
      http.put(
        `${archiveAddress(slug)}/retention`,
        { expected: catalogue.version, classes: used },
        RetentionCatalogue,
      ),
    onSuccess: async () => {
      toast(t('retention.saved'));
      await queries.invalidateQueries({ queryKey: ['archive', slug] });
    },
  });
  const change = (at: number, part: Partial<RetentionClass>) =>
    setClasses(classes.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const move = (kind: (typeof kinds)[number], to: number) =>
    setClasses(
      classes.map((each, at) => {
        const others = each.kinds.filter((own) => own !== kind);
        return { ...each, kinds: at === to ? [...others, kind] : others };
      }),
    );
  const complete = used.every(({ name, basis }) => name.trim().length >= 3 && basis.trim().length >= 10);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) saving.mutate();
      }}
    >
      {classes.map((each, at) => (
        <fieldset key={at} className={styles.class}>
          <legend className="visually-hidden">{each.name}</legend>
          <div className={styles.pair}>
            <TextField
              label={t('retention.class')}
              value={each.name}
              onChange={(name) => change(at, { name })}
              maxLength={120}
            />
            <TextField
              label={t('retention.term-years')}
              hint={t('retention.term-hint')}
              inputMode="numeric"
              value={each.years === null ? '' : String(each.years)}
              onChange={(years) => change(at, { years: yearsOf(years) })}
            />
          </div>
          <TextArea
            label={t('retention.basis')}
            value={each.basis}
            onChange={(basis) => change(at, { basis })}
            maxLength={600}
            rows={3}
          />
        </fieldset>
      ))}
      <div>
        <Button
          variant="quiet"
          size="small"
          onPress={() => setClasses([...classes, { name: '', years: 6, basis: '', kinds: [] }])}
          isDisabled={classes.length >= kinds.length}
        >
          {t('retention.add')}
        </Button>
      </div>
      <div className={styles.pair}>
        {kinds.map((kind) => (
          <Select
            key={kind}
            label={t(`kinds.${kind}`)}
            value={String(classes.findIndex((each) => each.kinds.includes(kind)))}
            choices={classes.map(({ name }, at) => ({
              value: String(at),
              label: name || t('retention.unnamed'),
            }))}
            onChange={(to) => move(kind, Number(to))}
          />
        ))}
      </div>
      {saving.error && <ErrorState error={saving.error} />}
      <div>
        <Button type="submit" isPending={saving.isPending} isDisabled={!complete}>
          {t('retention.save')}
        </Button>
      </div>
    </form>
  );
}

/** Whole years up to a hundred; nothing is for ever. */
function yearsOf(text: string): number | null {
  const years = Number(text.replace(/\D/g, ''));
  return years > 0 ? Math.min(100, years) : null;
}
