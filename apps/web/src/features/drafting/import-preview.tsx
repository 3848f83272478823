import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { FieldName } from '@ruta/domain/commitment/commitment-vocabulary';
import { fieldNames } from '@ruta/domain/commitment/field-names';
import { importedForm } from '@ruta/domain/commitment/imported-form';
import type { ImportedPart } from '@ruta/domain/commitment/imported-parts';
import { wordsOf } from '@ruta/domain/commitment/imported-rows';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { useOwnAims } from '../../shared/commitment/own-aims.ts';
import { DifferenceView } from '../../shared/commitment/difference-view.tsx';
import { Button } from '../../shared/design/button.tsx';
import { Notice } from '../../shared/design/card.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { Select } from '../../shared/design/field.tsx';
import type { ChosenParts } from './apply-import.ts';
import styles from './desk.module.css';
import { newRowId } from './new-row-id.ts';

interface ImportPreviewProps {
  form: CommitmentForm;
  parts: readonly ImportedPart[];
  mayWrite: boolean;
  onApply: (chosen: ChosenParts) => void;
  onBack: () => void;
  onClose: () => void;
}

const NOWHERE = '';
const EXCERPT = 180;

/** Which part of a file goes into which field, and what the text would be: nothing changes before a person says so. */
export function ImportPreview({ form, parts, mayWrite, onApply, onBack, onClose }: ImportPreviewProps) {
  const { t } = useTranslation('desk');
  const [fields, setFields] = useState<ReadonlyMap<string, FieldName | null>>(
    () => new Map(parts.map(({ id, field }) => [id, field])),
  );
  const chosen = useMemo(
    () =>
      parts.flatMap((part) => {
        const field = fields.get(part.id) ?? null;
        return field === null ? [] : [{ part, field }];
      }),
    [parts, fields],
  );
  const own = useOwnAims();
  const wanted = useMemo(() => importedForm(form, chosen, newRowId, own), [form, chosen, own]);
  const same = canonicalJson(wanted.form) === canonicalJson(form);
  return (
    <Dialog
      title={t('import.title')}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button variant="quiet" onPress={onBack}>
            {t('import.back')}
          </Button>
          <Button isDisabled={same || !mayWrite} onPress={() => onApply(chosen)}>
            {t('import.do')}
          </Button>
        </>
      }
    >
      <p>{t('import.lead')}</p>
      <ol className={styles.parts}>
        {parts.map((part) => (
          <PartLine
            key={part.id}
            part={part}
            field={fields.get(part.id) ?? null}
            onChange={(field) => setFields(new Map([...fields, [part.id, field]]))}
          />
        ))}
      </ol>
      <Unread unread={wanted.unread} />
      <h3>{t('import.changes')}</h3>
      {same ? <p>{t('import.same')}</p> : <DifferenceView before={form} after={wanted.form} />}
    </Dialog>
  );
}

interface PartLineProps {
  part: ImportedPart;
  field: FieldName | null;
  onChange: (field: FieldName | null) => void;
}

function PartLine({ part, field, onChange }: PartLineProps) {
  const { t } = useTranslation('desk');
  const words = useCommitmentWords();
  const name = part.name || t('import.start');
  const said = part.table
    ? part.table.map((row) => row.filter(Boolean).join(' · ')).join(' / ')
    : part.paragraphs.map(wordsOf).join(' ');
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className="small">{said.length > EXCERPT ? `${said.slice(0, EXCERPT)}…` : said}</p>
      </div>
      <Select
        label={<span className="visually-hidden">{t('import.where', { part: name })}</span>}
        choices={[
          { value: NOWHERE, label: t('import.nowhere') },
          ...fieldNames.map((each) => ({ value: each, label: words.section(each) })),
        ]}
        value={field ?? NOWHERE}
        onChange={(value) => onChange(fieldNames.find((each) => each === value) ?? null)}
      />
    </li>
  );
}

function Unread({ unread }: { unread: readonly { field: FieldName; words: string }[] }) {
  const { t } = useTranslation('desk');
  const words = useCommitmentWords();
  if (unread.length === 0) return null;
  return (
    <Notice icon={TriangleAlert} colour="var(--warn)">
      <p>{t('import.unread')}</p>
      <ul>
        {unread.map(({ field, words: said }, at) => (
          <li key={`${at} ${said}`}>
            {t('import.unread-one', { field: words.section(field), words: said })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
