import { stateFacts, type StateFacts } from '@ruta/domain/national/state-facts';
import type { Light } from '@ruta/domain/national/counters';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { downloadCsv } from '../../shared/design/download-csv.ts';
import { type Column, Table } from '../../shared/design/table.tsx';

/** The columns of a cut-off in words, in their order. */
export type Words = readonly [
  key: 'stage' | 'awareness' | 'secretariat' | 'plan' | 'takes-part' | 'first' | 'second' | 'notes',
  cell: (state: StateFacts) => string,
][];

interface StatesTableProps {
  /** Of the file. */
  name: string;
  columns: readonly Column<StateFacts>[];
  words: Words;
  lightOf: (state: StateFacts) => Light;
}

export function StatesTable({ name, columns, words, lightOf }: StatesTableProps) {
  const { t } = useTranslation('national');
  const save = () =>
    downloadCsv(`${t('title')} ${name}`, [
      [t('col.state'), t('col.code'), t('col.light'), ...words.map(([key]) => t(`col.${key}`))],
      ...stateFacts.map((state) => [
        state.name,
        state.code,
        t(`light.${lightOf(state)}`),
        ...words.map(([, cell]) => cell(state)),
      ]),
    ]);
  return (
    <>
      <Table caption={t('table')} columns={columns} rows={stateFacts} rowKey={({ code }) => code} />
      <div>
        <Button variant="quiet" size="small" icon={Download} onPress={save}>
          {t('csv')}
        </Button>
      </div>
    </>
  );
}
