import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { historyAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useDesk } from './desk-context.ts';
import { HistoryView, type Moment } from './history-view.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

interface HistoryDialogProps {
  commitment: CommitmentSummary;
  /** The text of this moment. */
  form: CommitmentForm;
  onClose: () => void;
}

/** The history beside the text, with the way to a page of its own. */
export function HistoryDialog({ commitment, form, onClose }: HistoryDialogProps) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const { draft, mayWrite } = useDesk();
  const [moment, setMoment] = useState<Moment | null>(null);
  if (moment)
    return (
      <RestoreDialog commitment={commitment} draft={draft} form={form} moment={moment} onClose={onClose} />
    );
  return (
    <Dialog
      title={t('versions.title')}
      isOpen
      onClose={onClose}
      wide
      actions={
        <LinkButton variant="plain" size="small" to={historyAddress(slug, commitment.key)}>
          {t('versions.page')}
        </LinkButton>
      }
    >
      <HistoryView commitment={commitment} form={form} onRestore={mayWrite ? setMoment : undefined} />
    </Dialog>
  );
}
