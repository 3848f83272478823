import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { ReplyView } from '@ruta/contracts/check-in/view';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { useMoodWords } from '../../../shared/session/answers/answer-words.ts';
import { ValueBars } from '../../../shared/session/answers/value-bars.tsx';
import { useConsole } from '../console-context.ts';
import { HideableWords } from './hideable-words.tsx';
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
  const { lead } = useConsole();
  return (
    <HideableWords
      {...reply}
      ask={{ title: t('check-in.hide-title'), text: t('check-in.hide-text') }}
      onHide={(reason) => void lead.send({ type: 'reply.hide', replyId: reply.id, reason })}
      onRestore={() => void lead.send({ type: 'reply.restore', replyId: reply.id })}
    />
  );
}
