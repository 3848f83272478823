import { type CommitmentSummary, FreezeVersion, VersionContent } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { changed, differenceOf } from '@ruta/domain/commitment/difference';
import { rewriteCommitment } from '@ruta/domain/commitment/rewrite-commitment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as Y from 'yjs';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useMay } from '../../shared/identity/me.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { type Moment, useFormOf } from './history-view.tsx';
import type { Draft } from './use-draft.ts';

interface RestoreProps {
  commitment: CommitmentSummary;
  draft: Draft;
  /** The text of this moment. */
  form: CommitmentForm;
  moment: Moment;
  onClose: () => void;
}

/** Brings an earlier text back as an edit of one's own, and freezes it where one may; nothing earlier is lost. */
export function RestoreDialog({ commitment, draft, form, moment, onClose }: RestoreProps) {
  const { t } = useTranslation('desk');
  const { id: entityId } = useEntity();
  const failure = useFailureSentence();
  const mayFreeze = useMay('drafting.freeze', entityId);
  const wanted = useFormOf(commitment.id, moment.id);
  const count = useMemo(() => (wanted ? changed(differenceOf(form, wanted)).length : 0), [form, wanted]);
  const [takeBack, setTakeBack] = useState<(() => void) | null>(null);
  const freeze = useFreeze(commitment, t('versions.restored-note', { moment: moment.label }));
  const arrived = takeBack !== null && draft.state.saving === 'received';
  const { mutate } = freeze;
  useEffect(() => {
    if (arrived && mayFreeze) mutate();
  }, [arrived, mayFreeze, mutate]);
  if (takeBack)
    return (
      <Dialog
        title={t('versions.restored', { moment: moment.label })}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button
              variant="quiet"
              icon={Undo2}
              onPress={() => {
                takeBack();
                onClose();
              }}
            >
              {t('versions.take-back')}
            </Button>
            <Button onPress={onClose}>{t('versions.restore-done')}</Button>
          </>
        }
      >
        <p role="status">
          {freeze.data ? t('freeze.done', { version: freeze.data.version }) : t('versions.restored-text')}
        </p>
        {freeze.isError && <ErrorText>{failure(freeze.error)}</ErrorText>}
      </Dialog>
    );
  return (
    <Dialog
      title={t('versions.restore-title', { moment: moment.label })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            icon={RotateCcw}
            isDisabled={!wanted || count === 0 || draft.state.role !== 'edit'}
            onPress={() => wanted && setTakeBack(() => restore(draft, wanted))}
          >
            {t('versions.restore')}
          </Button>
        </>
      }
    >
      {wanted ? <p>{t('versions.restore-count', { count })}</p> : <Loading lines={2} />}
      <p>{t('versions.restore-text')}</p>
    </Dialog>
  );
}

/** Answers how to take it back, and only it. */
function restore(draft: Draft, wanted: CommitmentForm): () => void {
  const { doc } = draft.link;
  const origin = Symbol('restore');
  const undo = new Y.UndoManager([...doc.share.values()], { trackedOrigins: new Set([origin]) });
  rewriteCommitment(doc, wanted, origin);
  undo.stopCapturing();
  return () => {
    undo.undo();
    undo.destroy();
  };
}

function useFreeze(commitment: CommitmentSummary, note: string) {
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [opId] = useState(newOpId);
  return useMutation({
    mutationFn: () => {
      const body: FreezeVersion = { opId, note };
      return http.post(`/api/entities/${slug}/commitments/${commitment.id}/versions`, body, VersionContent);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafting', slug] }),
  });
}
