import { useMutation } from '@tanstack/react-query';
import { CircleCheckBig, OctagonAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { wholeRecord } from './record-queries.ts';
import styles from './record.module.css';

/** Recomputes the whole chain on the reader's own device: nobody needs to be believed. */
export function VerifyCard() {
  const { t } = useTranslation('record');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const format = useFormat();
  const [progress, setProgress] = useState<{ got: number; total: number } | null>(null);
  const check = useMutation({
    mutationFn: async () => {
      const [{ entityId, entries }, { firstBroken }] = await Promise.all([
        wholeRecord(slug, (got, total) => setProgress({ got, total })),
        import('@ruta/domain/evidence/chain'),
      ]);
      return {
        broken: firstBroken(entityId, entries),
        entries: entries.length,
        last: entries.at(-1)?.hash ?? '',
      };
    },
  });
  return (
    <div className={styles.verify}>
      <Card as="section" aria-labelledby="verify">
        <div className="stack">
          <h2 id="verify">{t('verify.title')}</h2>
          <p>{t('verify.text')}</p>
          <Button icon={ShieldCheck} isPending={check.isPending} onPress={() => check.mutate()}>
            {t('verify.do')}
          </Button>
          <div role="status">
            {check.isPending && progress && (
              <p className="small">
                {t('verify.progress', {
                  got: format.number(progress.got),
                  total: format.number(progress.total),
                })}
              </p>
            )}
            {check.data?.broken === null && (
              <Notice icon={CircleCheckBig} colour="var(--ok)">
                <b>{t('verify.fine', { count: check.data.entries })}</b> {t('verify.last')}{' '}
                <span className={styles.wholeHash}>{check.data.last}</span>
              </Notice>
            )}
            {check.data && check.data.broken !== null && (
              <Notice icon={OctagonAlert} colour="var(--bad)">
                <b>{t('verify.broken', { seq: check.data.broken })}</b> {t('verify.broken-text')}
              </Notice>
            )}
            {check.error && <ErrorText>{failure(check.error)}</ErrorText>}
          </div>
        </div>
      </Card>
    </div>
  );
}
