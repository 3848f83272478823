import { type CommitmentSummary, FreezeVersion, VersionContent } from '@ruta/contracts/drafting/commitment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { consoleAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { useDesk } from './desk-context.ts';
import styles from './desk.module.css';

interface FreezeDialogProps {
  commitment: CommitmentSummary;
  onClose: () => void;
}

/** Fixes the text as a version; with a live session, leads on to its vote. */
export function FreezeDialog({ commitment, onClose }: FreezeDialogProps) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const { draft, suggestions } = useDesk();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const [note, setNote] = useState('');
  const [opId] = useState(newOpId);
  const [before] = useState(commitment.latest?.version);
  const freeze = useMutation({
    mutationFn: () => {
      const body: FreezeVersion = { opId, note: note.trim() };
      return http.post(`/api/entities/${slug}/commitments/${commitment.id}/versions`, body, VersionContent);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafting', slug] }),
  });
  const frozen = freeze.data;
  return (
    <Dialog
      title={frozen ? t('freeze.done', { version: frozen.version }) : t('freeze.title')}
      isOpen
      onClose={onClose}
      actions={
        frozen ? (
          commitment.sessionId && (
            <LinkButton to={consoleAddress(slug, commitment.sessionId)}>{t('freeze.console')}</LinkButton>
          )
        ) : (
          <>
            <Button variant="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
            <Button
              isPending={freeze.isPending || draft.state.saving === 'sending'}
              isDisabled={draft.state.saving === 'kept'}
              onPress={() => freeze.mutate()}
            >
              {t('freeze.do')}
            </Button>
          </>
        )
      }
    >
      {frozen ? (
        <Frozen frozen={frozen} before={before} session={commitment.sessionId !== null} />
      ) : (
        <>
          <p>{t('freeze.text')}</p>
          {suggestions.length > 0 && <p>{t('freeze.pending', { count: suggestions.length })}</p>}
          {draft.state.saving === 'kept' && <p role="status">{t('freeze.waits')}</p>}
          <TextField
            label={t('freeze.note')}
            hint={t('freeze.note-hint')}
            optional
            maxLength={300}
            value={note}
            onChange={setNote}
          />
        </>
      )}
      {freeze.isError && <ErrorText>{failure(freeze.error)}</ErrorText>}
    </Dialog>
  );
}

function Frozen({ frozen, before, session }: { frozen: VersionContent; before?: number; session: boolean }) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  return (
    <>
      {before === frozen.version && <p>{t('freeze.same', { version: frozen.version })}</p>}
      <p className={styles.hash}>
        <b>{c('hash')}</b> <code>{frozen.hash}</code> <CopyButton text={frozen.hash} />
      </p>
      <p className="small">{c('hash-about')}</p>
      <p>{t(session ? 'freeze.vote' : 'freeze.no-session')}</p>
    </>
  );
}
