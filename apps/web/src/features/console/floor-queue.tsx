import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Stance as StanceName } from '@ruta/contracts/session/stance';
import type { FloorRequest } from '@ruta/contracts/session/view';
import { suggestedOrder } from '@ruta/domain/session/speaking';
import { HandHelping, Mic, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { clockFace } from '../../shared/design/clock.tsx';
import { stanceLooks } from '../../shared/session/floor/stance-looks.ts';
import { useSpeakingGroups } from '../../shared/session/floor/use-speaking-groups.ts';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import { useConsole } from './console-context.ts';
import styles from './console.module.css';
import { PutInQueueDialog } from './put-in-queue-dialog.tsx';

/** What +30 s of a turn is. */
const moreSeconds = 30;

/** Who speaks and who wants to, in the order of asking; beside it, whom one would call so that all are heard. */
export function FloorQueue() {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const [putting, setPutting] = useState(false);
  const groups = useSpeakingGroups(session.names);
  const { floor, run } = session.view;
  const { speaking, queue } = floor;
  const may = session.mayLead && session.fresh && run.current !== null;
  if (run.status === 'finished') return null;
  const suggested = suggestedOrder(queue, {
    spoken: floor.spoken,
    itemId: run.current,
    sectorOf: groups.sectorOf,
    last: speaking?.stance ?? null,
  })[0];
  return (
    <section className={styles.block}>
      <h2>{t('floor.title')}</h2>
      {speaking && <Speaker may={may} />}
      {queue.length === 0 && !speaking && <p className="small">{t('floor.nobody')}</p>}
      <ol className={styles.queue}>
        {queue.map((request, index) => (
          <Waiting
            key={request.participantId}
            request={request}
            place={index + 1}
            suggested={queue.length > 1 && request === suggested}
            may={may}
            onGive={() => void lead.send({ type: 'floor.give', to: request.participantId })}
          />
        ))}
      </ol>
      <Button variant="plain" size="small" icon={UserPlus} isDisabled={!may} onPress={() => setPutting(true)}>
        {t('floor.put-open')}
      </Button>
      <PutInQueueDialog isOpen={putting} onClose={() => setPutting(false)} />
    </section>
  );
}

function Speaker({ may }: { may: boolean }) {
  const { t } = useTranslation('console');
  const { session, lead, now } = useConsole();
  const nameOf = usePersonName(session.names);
  const { speaking } = session.view.floor;
  if (!speaking) return null;
  const left = speaking.endsAt === null ? null : speaking.endsAt - now;
  return (
    <div className={styles.speaking}>
      <b>
        <Mic aria-label={t('floor.speaks')} /> {nameOf(speaking.participantId)}{' '}
        {speaking.stance && <Stance stance={speaking.stance} />}
      </b>
      <span className="mono" data-late={left !== null && left <= 0}>
        {clockFace(left === null ? now - speaking.since : Math.max(0, left))}
      </span>
      <span className="row" style={{ gap: 0 }}>
        {left !== null && (
          <Button
            variant="plain"
            size="small"
            isDisabled={!may}
            aria-label={t('floor.more-label', { count: moreSeconds })}
            onPress={() => void lead.send({ type: 'floor.extend', seconds: moreSeconds })}
          >
            {t('floor.more', { count: moreSeconds })}
          </Button>
        )}
        <Button
          variant="plain"
          size="small"
          isDisabled={!may}
          onPress={() => void lead.send({ type: 'floor.end' })}
        >
          {t('floor.end')}
        </Button>
      </span>
    </div>
  );
}

interface WaitingProps {
  request: FloorRequest;
  place: number;
  suggested: boolean;
  may: boolean;
  onGive: () => void;
}

function Waiting({ request, place, suggested, may, onGive }: WaitingProps) {
  const { t } = useTranslation('console');
  const { session, now } = useConsole();
  const nameOf = usePersonName(session.names);
  const { participantId, stance, at } = request;
  return (
    <li data-suggested={suggested}>
      <span>
        {place}. {nameOf(participantId)} {stance && <Stance stance={stance} />}
        <Where id={participantId} />
        {suggested && <em>{t('floor.suggested')}</em>}
      </span>
      <small className="mono">{clockFace(Math.max(0, now - at))}</small>
      <Button
        variant="plain"
        size="small"
        round
        icon={session.view.floor.speaking ? HandHelping : Mic}
        aria-label={t('floor.give', { name: nameOf(participantId) })}
        isDisabled={!may}
        onPress={onGive}
      />
    </li>
  );
}

function Stance({ stance }: { stance: StanceName }) {
  const { t } = useTranslation('live');
  const Icon = stanceLooks[stance];
  return (
    <Icon
      role="img"
      aria-label={t(`stance.${stance}`)}
      style={{ display: 'inline', width: '1em', height: '1em', verticalAlign: '-0.1em' }}
    />
  );
}

/** Somebody's sector, and whether they are at home: all wait in the same queue. An assisted seat's name says so itself. */
function Where({ id }: { id: ParticipantId }) {
  const { t } = useTranslation('live');
  const { session } = useConsole();
  const card = session.names.get(id);
  const words = [card?.sector, card?.mode === 'online' ? t('speaking.online') : null].filter(Boolean);
  return words.length > 0 ? <small> · {words.join(' · ')}</small> : null;
}
