import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import { clausesOf } from '@ruta/domain/commitment/clauses';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { useRefusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';

interface RefusedDialogProps {
  refusal: Refusal;
  form: CommitmentForm;
  restart: () => void;
}

/** A change the server does not take: nothing is lost before the person has had the chance to copy it. */
export function RefusedDialog({ refusal, form, restart }: RefusedDialogProps) {
  const { t } = useTranslation('desk');
  const sentence = useRefusalSentence();
  const words = useCommitmentWords();
  const text = clausesOf(form)
    .map((clause) => `${words.clause(clause.id)}\n${clause.text}`)
    .join('\n\n');
  return (
    <Dialog
      title={t('refused.title')}
      isOpen
      alert
      onClose={restart}
      actions={
        <>
          <CopyButton text={text} />
          <Button icon={RotateCcw} onPress={restart}>
            {t('refused.restart')}
          </Button>
        </>
      }
    >
      <p>{sentence(refusal)}</p>
      <p>{t('refused.text')}</p>
      <TextArea label={t('refused.mine')} value={text} isReadOnly rows={8} />
    </Dialog>
  );
}
