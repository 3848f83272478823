import type { ContributionReceipt } from '@ruta/contracts/consultation/contribution';
import { CircleCheckBig, Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { QrCode } from '../../shared/design/qr-code.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './participate.module.css';

interface ReceiptCardProps {
  receipt: ContributionReceipt;
  onAnother: () => void;
  /** Inside a page that has a heading of its own. */
  within?: boolean;
}

/** The folio, as large as it matters: the one thing to note down. */
export function ReceiptCard({ receipt, onAnother, within = false }: ReceiptCardProps) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  const Heading = within ? 'h3' : 'h1';
  const Below = within ? 'h4' : 'h2';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const address = `${window.location.origin}/${slug}/aportes/${receipt.folio}`;
  return (
    <div className={styles.receipt}>
      <Heading ref={heading} tabIndex={-1}>
        {t('receipt.title')}
      </Heading>
      <Notice icon={CircleCheckBig} colour="var(--ok)">
        {t(receipt.state === 'admitted' ? 'receipt.admitted' : 'receipt.pending', {
          time: format.date(receipt.receivedAt, 'time'),
        })}
      </Notice>
      <Card>
        <p className="eyebrow">{t('receipt.folio')}</p>
        <p className={styles.folio}>{receipt.folio}</p>
        <div className="row no-print" style={{ marginTop: 16 }}>
          <CopyButton text={receipt.folio} label={t('receipt.copy')} />
          <Button variant="quiet" icon={Printer} onPress={() => window.print()}>
            {t('receipt.print')}
          </Button>
        </div>
      </Card>
      <div className={styles.follow}>
        <div className="stack">
          <Below>{t('receipt.follow-title')}</Below>
          <p>{t('receipt.follow')}</p>
          <p className="small">{address}</p>
        </div>
        <QrCode text={address} label={t('receipt.qr')} />
      </div>
      <div className="row no-print">
        <LinkButton to="/$entity/aportes/$ref" params={{ entity: slug, ref: receipt.folio }}>
          {t('receipt.see')}
        </LinkButton>
        <Button variant="quiet" onPress={onAnother}>
          {t('receipt.another')}
        </Button>
      </div>
    </div>
  );
}
