import type { Branch } from '@ruta/contracts/consultation/theme';
import type { SessionResult } from '@ruta/domain/consultation/hand-over';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import { useTableNote } from './use-table-note.ts';
import styles from './staff.module.css';

export interface PickedCause {
  key: string;
  /** One that the problem has already. */
  branchId: Branch['id'] | null;
  origin: SessionResult['origin'] | null;
  text: string;
}

interface CausePickerProps {
  /** Causes that the chosen problem has already. */
  known: readonly Branch[];
  results: readonly SessionResult[];
  causes: readonly PickedCause[];
  onCauses: (causes: readonly PickedCause[]) => void;
}

/** What is a cause, with what it got in the session; the words of a chosen one can be put right. */
export function CausePicker({ known, results, causes, onCauses }: CausePickerProps) {
  const { t } = useTranslation('back-office');
  const tableOf = useTableNote();
  const note = (result: SessionResult) => [made(result), tableOf(result)].filter(Boolean).join(' ');
  const made = ({ origin, ideas, points, ofPoints, tree }: SessionResult) => {
    if (tree) return t('hand-over.tree-cause', { level: tree.level });
    if (points !== null && ofPoints !== null) return t('branch.points', { points, of: ofPoints });
    return origin.kind === 'group' ? t('hand-over.ideas', { count: ideas }) : '';
  };
  const offered = [
    ...known.map(({ id, text }) => ({
      key: id as string,
      branchId: id,
      origin: null,
      text,
      note: t('hand-over.known-cause'),
    })),
    ...results
      .filter(({ tree }) => tree?.level !== 0)
      .map((result) => ({
        key: result.origin.id,
        branchId: null,
        origin: result.origin,
        text: result.words ?? '',
        note: note(result),
      })),
  ];
  return (
    <fieldset className={styles.form} style={{ border: 0, padding: 0, margin: 0 }}>
      <legend style={{ padding: 0 }}>
        <b>{t('hand-over.causes')}</b>
      </legend>
      {offered.map(({ note: told, ...cause }) => {
        const picked = causes.find(({ key }) => key === cause.key);
        return (
          <div key={cause.key}>
            <Checkbox
              isSelected={picked !== undefined}
              onChange={(on) =>
                onCauses(
                  on
                    ? [...causes, { ...cause, text: cause.text.slice(0, 400) }]
                    : causes.filter(({ key }) => key !== cause.key),
                )
              }
            >
              <span>
                {cause.text || t('hand-over.erased')} <span className="small">{told}</span>
              </span>
            </Checkbox>
            {picked && (
              <TextField
                label={t('branch.text')}
                value={picked.text}
                maxLength={400}
                onChange={(text) =>
                  onCauses(causes.map((each) => (each.key === cause.key ? { ...each, text } : each)))
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
