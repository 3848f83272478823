import type { SessionHeader } from '@ruta/contracts/session/http';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../shared/design/field.tsx';
import { RefusedError } from '../../shared/http/failures.ts';

/** Why a formal session is moved with less notice than its body asks for: asked once the server says that it is owed. */
export function useNoticeReason({ formal }: Pick<SessionHeader, 'formal'>, error: Error | null) {
  const { t } = useTranslation('formal');
  const [reason, setReason] = useState('');
  const owed = formal && error instanceof RefusedError && error.refusal.code === 'formal.notice-too-short';
  const [asked, setAsked] = useState(false);
  if (owed && !asked) setAsked(true);
  return {
    reason: reason.trim() || null,
    field: asked && (
      <TextArea
        label={t('call.reason')}
        hint={t('call.reason-hint')}
        value={reason}
        onChange={setReason}
        maxLength={600}
        rows={2}
      />
    ),
  };
}
