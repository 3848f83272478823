import { ChallengeId } from '@ruta/contracts/protocol/ids';
import type { ChallengeView } from '@ruta/contracts/contest/view';
import { Heart, Undo2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { TextArea, TextField } from '../../../../shared/design/field.tsx';
import { randomId } from '../../../../shared/live/op-id.ts';
import { challengesOf, restOf, titleOf } from '../../../../shared/session/contest/contest-reading.ts';
import { useRoom, type PhaseProps } from '../../room-context.ts';
import styles from '../phase.module.css';
import { OnTheWay } from './on-the-way.tsx';

/** Problems to work on: say which, and where everybody may, put one up. */
export function Challenges({ item, content }: PhaseProps<'challenges'>) {
  const { t } = useTranslation('contest');
  const { session } = useRoom();
  const challenges = challengesOf(session.view.parts, item.id);
  const hidden = session.own?.parts.challenges.proposed.filter(({ state }) => state === 'hidden') ?? [];
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      <h2 className={styles.heading}>{t('challenge.count', { count: challenges.length })}</h2>
      <ul className={styles.list}>
        {challenges.map((challenge) => (
          <Challenge key={challenge.id} challenge={challenge} />
        ))}
        {hidden.map((challenge) => (
          <li key={challenge.id} className={`${styles.idea} ${styles.dashed}`}>
            <span>{titleOf(challenge) ?? t('erased')}</span>
            <span className="small">{t('challenge.hidden', { reason: challenge.reason ?? '' })}</span>
          </li>
        ))}
      </ul>
      <OnTheWay of={({ type }) => type === 'challenge.propose'} />
      {content.proposedBy === 'everyone' && <Propose item={item} content={content} />}
    </>
  );
}

function Challenge({ challenge }: { challenge: ChallengeView }) {
  const { t } = useTranslation('contest');
  const { session, posted } = useRoom();
  const counted = session.own?.parts.challenges.followed.includes(challenge.id) ?? false;
  const last = posted.things.findLast(
    (thing) =>
      thing.kind === 'command' &&
      thing.delivery.state !== 'refused' &&
      thing.command.type === 'challenge.follow' &&
      thing.command.challengeId === challenge.id,
  );
  const on = last?.kind === 'command' && last.command.type === 'challenge.follow' ? last.command.on : counted;
  const count = challenge.followers + Number(on) - Number(counted);
  const title = titleOf(challenge) ?? t('erased');
  const rest = restOf(challenge);
  const mine = challenge.author !== null && challenge.author === session.own?.participantId;
  return (
    <li className={styles.idea}>
      <b>{title}</b>
      {rest && <span className={styles.prose}>{rest}</span>}
      <div className={styles.state}>
        <span className="small">{t('challenge.followers', { count })}</span>
        <span className={styles.tools}>
          {mine && (
            <Button
              variant="plain"
              size="small"
              round
              icon={Undo2}
              aria-label={t('challenge.withdraw', { title })}
              onPress={() => posted.post({ type: 'challenge.withdraw', challengeId: challenge.id })}
            />
          )}
          <ToggleButton
            className={styles.upvote ?? ''}
            isSelected={on}
            isDisabled={session.own === null}
            onChange={(wanted) =>
              posted.post(
                { type: 'challenge.follow', challengeId: challenge.id, on: wanted },
                `challenge-follow:${challenge.id}`,
              )
            }
          >
            <Heart aria-hidden />
            <b>{count}</b>
            <span className="visually-hidden">{t('challenge.follow', { title })}</span>
          </ToggleButton>
        </span>
      </div>
    </li>
  );
}

function Propose({ item }: PhaseProps<'challenges'>) {
  const { t } = useTranslation('contest');
  const { session, posted } = useRoom();
  const [title, setTitle] = useState('');
  const [rest, setRest] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (title.trim() === '') return;
    posted.post({
      type: 'challenge.propose',
      itemId: item.id,
      challengeId: ChallengeId.parse(randomId()),
      text: [title.trim(), rest.trim()].filter(Boolean).join('\n'),
    });
    setTitle('');
    setRest('');
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <h2 className={styles.heading}>{t('challenge.propose')}</h2>
      <TextField label={t('challenge.title')} value={title} onChange={setTitle} maxLength={120} />
      <TextArea
        label={t('challenge.more')}
        optional
        rows={2}
        maxLength={1000}
        value={rest}
        onChange={setRest}
      />
      <Button
        type="submit"
        wide
        colour="var(--hackathon)"
        isDisabled={session.own === null || title.trim() === ''}
      >
        {t('challenge.do')}
      </Button>
    </form>
  );
}
