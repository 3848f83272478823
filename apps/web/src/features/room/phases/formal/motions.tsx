import type { Amendment, MotionView } from '@ruta/contracts/formal/motion';
import { AmendmentId, MotionId } from '@ruta/contracts/protocol/ids';
import { quorumOf, rollOf } from '@ruta/domain/formal/quorum';
import { CircleAlert, PencilLine, Plus, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { Notice } from '../../../../shared/design/card.tsx';
import { useActor } from '../../../../shared/identity/me.ts';
import { newOpId } from '../../../../shared/live/op-id.ts';
import { motionsOf, ownSeatIn } from '../../../../shared/session/formal/formal-reading.ts';
import { MotionCard } from '../../../../shared/session/formal/motion-card.tsx';
import { AmendDialog, MotionDialog, WordsDialog } from '../../../../shared/session/formal/motion-dialogs.tsx';
import { type PhaseProps, useRoom } from '../../room-context.ts';
import { VotePanel } from '../../vote/vote-panel.tsx';
import styles from '../phase.module.css';
import { OwnSeat } from './attendance.tsx';

/** What is to be resolved: the motion that is voted on now, those that wait, and what one's seat may do with each. */
export function Motions({ item, content }: PhaseProps<'motions'>) {
  const { t } = useTranslation('formal');
  const { session } = useRoom();
  const roll = rollOf(session.view);
  const motions = motionsOf(session.view, item);
  const voting = motions.find(({ state }) => state === 'voting');
  const round = session.view.rounds.find(({ id }) => id === voting?.roundId) ?? null;
  const quorate = roll ? quorumOf(roll).met : false;
  const rest = motions.filter((motion) => motion !== voting);
  return (
    <>
      {!voting && <h1 className={styles.title}>{item.title}</h1>}
      {!quorate && (
        <Notice icon={CircleAlert} colour="var(--warn)">
          {t('quorum.no-vote')}
        </Notice>
      )}
      {voting && <MotionCard motion={voting} roll={roll} />}
      {voting && round && quorate && <VotePanel round={round} question={content.question} options={[]} />}
      {voting && !quorate && <h1 className={styles.title}>{item.title}</h1>}
      <Propose itemId={item.id} />
      {motions.length === 0 && <p>{t('motions.none')}</p>}
      {rest.map((motion) => (
        <OwnMotion key={motion.id} motion={motion} />
      ))}
      <OwnSeat />
    </>
  );
}

function useOwnSeat() {
  const { session } = useRoom();
  return ownSeatIn(session.view, session.own, useActor()).sits;
}

function Propose({ itemId }: { itemId: PhaseProps<'motions'>['item']['id'] }) {
  const { t } = useTranslation('formal');
  const { session, send } = useRoom();
  const sits = useOwnSeat();
  const [open, setOpen] = useState(false);
  if (!sits) return <p className="small">{t('motions.watch')}</p>;
  return (
    <>
      <Button variant="quiet" wide icon={Plus} isDisabled={!session.fresh} onPress={() => setOpen(true)}>
        {t('propose.open')}
      </Button>
      {open && (
        <MotionDialog
          roll={rollOf(session.view)}
          onClose={() => setOpen(false)}
          onMotion={(text, charge) => {
            const motionId = MotionId.parse(newOpId());
            void send({ type: 'motion.propose', itemId, motionId, text, charge });
          }}
        />
      )}
    </>
  );
}

/** A motion that is not being voted on, with what one's seat may do. */
function OwnMotion({ motion }: { motion: MotionView }) {
  const { t } = useTranslation('formal');
  const { session, send } = useRoom();
  const sits = useOwnSeat();
  const [open, setOpen] = useState<'amend' | 'dissent' | null>(null);
  const { id: motionId } = motion;
  const mine = sits !== null && motion.seatId === sits.id;
  const vote = motion.votes?.seats.find(({ seatId }) => seatId === sits?.id);
  const dissent = motion.dissents.find(({ seatId }) => seatId === sits?.id);
  const may = sits !== null && session.fresh;
  const seconded = sits !== null && motion.seconders.includes(sits.id);
  return (
    <MotionCard
      motion={motion}
      roll={rollOf(session.view)}
      amendmentTools={(amendment) =>
        may && <AmendmentTools motion={motion} amendment={amendment} seat={sits.id} />
      }
    >
      {may && motion.state === 'open' && (
        <div className="row">
          {!mine && (
            <Button
              variant="quiet"
              size="small"
              icon={ThumbsUp}
              onPress={() => void send({ type: 'motion.second', motionId, on: !seconded })}
            >
              {t(seconded ? 'second.undo' : 'second.do')}
            </Button>
          )}
          <Button variant="quiet" size="small" icon={PencilLine} onPress={() => setOpen('amend')}>
            {t('amend.open')}
          </Button>
          {mine && (
            <Button
              variant="plain"
              size="small"
              onPress={() => void send({ type: 'motion.withdraw', motionId })}
            >
              {t('withdraw')}
            </Button>
          )}
        </div>
      )}
      {may && vote && vote.choice !== 'for' && (
        <div>
          <Button variant="quiet" size="small" onPress={() => setOpen('dissent')}>
            {t(dissent ? 'dissent.change' : 'dissent.open')}
          </Button>
        </div>
      )}
      {open === 'amend' && (
        <AmendDialog
          motion={motion}
          onClose={() => setOpen(null)}
          onWords={(text) => {
            const amendmentId = AmendmentId.parse(newOpId());
            void send({ type: 'motion.amend', motionId, amendmentId, text });
          }}
        />
      )}
      {open === 'dissent' && (
        <WordsDialog
          title={t('dissent.title')}
          label={t('dissent.text')}
          hint={t('dissent.hint')}
          action={t('dissent.send')}
          before={dissent?.text ?? ''}
          least={3}
          onClose={() => setOpen(null)}
          onWords={(text) => void send({ type: 'motion.dissent', motionId, text })}
        />
      )}
    </MotionCard>
  );
}

interface AmendmentToolsProps {
  motion: MotionView;
  amendment: Amendment;
  seat: string;
}

function AmendmentTools({ motion, amendment, seat }: AmendmentToolsProps) {
  const { t } = useTranslation('formal');
  const { send } = useRoom();
  const settle = (as: 'taken' | 'declined' | 'withdrawn') =>
    void send({ type: 'motion.settle', motionId: motion.id, amendmentId: amendment.id, as });
  return (
    <div className="row">
      {motion.seatId === seat && (
        <>
          <Button variant="quiet" size="small" onPress={() => settle('taken')}>
            {t('amendment.take')}
          </Button>
          <Button variant="quiet" size="small" onPress={() => settle('declined')}>
            {t('amendment.decline')}
          </Button>
        </>
      )}
      {amendment.seatId === seat && (
        <Button variant="plain" size="small" onPress={() => settle('withdrawn')}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  );
}
