import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { ReplyView } from '@ruta/contracts/check-in/view';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { useMoodWords } from '../../../shared/session/answers/answer-words.ts';
import { ValueBars } from '../../../shared/session/answers/value-bars.tsx';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useConsole } from '../console-context.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import styles from './panels.module.css';
import { TextPanel } from './text-panel.tsx';

/** Who has arrived says how: a count until it is shown, then the answers. */
export function CheckInPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { session, lead, leading } = useConsole();
  const moods = useMoodWords();
  const ask = item.content?.kind === 'check-in' ? (item.content.ask ?? null) : null;
  if (!ask) return <TextPanel item={item} />;
  const replies = session.view.parts.replies.filter(({ itemId }) => itemId === item.id);
  const covered = replies.filter(({ shown }) => !shown).length;
  const shown = replies.filter((reply) => reply.shown);
  return (
    <>
      <div className="row between">
        <h3>{t('check-in.answers', { count: replies.length })}</h3>
        {covered > 0 && (
          <Button
            variant="quiet"
            size="small"
            isDisabled={!leading}
            onPress={() => void lead.lead({ type: 'reply.reveal', itemId: item.id })}
          >
            {t('check-in.reveal')}
          </Button>
        )}
      </div>
      {covered > 0 && <p className="small">{t('check-in.covered')}</p>}
      {ask.form === 'mood' && shown.length > 0 && (
        <ValueBars
          bars={moods.map((label, index) => ({
            label,
            count: shown.filter(({ mood }) => mood === index + 1).length,
          }))}
        />
      )}
      {ask.form === 'text' && (
        <div className={styles.ideas}>
          {shown.map((reply) => (
            <Reply key={reply.id} reply={reply} />
          ))}
        </div>
      )}
    </>
  );
}

function Reply({ reply }: { reply: ReplyView }) {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const nameOf = usePersonName(session.names);
  const [asking, setAsking] = useState(false);
  const may = session.mayLead && session.fresh;
  const { id: replyId, hidden, author } = reply;
  return (
    <div className={styles.idea} data-hidden={hidden !== null}>
      <span>{reply.text ?? t('idea.erased')}</span>
      {author && <small>{nameOf(author)}</small>}
      {hidden && <small>{t('idea.hidden-because', { reason: hidden.reason ?? '' })}</small>}
      <span className={styles.tools}>
        {hidden ? (
          <Button
            variant="plain"
            size="small"
            icon={Eye}
            isDisabled={!may}
            onPress={() => void lead.send({ type: 'reply.restore', replyId })}
          >
            {t('idea.restore')}
          </Button>
        ) : (
          <Button
            variant="plain"
            size="small"
            round
            icon={EyeOff}
            aria-label={t('idea.hide')}
            isDisabled={!may}
            onPress={() => setAsking(true)}
          />
        )}
      </span>
      <ReasonDialog
        title={t('check-in.hide-title')}
        text={t('check-in.hide-text')}
        action={t('idea.hide')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onReason={(reason) => void lead.send({ type: 'reply.hide', replyId, reason })}
      />
    </div>
  );
}
