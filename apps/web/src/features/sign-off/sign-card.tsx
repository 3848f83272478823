import {
  type SignOff,
  SignOffGiven,
  type SeatSheet,
  type SignOffDecision,
} from '@ruta/contracts/plan/sign-off';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Hand, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { DetachedCard } from './detached-card.tsx';
import styles from './sign-off.module.css';

interface SignCardProps {
  sheet: SeatSheet;
  signing: NonNullable<SeatSheet['signing']>;
  of: 'commitment' | 'plan';
  /** Where a decision goes, below the entity. */
  path: string;
}

/** The asker's own seats: sign, object with a reason, or read why not. */
export function SignCard(props: SignCardProps) {
  const { sheet, signing, path } = props;
  const { t } = useTranslation('signature');
  const [open, setOpen] = useState<{ decision: SignOffDecision; seatId: string } | null>(null);
  const mine = sheet.mine.filter(({ why, seatId }) => why !== 'stage' || signedBy(sheet, seatId));
  return (
    <>
      {mine.map((own) => {
        const seat = sheet.seats.find(({ seatId }) => seatId === own.seatId);
        const state = seat?.state;
        return (
          <Card as="section" key={own.seatId}>
            <p className="small">
              {t('sign.as', { capacity: t(`capacity.${own.capacity}`), seat: seat?.label ?? '' })}
            </p>
            {own.why === 'other-holder' && <p>{t('sign.other-holder')}</p>}
            {own.why === 'text-changed' && <p>{t('sign.text-changed')}</p>}
            {state === 'signed' && own.why !== 'other-holder' && <p>{t('sign.signed')}</p>}
            {own.may && state === 'objected' && <p>{t('sign.objected')}</p>}
            {own.may && (
              <div className={styles.deeds}>
                {state !== 'signed' && (
                  <Button
                    wide
                    icon={PenLine}
                    onPress={() => setOpen({ decision: 'sign', seatId: own.seatId })}
                  >
                    {t('sign', { version: signing.version })}
                  </Button>
                )}
                <Button
                  wide
                  variant="quiet"
                  icon={Hand}
                  onPress={() => setOpen({ decision: 'object', seatId: own.seatId })}
                >
                  {t('object')}
                </Button>
              </div>
            )}
            {state === 'signed' && own.why !== 'other-holder' && seat?.signOffId && (
              <DetachedCard seat={seat} signOffId={seat.signOffId} path={path} />
            )}
          </Card>
        );
      })}
      {open && <DecisionDialog {...props} {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Once approved nobody decides any more; whoever signed can still hand in a signature made outside. */
const signedBy = ({ seats }: SeatSheet, seatId: string): boolean =>
  seats.some((seat) => seat.seatId === seatId && seat.state === 'signed');

interface DecisionDialogProps extends SignCardProps {
  decision: SignOffDecision;
  seatId: string;
  onClose: () => void;
}

const LEAST_REASON = 10;

function DecisionDialog({ decision, seatId, of, path, signing, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [opId] = useState(newOpId);
  const [reason, setReason] = useState('');
  const objects = decision === 'object';
  const give = useMutation({
    mutationFn: () => {
      const body = { opId, ...signing, seatId, decision, reason: reason.trim() } as SignOff;
      return http.post(`/api/entities/${slug}/${path}/sign-off`, body, SignOffGiven);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['sign-off', slug] });
      toast(t(objects ? 'object.done' : 'sign.done'));
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t(objects ? `object.title.${of}` : `sign.title.${of}`)}
      deed={objects ? t('object.do') : t('sign', { version: signing.version })}
      ready={!objects || reason.trim().length >= LEAST_REASON}
      write={give}
      onDo={() => give.mutate()}
      onClose={onClose}
      danger={objects}
      alert
    >
      {objects ? (
        <TextArea
          label={t('object.reason')}
          hint={t('object.hint')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          rows={4}
        />
      ) : (
        <>
          <p>{t('sign.text')}</p>
          <code className={styles.code}>{signing.hash}</code>
        </>
      )}
    </DeedDialog>
  );
}
