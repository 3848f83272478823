import type { MotionView } from '@ruta/contracts/formal/motion';
import { MotionId, RoundId } from '@ruta/contracts/protocol/ids';
import { DecisionRule } from '@ruta/contracts/secretariat/body';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { quorumOf, rollOf } from '@ruta/domain/formal/quorum';
import { Plus, Vote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { Select } from '../../../../shared/design/field.tsx';
import { newOpId } from '../../../../shared/live/op-id.ts';
import { motionsOf } from '../../../../shared/session/formal/formal-reading.ts';
import { MotionCard } from '../../../../shared/session/formal/motion-card.tsx';
import { MotionDialog } from '../../../../shared/session/formal/motion-dialogs.tsx';
import { QuorumLine } from '../../../../shared/session/formal/quorum-line.tsx';
import { useConsole } from '../../console-context.ts';

/** Motions from their proposal to their outcome; a vote is opened here and closed with the large button. */
export function MotionsPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('formal');
  const { session, lead } = useConsole();
  const [proposing, setProposing] = useState(false);
  const roll = rollOf(session.view);
  const motions = motionsOf(session.view, item);
  const order = (motion: MotionView) => (motion.state === 'voting' ? 0 : motion.state === 'open' ? 1 : 2);
  const may = session.mayLead && session.fresh;
  return (
    <>
      {roll ? <QuorumLine roll={roll} /> : <p>{t('roll.none')}</p>}
      <div>
        <Button variant="quiet" size="small" icon={Plus} isDisabled={!may} onPress={() => setProposing(true)}>
          {t('propose.chair')}
        </Button>
      </div>
      {motions.length === 0 && <p>{t('motions.none-console')}</p>}
      {motions
        .toSorted((one, other) => order(one) - order(other) || one.number - other.number)
        .map((motion) => (
          <MotionCard
            key={motion.id}
            motion={motion}
            roll={roll}
            amendmentTools={(amendment) =>
              motion.seatId === null && (
                <div className="row">
                  {(['taken', 'declined'] as const).map((as) => (
                    <Button
                      key={as}
                      variant="quiet"
                      size="small"
                      isDisabled={!may}
                      onPress={() =>
                        void lead.send({
                          type: 'motion.settle',
                          motionId: motion.id,
                          amendmentId: amendment.id,
                          as,
                        })
                      }
                    >
                      {t(as === 'taken' ? 'amendment.take' : 'amendment.decline')}
                    </Button>
                  ))}
                </div>
              )
            }
          >
            <Steps motion={motion} item={item} />
          </MotionCard>
        ))}
      {proposing && (
        <MotionDialog
          roll={roll}
          onClose={() => setProposing(false)}
          onMotion={(text, charge) => {
            const motionId = MotionId.parse(newOpId());
            void lead.send({ type: 'motion.propose', itemId: item.id, motionId, text, charge });
          }}
        />
      )}
    </>
  );
}

/** The next step of one motion, and why it cannot be taken yet. */
function Steps({ motion, item }: { motion: MotionView; item: AgendaItem }) {
  const { t } = useTranslation('formal');
  const { session, lead, leading } = useConsole();
  const roll = rollOf(session.view);
  const content = item.content?.kind === 'motions' ? item.content : null;
  const [rule, setRule] = useState<DecisionRule>(content?.rule ?? roll?.rule ?? 'consensus');
  if (motion.state === 'voting') return <Progress motion={motion} />;
  if (motion.state !== 'open') return null;
  const obstacle = obstacleTo(motion, {
    quorate: roll ? quorumOf(roll).met : false,
    seconded: content?.seconded ?? false,
    voting: session.view.rounds.some(({ itemId, status }) => itemId === item.id && status === 'open'),
  });
  return (
    <>
      {obstacle && <p className="small">{t(`obstacle.${obstacle}`)}</p>}
      <Select
        label={t('put.rule')}
        value={rule}
        onChange={(value) => setRule(DecisionRule.parse(value))}
        choices={DecisionRule.options.map((value) => ({ value, label: t(`rule.${value}`) }))}
      />
      <div className="row">
        <Button
          colour="var(--stl)"
          icon={Vote}
          isDisabled={!leading || obstacle !== null}
          onPress={() =>
            void lead.lead({
              type: 'motion.put',
              motionId: motion.id,
              roundId: RoundId.parse(newOpId()),
              rule,
              seconds: null,
            })
          }
        >
          {t('put.go')}
        </Button>
        <Button
          variant="plain"
          size="small"
          isDisabled={!session.mayLead || !session.fresh}
          onPress={() => void lead.send({ type: 'motion.withdraw', motionId: motion.id })}
        >
          {t('withdraw')}
        </Button>
      </div>
    </>
  );
}

interface Circumstances {
  quorate: boolean;
  seconded: boolean;
  voting: boolean;
}

function obstacleTo(
  motion: MotionView,
  { quorate, seconded, voting }: Circumstances,
): 'quorum' | 'second' | 'amendment' | 'other-vote' | null {
  if (!quorate) return 'quorum';
  if (seconded && motion.seconders.length === 0) return 'second';
  if (motion.amendments.some(({ state }) => state === 'open')) return 'amendment';
  return voting ? 'other-vote' : null;
}

function Progress({ motion }: { motion: MotionView }) {
  const { t } = useTranslation('formal');
  const { session } = useConsole();
  const roll = rollOf(session.view);
  const tick = motion.roundId ? session.tallies.get(motion.roundId) : undefined;
  const quorate = roll ? quorumOf(roll).met : false;
  return (
    <>
      <p role="status">
        {t('put.voted', { count: tick?.papers ?? 0, eligible: tick?.eligible ?? 0 })}{' '}
        {motion.rule && t(`rule.${motion.rule}`)}
      </p>
      {!quorate && <p className="small">{t('put.lapses')}</p>}
    </>
  );
}
