import type { DeskCommentId, DeskThreadId } from '@ruta/contracts/protocol/ids';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../../shared/design/deed-dialog.tsx';
import { useComments } from './comments-context.tsx';

interface WithdrawDialogProps {
  threadId: DeskThreadId;
  commentId: DeskCommentId;
  onClose: () => void;
}

/** Takes a comment of one's own back: its place in the thread stays, its words go. */
export function WithdrawDialog({ threadId, commentId, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('desk-comments');
  const { threads } = useComments();
  return (
    <DeedDialog
      title={t('withdraw-title')}
      deed={t('withdraw-do')}
      danger
      write={{ isPending: false, error: null }}
      onDo={() => {
        threads.post({ type: 'withdraw', threadId, commentId });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('withdraw-text')}</p>
    </DeedDialog>
  );
}
