import type { VersionRef } from '@ruta/contracts/drafting/commitment';
import { commentLength, CommentView, type WriteComment } from '@ruta/contracts/feedback/comment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText, TextArea } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { SignatureField, signatureOf } from '../../shared/identity/signature-field.tsx';
import { newOpId } from '../../shared/live/op-id.ts';
import { useKeptText } from '../../shared/live/use-kept-text.ts';
import styles from './feedback.module.css';

interface CommentFormProps {
  commitmentId: string;
  version: VersionRef;
  clause: string;
  /** The paragraph in words. */
  place: string;
  onClose: () => void;
}

/** A comment on one paragraph. What is typed stays in this browser until it was received. */
export function CommentForm({ commitmentId, version, clause, place, onClose }: CommentFormProps) {
  const { t } = useTranslation('feedback');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const [body, setBody] = useKeptText(`ruta.comment.${commitmentId}.${version.version}.${clause}`);
  const [name, setName] = useState('');
  const [opId] = useState(newOpId);
  const send = useMutation({
    mutationFn: () => {
      const comment: WriteComment = {
        opId,
        version: version.version,
        hash: version.hash,
        clause,
        body: body.trim(),
        signature: signatureOf(name),
      };
      return http.post(`/api/entities/${slug}/commitments/${commitmentId}/comments`, comment, CommentView);
    },
    onSuccess: async ({ number }) => {
      setBody('');
      await queries.invalidateQueries({ queryKey: ['feedback', slug] });
      toast(t('write.sent', { number }));
      onClose();
    },
  });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <TextArea
        label={t('write.label', { place })}
        hint={t('write.hint')}
        value={body}
        onChange={setBody}
        maxLength={commentLength.max}
        rows={4}
      />
      <SignatureField value={name} onChange={setName} />
      {send.isError && <ErrorText>{failure(send.error)}</ErrorText>}
      <div className="row">
        <Button
          type="submit"
          icon={Send}
          isDisabled={body.trim().length < commentLength.min}
          isPending={send.isPending}
        >
          {t('write.send')}
        </Button>
        <Button variant="plain" onPress={onClose}>
          {t('write.cancel')}
        </Button>
      </div>
    </form>
  );
}
