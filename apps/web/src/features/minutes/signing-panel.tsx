import type { MinutesSigning, MinutesStanding } from '@ruta/contracts/minutes/minutes';
import { CircleAlert, CircleCheck, CircleDashed, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { useMinutesDeed } from './minutes-queries.ts';
import styles from './minutes.module.css';

interface SigningPanelProps {
  sessionId: string;
  standing: MinutesStanding;
  /** The version that is read; only the newest is signed. */
  shown: number;
}

/** Who of those present has signed, who is asked again, and one's own signature. */
export function SigningPanel({ sessionId, standing, shown }: SigningPanelProps) {
  const { t } = useTranslation('formal');
  const { signing } = standing;
  const [newest] = standing.versions;
  if (!signing || !newest) return null;
  const said = signing.given.filter(({ version }) => version === newest.version);
  const mayStill =
    signing.mine !== null &&
    newest.proposedAt !== null &&
    shown === newest.version &&
    !said.some((one) => one.seatId === signing.mine && one.decision === 'sign');
  return (
    <Card as="section" aria-labelledby="signing">
      <div className="stack">
        <h2 id="signing">{t('sign.title')}</h2>
        {signing.seats.length === 0 ? (
          <p>{t('sign.nobody')}</p>
        ) : (
          <p className="small">
            {t('sign.bound', { version: newest.version })}{' '}
            {t('sign.progress', { count: said.length, seats: signing.seats.length })}
          </p>
        )}
        <Signers signing={signing} version={newest.version} />
        {mayStill && (
          <OwnSignature sessionId={sessionId} named={{ version: newest.version, hash: newest.hash }} />
        )}
      </div>
    </Card>
  );
}

/** Seat by seat: who has signed this version, who is asked again, who is still to say. */
export function Signers({ signing, version }: { signing: MinutesSigning; version: number }) {
  const { t } = useTranslation('formal');
  const format = useFormat();
  return (
    <ul className={styles.signers}>
      {signing.seats.map(({ seatId, label, name, capacity }) => {
        const given = signing.given.find((one) => one.seatId === seatId && one.version === version);
        const again = signing.again.find((one) => one.seatId === seatId);
        const Icon = given ? (given.decision === 'sign' ? CircleCheck : CircleAlert) : CircleDashed;
        return (
          <li key={seatId} data-signed={given?.decision === 'sign'}>
            <Icon aria-hidden />
            <span>
              <b>{label}</b>
              <small>{[name, t(`capacity.${capacity}`).toLowerCase()].filter(Boolean).join(', ')}</small>
            </span>
            <span className="small">
              {given?.decision === 'sign' && `${t('sign.signed')}, ${format.date(given.at, 'day-time')}`}
              {given?.decision === 'decline' && t('sign.declined', { reason: given.reason ?? t('erased') })}
              {!given && (again ? t('sign.again', { version: again.version }) : t('sign.waits'))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface OwnSignatureProps {
  sessionId: string;
  named: { version: number; hash: string };
}

function OwnSignature({ sessionId, named }: OwnSignatureProps) {
  const { t } = useTranslation('formal');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const deed = useMinutesDeed(slug, sessionId);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const say = (decision: 'sign' | 'decline') =>
    deed.mutate(
      { what: 'signature', body: { opId: newOpId(), ...named, decision, reason } },
      { onSuccess: () => setDeclining(false) },
    );
  return (
    <div className="stack">
      <p>{t('sign.read')}</p>
      <p className={styles.hash}>{named.hash}</p>
      <div className="row">
        <Button colour="var(--stl)" icon={PenLine} isPending={deed.isPending} onPress={() => say('sign')}>
          {t('sign.do', { version: named.version })}
        </Button>
        <Button variant="plain" onPress={() => setDeclining(true)}>
          {t('sign.decline')}
        </Button>
      </div>
      {deed.error && <ErrorText>{failure(deed.error)}</ErrorText>}
      <Dialog
        title={t('sign.decline')}
        isOpen={declining}
        onClose={() => setDeclining(false)}
        actions={
          <Button isPending={deed.isPending} isDisabled={reason.trim() === ''} onPress={() => say('decline')}>
            {t('sign.decline-go')}
          </Button>
        }
      >
        <TextArea label={t('sign.reason')} value={reason} onChange={setReason} maxLength={1200} rows={4} />
      </Dialog>
    </div>
  );
}
