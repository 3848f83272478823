import type { VoteChoice } from '@ruta/contracts/secretariat/resolution';
import type { WaitingItem } from '@ruta/contracts/secretariat/waiting';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { roomAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useActor } from '../../shared/identity/me.ts';
import styles from './secretariat.module.css';
import { waitingQuery } from './secretariat-queries.ts';
import { VoteDialog } from './vote-dialog.tsx';

/** One look: what waits for the one who looks. Nothing of it shows to who holds no seat. */
export function Waiting({ signOffs }: { signOffs?: ReactNode }) {
  const { t } = useTranslation('secretariat');
  const { slug, id } = useEntity();
  const actor = useActor();
  const sits = actor.kind === 'account' && actor.seats.some((seat) => seat.entityId === id);
  const waiting = useQuery({ ...waitingQuery(slug), enabled: sits });
  if (!sits) return null;
  const items = waiting.data?.items ?? [];
  return (
    <section aria-labelledby="waiting" className={styles.mine}>
      <h2 id="waiting">{t('waiting.title')}</h2>
      {signOffs}
      {waiting.isPending && <Loading lines={2} height="60px" />}
      {waiting.error && <ErrorState error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {waiting.data && items.length === 0 && <p className="small">{t('waiting.none')}</p>}
      {items.length > 0 && (
        <ul className={styles.waiting}>
          {items.map((item) => (
            <li key={keyOf(item)}>
              <WaitingLine item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf(item: WaitingItem): string {
  if (item.kind === 'duty') return item.duty.kind + item.duty.seatId;
  if (item.kind === 'answers') return item.kind + item.by;
  return item.kind + ('sessionId' in item ? item.sessionId : item.resolutionId);
}

function WaitingLine({ item }: { item: WaitingItem }) {
  const { t } = useTranslation('secretariat');
  const format = useFormat();
  if (item.kind === 'duty')
    return (
      <div>
        <b>{t(`duty.${item.duty.kind}`, { day: item.duty.day ? format.date(item.duty.day) : '' })}</b>
        <p className="small">{t('waiting.duty', { seat: item.seat })}</p>
      </div>
    );
  if (item.kind === 'call') return <CallLine item={item} />;
  if (item.kind === 'answers') return <AnswersLine item={item} />;
  if (item.kind === 'minutes') return <MinutesLine item={item} />;
  return (
    <>
      <div>
        <b>{t(item.kind === 'vote' ? 'waiting.vote' : 'waiting.due', { number: item.number })}</b>
        <p className="small">
          {item.kind === 'resolution-due' && `${t('waiting.due-on', { day: format.date(item.dueOn) })} `}
          {item.text}
        </p>
      </div>
      {item.kind === 'vote' && <VoteButtons resolutionId={item.resolutionId} number={item.number} />}
    </>
  );
}

type ItemOf<Kind extends WaitingItem['kind']> = Extract<WaitingItem, { kind: Kind }>;

function CallLine({ item }: { item: ItemOf<'call'> }) {
  const { t } = useTranslation('secretariat');
  const { slug } = useEntity();
  const format = useFormat();
  return (
    <>
      <div>
        <b>{t(item.live ? 'waiting.live' : 'waiting.call', { title: item.title })}</b>
        <p className="small">
          {t('waiting.call-when', {
            day: format.date(item.startsAt, 'weekday'),
            time: format.date(item.startsAt, 'time'),
            place: item.place ?? t('waiting.online'),
          })}
        </p>
        {item.motions > 0 && <p>{t('waiting.motions', { count: item.motions })}</p>}
      </div>
      {item.live ? (
        <LinkButton size="small" to={roomAddress(item.code)}>
          {t('waiting.enter')}
        </LinkButton>
      ) : (
        <LinkButton
          variant="quiet"
          size="small"
          to="/$entity/sesiones/$code"
          params={{ entity: slug, code: item.code }}
        >
          {t('waiting.see-call')}
        </LinkButton>
      )}
    </>
  );
}

function AnswersLine({ item }: { item: ItemOf<'answers'> }) {
  const { t } = useTranslation('secretariat');
  const { slug } = useEntity();
  const format = useFormat();
  return (
    <>
      <div>
        <b>{t('waiting.answers', { count: item.count, by: item.by })}</b>
        <p className="small">
          {item.late > 0 && `${t('waiting.answers-late', { count: item.late })} `}
          {t('waiting.answers-oldest', { when: format.relativeDays(item.oldest) })}
        </p>
      </div>
      <LinkButton
        variant="quiet"
        size="small"
        to="/$entity/coordinacion/por-responder"
        params={{ entity: slug }}
        search={{ by: item.by }}
      >
        {t('waiting.answer')}
      </LinkButton>
    </>
  );
}

function MinutesLine({ item }: { item: ItemOf<'minutes'> }) {
  const { t } = useTranslation('secretariat');
  const { slug } = useEntity();
  return (
    <>
      <div>
        <b>{t('waiting.minutes', { title: item.title })}</b>
        <p className="small">{t('waiting.minutes-version', { version: item.version })}</p>
      </div>
      <LinkButton
        size="small"
        to="/$entity/sesiones/$code/minuta"
        params={{ entity: slug, code: item.code }}
        search={{ version: item.version }}
      >
        {t('waiting.read-sign')}
      </LinkButton>
    </>
  );
}

function VoteButtons({ resolutionId, number }: { resolutionId: string; number: string }) {
  const { t } = useTranslation('secretariat');
  const [choice, setChoice] = useState<VoteChoice | null>(null);
  return (
    <div className="row">
      {(['for', 'against', 'abstain'] as const).map((one) => (
        <Button key={one} variant="quiet" size="small" onPress={() => setChoice(one)}>
          {t(`choice.${one}`)}
        </Button>
      ))}
      {choice && (
        <VoteDialog
          resolutionId={resolutionId}
          number={number}
          choice={choice}
          onClose={() => setChoice(null)}
        />
      )}
    </div>
  );
}
