import { countIn2016, countIn2020, lightIn2016, lightIn2020 } from '@ruta/domain/national/counters';
import { declaredTotals, stateFacts, type StateFacts } from '@ruta/domain/national/state-facts';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../shared/design/table.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { Counters } from './counters.tsx';
import { LightChip } from './light.tsx';
import styles from './national.module.css';
import { StatesTable, type Words } from './states-table.tsx';
import { TileMap } from './tile-map.tsx';

export function CutOf2016() {
  const { t } = useTranslation('national');
  const counted = countIn2016(stateFacts);
  const declared = declaredTotals[2016];
  const awareness = useAwareness();
  const words: Words = [
    ['stage', ({ in2016 }) => t(`stage.${in2016.stage}`)],
    ['awareness', ({ in2016 }) => awareness(in2016.awareness)],
    ['secretariat', ({ in2016 }) => t(in2016.secretariat ? 'yes' : 'no')],
    ['plan', ({ in2016 }) => t(in2016.plan ? 'yes' : 'no')],
    ['notes', ({ notes }) => notes.map((note) => t(`note.${note}`)).join(' ')],
  ];
  return (
    <div className={styles.cut}>
      <p className="small">{t('source.2016')}</p>
      <Counters
        counters={[
          { label: t('counter.signed'), counted: counted.signed, declared: declared.signed },
          { label: t('counter.missing'), counted: counted.missing, declared: declared.missing },
          {
            label: t('counter.secretariats', { count: declared.secretariats }),
            counted: counted.secretariats,
            declared: declared.secretariats,
          },
          { label: t('counter.plans'), counted: counted.plans, declared: declared.plans },
          {
            label: t('counter.commitments', { count: declared.commitments }),
            counted: null,
            declared: declared.commitments,
          },
        ]}
      />
      <TileMap lightOf={lightIn2016} />
      <StatesTable name="2016" columns={useColumns(words, lightIn2016)} words={words} lightOf={lightIn2016} />
    </div>
  );
}

export function CutOf2020() {
  const { t } = useTranslation('national');
  const counted = countIn2020(stateFacts);
  const declared = declaredTotals[2020];
  const words: Words = [
    ['takes-part', ({ in2020 }) => t(in2020.takesPart ? 'yes' : 'no')],
    ['first', ({ in2020 }) => (in2020.first ? t(`plan.${in2020.first}`) : t('nothing'))],
    ['second', ({ in2020 }) => (in2020.second ? t(`plan.${in2020.second}`) : t('nothing'))],
  ];
  return (
    <div className={styles.cut}>
      <p className="small">{t('source.2020')}</p>
      <Counters
        counters={[
          { label: t('counter.taking-part'), counted: counted.takingPart, declared: declared.takingPart },
          {
            label: t('counter.plans-2020', { count: counted.plans }),
            counted: counted.plans,
            declared: declared.plans,
          },
          { label: t('counter.second'), counted: counted.second, declared: null },
          {
            label: t('counter.secretariats', { count: declared.secretariats }),
            counted: null,
            declared: declared.secretariats,
          },
          {
            label: t('counter.commitments', { count: declared.commitments }),
            counted: null,
            declared: declared.commitments,
          },
        ]}
      />
      <TileMap lightOf={lightIn2020} />
      <StatesTable name="2020" columns={useColumns(words, lightIn2020)} words={words} lightOf={lightIn2020} />
    </div>
  );
}

function useColumns(words: Words, lightOf: Parameters<typeof TileMap>[0]['lightOf']): Column<StateFacts>[] {
  const { t } = useTranslation('national');
  return [
    { key: 'state', head: t('col.state'), cell: ({ name }) => name },
    { key: 'code', head: t('col.code'), cell: ({ code }) => code },
    { key: 'light', head: t('col.light'), cell: (state) => <LightChip light={lightOf(state)} /> },
    ...words.map(([key, cell]) => ({ key, head: t(`col.${key}`), cell })),
  ];
}

/** A day, `from/to`, held, or to be set. */
function useAwareness() {
  const { t } = useTranslation('national');
  const format = useFormat();
  return (when: string | null): string => {
    if (when === null) return t('nothing');
    if (when === 'held' || when === 'undated') return t(`awareness.${when}`);
    return when
      .split('/')
      .map((day) => format.date(day, 'day-year'))
      .join(' – ');
  };
}
