import type { ContributionDetail } from '@ruta/contracts/consultation/contribution';
import { Eye, EyeOff, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { ErrorText } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { HideDialog } from './hide-dialog.tsx';
import { useModerate } from './staff-queries.ts';

/** For whoever moderates, where they meet it: take down what stands already, or the name under it, or show that again. */
export function ModerateContribution({ contribution }: { contribution: ContributionDetail }) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const moderate = useModerate();
  const [hiding, setHiding] = useState<'hide' | 'hide-name' | null>(null);
  const { id, nameHiddenFor, signature } = contribution;
  return (
    <>
      <Button variant="quiet" size="small" icon={EyeOff} onPress={() => setHiding('hide')}>
        {t('moderation.hide')}
      </Button>
      {signature !== null && (
        <Button variant="quiet" size="small" icon={UserX} onPress={() => setHiding('hide-name')}>
          {t('moderation.hide-name')}
        </Button>
      )}
      {nameHiddenFor !== null && (
        <Button
          variant="quiet"
          size="small"
          icon={Eye}
          isPending={moderate.isPending}
          onPress={() => moderate.mutate({ id, action: 'show-name', note: '' })}
        >
          {t('moderation.show-name')}
        </Button>
      )}
      {moderate.error && <ErrorText>{failure(moderate.error)}</ErrorText>}
      {hiding && <HideDialog id={id} what={hiding} onClose={() => setHiding(null)} />}
    </>
  );
}
