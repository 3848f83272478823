import { ChallengeId } from '@ruta/contracts/protocol/ids';
import type { ChallengeView } from '@ruta/contracts/contest/view';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { Eye, EyeOff, Heart, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { TextArea } from '../../../../shared/design/field.tsx';
import { randomId } from '../../../../shared/live/op-id.ts';
import { challengesOf, restOf, titleOf } from '../../../../shared/session/contest/contest-reading.ts';
import { useConsole } from '../../console-context.ts';
import { ReasonDialog } from '../../reason-dialog.tsx';
import styles from '../panels.module.css';

/** The challenges with how many would work on each; those who lead put up their own here. */
export function ChallengesPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('contest');
  const { session } = useConsole();
  const challenges = challengesOf(session.view.parts, item.id);
  return (
    <>
      <h3>{t('challenge.count', { count: challenges.length })}</h3>
      <ol className={styles.questions}>
        {challenges.map((challenge) => (
          <Row key={challenge.id} challenge={challenge} />
        ))}
      </ol>
      <Propose item={item} />
    </>
  );
}

function Row({ challenge }: { challenge: ChallengeView }) {
  const { t } = useTranslation('contest');
  const { t: console } = useTranslation('console');
  const { session, lead } = useConsole();
  const [asking, setAsking] = useState(false);
  const { id: challengeId, followers, hidden } = challenge;
  const may = session.mayLead && session.fresh;
  const title = titleOf(challenge) ?? t('erased');
  return (
    <li className={styles.question} data-hidden={hidden !== null}>
      <span className={styles.votes}>
        <Heart aria-hidden />
        <b>{followers}</b>
        <span className="visually-hidden">{t('challenge.followers', { count: followers })}</span>
      </span>
      <div>
        <b>{title}</b>
        <small>{restOf(challenge)}</small>
        {hidden && <small>{console('idea.hidden-because', { reason: hidden.reason ?? '' })}</small>}
      </div>
      <span className={styles.tools}>
        <Button
          variant="plain"
          size="small"
          round
          icon={Trash2}
          isDisabled={!may}
          aria-label={t('challenge.withdraw', { title })}
          onPress={() => void lead.send({ type: 'challenge.withdraw', challengeId })}
        />
        <Button
          variant="plain"
          size="small"
          round
          icon={hidden ? Eye : EyeOff}
          isDisabled={!may}
          aria-label={t(hidden ? 'show-again' : 'hide', { title })}
          onPress={() =>
            hidden ? void lead.send({ type: 'challenge.restore', challengeId }) : setAsking(true)
          }
        />
      </span>
      <ReasonDialog
        title={t('hide', { title })}
        text={t('hide-text')}
        action={console('idea.hide')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onReason={(reason) => void lead.send({ type: 'challenge.hide', challengeId, reason })}
      />
    </li>
  );
}

function Propose({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('contest');
  const { session, lead } = useConsole();
  const [text, setText] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    const challengeId = ChallengeId.parse(randomId());
    const sent = await lead.send({
      type: 'challenge.propose',
      itemId: item.id,
      challengeId,
      text: text.trim(),
    });
    if (sent.outcome === 'received') setText('');
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="stack">
      <TextArea
        label={t('challenge.propose')}
        hint={t('challenge.first-line')}
        rows={3}
        maxLength={1200}
        value={text}
        onChange={setText}
      />
      <div>
        <Button type="submit" variant="quiet" size="small" isDisabled={!session.fresh || text.trim() === ''}>
          {t('challenge.do')}
        </Button>
      </div>
    </form>
  );
}
