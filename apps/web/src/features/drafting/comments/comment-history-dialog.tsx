import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { ErrorState, Loading } from '../../../shared/design/states.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { commentHistoryQuery } from '../desk-queries.ts';
import styles from './comments.module.css';
import { plainWords } from './plain-words.ts';

interface CommentHistoryDialogProps {
  commentId: string;
  onClose: () => void;
}

/** What a comment said before its author changed it or took it back, for whoever moderates. */
export function CommentHistoryDialog({ commentId, onClose }: CommentHistoryDialogProps) {
  const { t } = useTranslation('desk-comments');
  const { slug } = useEntity();
  const format = useFormat();
  const history = useQuery(commentHistoryQuery(slug, commentId));
  return (
    <Dialog title={t('history-title')} isOpen onClose={onClose}>
      {history.isPending && <Loading lines={2} />}
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      <ol className={styles.comments}>
        {history.data?.items.map(({ body, until, step }) => (
          <li key={until}>
            <p className="small">{t(`history-${step}`, { date: format.date(until, 'day-time') })}</p>
            <p className={styles.words}>{body === null ? t('erased') : plainWords(body, t('somebody'))}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
