import { type CsvFault, projectsOfCsv } from '@ruta/domain/consultation/project-csv';
import { useQuery } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { DeedDialog } from '../../../../shared/design/deed-dialog.tsx';
import { toast } from '../../../../shared/design/toast.tsx';
import { useEntity } from '../../../../shared/entity/entity.ts';
import { newOpId } from '../../../../shared/live/op-id.ts';
import { placesQuery, themesQuery } from '../../consultation-queries.ts';
import { useImportProjects } from '../project-queries.ts';
import styles from '../project.module.css';

/** A file is larger than a catalogue ever is: it is something else. */
const MOST_BYTES = 2_000_000;
const SHOWN = 12;

type Read = { name: string; operations: string[] } & ReturnType<typeof projectsOfCsv>;

/** A catalogue from a file of values: what would come of it is seen before anything is stored. */
export function ImportDialog({ phase, onClose }: { phase: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const themes = useQuery(themesQuery(slug)).data?.items.filter(({ state }) => state === 'active');
  const places = useQuery(placesQuery(slug)).data?.items;
  const [read, setRead] = useState<Read | null>(null);
  const store = useImportProjects(phase);
  const take = async (file: File | undefined) => {
    if (!file || !themes || !places) return;
    const text = file.size > MOST_BYTES ? '' : await file.text();
    const found = projectsOfCsv(text, { themes, places });
    setRead({ name: file.name, operations: found.projects.map(newOpId), ...found });
  };
  const go = () => {
    const projects = (read?.projects ?? []).map((project, at) => ({
      ...project,
      opId: (read?.operations[at] ?? newOpId()) as ReturnType<typeof newOpId>,
    }));
    store.mutate(
      { projects },
      {
        onSuccess: () => {
          toast(t('import.done', { count: projects.length }));
          onClose();
        },
      },
    );
  };
  return (
    <DeedDialog
      title={t('import.go')}
      deed={t('import.do', { count: read?.projects.length ?? 0 })}
      ready={(read?.projects.length ?? 0) > 0}
      write={store}
      onDo={go}
      onClose={onClose}
      wide
    >
      <div className={styles.form}>
        <p>{t('import.hint')}</p>
        <div className={styles.bar}>
          <FileTrigger
            acceptedFileTypes={['.csv', '.tsv', 'text/csv']}
            onSelect={(files) => void take(files?.[0])}
          >
            <Button variant="quiet" icon={FileUp} isDisabled={!themes || !places}>
              {t('import.choose')}
            </Button>
          </FileTrigger>
          <span className="small" role="status">
            {read && `${read.name}: ${t('total', { count: read.projects.length })}`}
          </span>
        </div>
        {read && read.faults.length > 0 && <Faults faults={read.faults} />}
        {read && read.projects.length > 0 && (
          <ol className={styles.history}>
            {read.projects.slice(0, SHOWN).map(({ title, institution }, at) => (
              <li key={read.operations[at]}>
                <b>{title}</b> <span className="small">{institution}</span>
              </li>
            ))}
            {read.projects.length > SHOWN && (
              <li>{t('import.more', { count: read.projects.length - SHOWN })}</li>
            )}
          </ol>
        )}
      </div>
    </DeedDialog>
  );
}

function Faults({ faults }: { faults: readonly CsvFault[] }) {
  const { t } = useTranslation('project');
  const words = (fault: CsvFault): string => {
    if (fault.what === 'empty') return t('import.empty');
    if (fault.what === 'too-many') return t('import.too-many', { most: fault.most });
    const column = t(`field.${fault.column}`);
    if (fault.what === 'no-column') return t('import.no-column', { column });
    return t('import.cell', { line: fault.line, column, value: fault.value.slice(0, 60) });
  };
  return (
    <div role="alert">
      <p>{t('import.faults', { count: faults.length })}</p>
      <ul className={styles.history}>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={words(fault)}>{words(fault)}</li>
        ))}
        {faults.length > SHOWN && <li>{t('import.more', { count: faults.length - SHOWN })}</li>}
      </ul>
    </div>
  );
}
