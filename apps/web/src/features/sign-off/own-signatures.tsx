import type { WaitingSignature } from '@ruta/contracts/plan/sign-off';
import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { planSignatureAddress, signatureAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { waitingQuery } from './sign-off-queries.ts';
import styles from './sign-off.module.css';

/** What waits for the signature of the one who looks; `none` where nothing does. */
export function OwnSignatures({ none }: { none?: ReactNode }) {
  const { slug, id } = useEntity();
  const signs = useMay('plan.sign-off', id);
  const waiting = useQuery({ ...waitingQuery(slug), enabled: signs });
  if (!signs) return null;
  if (waiting.isPending) return <Loading lines={2} height="5rem" />;
  if (!waiting.data) return <ErrorState error={waiting.error} onRetry={() => void waiting.refetch()} />;
  const { items } = waiting.data;
  if (items.length === 0) return none;
  return (
    <ul className={styles.rows}>
      {items.map((item) => (
        <Card as="li" key={`${item.of === 'plan' ? item.planId : item.commitmentId}${item.seatId}`}>
          <Mine item={item} />
        </Card>
      ))}
    </ul>
  );
}

function Mine({ item }: { item: WaitingSignature }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const format = useFormat();
  return (
    <div className={styles.row}>
      <span className="small">{t('waiting.since', { date: format.date(item.since) })}</span>
      <div>
        <h3>
          {item.of === 'plan' ? t('whole.chip', { number: item.number }) : item.key} {item.title}
        </h3>
        <p className="small">
          {t('sign.as', { capacity: t(`capacity.${item.capacity}`), seat: item.seat })}
          {' · '}
          <span className="num">{t('waiting.signed', { signed: item.signed, seats: item.seats })}</span>
        </p>
        {item.again && (
          <Chip icon={RotateCcw} colour="var(--warn)">
            {t(item.textChanged ? 'waiting.changed' : 'waiting.again')}
          </Chip>
        )}
      </div>
      <LinkButton
        to={item.of === 'plan' ? planSignatureAddress(slug, item.number) : signatureAddress(slug, item.key)}
      >
        {t(item.textChanged ? 'waiting.see' : 'waiting.read')}
      </LinkButton>
    </div>
  );
}
