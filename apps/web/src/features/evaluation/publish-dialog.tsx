import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import styles from './evaluation.module.css';
import { usePublishing } from './use-publishing.ts';

interface PublishDialogProps {
  title: string;
  /** Where the draft is kept, and below it published. */
  path: string;
  draft: object;
  /** Nothing is missing in it; `hint` says what, where the fields do not. */
  whole: boolean;
  hint?: string;
  /** What is published is followed by a correction with its reason. */
  corrects: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A judgement as it is written: kept as a draft, or published, with a reason where it takes the place of another. */
export function PublishDialog({
  title,
  path,
  draft,
  whole,
  hint,
  corrects,
  onClose,
  children,
}: PublishDialogProps) {
  const { t } = useTranslation('evaluation');
  const [correction, setCorrection] = useState('');
  const { save, publish } = usePublishing(path, draft, correction, onClose);
  return (
    <DeedDialog
      title={title}
      deed={t('publish')}
      ready={whole && (!corrects || correction.trim().length >= 10)}
      write={{ isPending: publish.isPending, error: save.error ?? publish.error }}
      onDo={() => publish.mutate()}
      onClose={onClose}
      wide
      alert
      more={
        <Button variant="quiet" isPending={save.isPending} onPress={() => save.mutate()}>
          {t('save')}
        </Button>
      }
    >
      <div className={styles.form}>
        {children}
        {corrects && (
          <TextArea
            label={t('correction')}
            hint={t('correction-hint')}
            value={correction}
            onChange={setCorrection}
            maxLength={1000}
            rows={3}
          />
        )}
        {!whole && hint && <p className="small">{hint}</p>}
      </div>
    </DeedDialog>
  );
}
