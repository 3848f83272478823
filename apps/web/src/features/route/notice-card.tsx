import type { RouteView } from '@ruta/contracts/route/route';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import styles from './route.module.css';
import { useRouteWrite } from './route-queries.ts';

/** The days of notice: two weeks by the partnership's standards, adjustable until the route is announced. */
export function NoticeCard({ route }: { route: RouteView }) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [days, setDays] = useState(String(route.settings.noticeDays));
  const wanted = Math.min(120, Math.max(0, Math.floor(Number(days) || 0)));
  const write = useRouteWrite(() => ({
    method: 'put',
    path: `routes/${route.id}/settings`,
    body: { expectedRev: route.rev, settings: { noticeDays: wanted } },
  }));
  return (
    <Card as="section" aria-labelledby="notice">
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate(undefined, { onSuccess: () => toast(t('notice.done')) });
        }}
      >
        <h2 id="notice">{t('notice.title')}</h2>
        <TextField
          label={t('notice.days')}
          hint={t('notice.hint')}
          type="number"
          inputMode="numeric"
          value={days}
          onChange={setDays}
        />
        {write.error && <ErrorText>{failure(write.error)}</ErrorText>}
        <div>
          <Button
            type="submit"
            variant="quiet"
            size="small"
            isPending={write.isPending}
            isDisabled={wanted === route.settings.noticeDays}
          >
            {t('notice.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
