import type { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Printer } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Notice } from '../../../shared/design/card.tsx';
import { ErrorText, Select, TextField } from '../../../shared/design/field.tsx';
import { QrCode } from '../../../shared/design/qr-code.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import styles from '../survey.module.css';
import { invitationsQuery, useInvite } from './desk-queries.ts';
import { Consent } from './form-paper.tsx';

/** Ways into a closed group: a code for each person, printed and handed out. */
export function Invitations({ survey }: { survey: QuestionnaireView }) {
  const { t } = useTranslation('survey');
  const failure = useFailureSentence();
  const { slug } = useEntity();
  const made = useQuery(invitationsQuery(slug, survey.phaseId)).data;
  const [targetGroup, setTargetGroup] = useState(survey.targetGroups[0] ?? '');
  const [count, setCount] = useState('10');
  const [about, setAbout] = useState({ minor: false, consent: '' });
  const [asked, setAsked] = useState(false);
  const invite = useInvite(survey.phaseId);
  const many = Math.floor(Number(count));
  const ready = many >= 1 && many <= 100 && (!about.minor || about.consent !== '');
  return (
    <div className={styles.stack}>
      <Notice icon={KeyRound}>{t('invite.notice')}</Notice>
      {made && made.groups.length > 0 && (
        <p>
          {made.groups
            .map((group) => t('invite.made', { group: group.targetGroup, count: group.made }))
            .join(' · ')}
          {'. '}
          {t('invite.used', { count: made.used })}
        </p>
      )}
      <Form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(!ready);
          if (!ready) return;
          const { minor, consent } = about;
          invite.mutate({
            targetGroup,
            count: many,
            minor,
            guardianConsentOn: minor ? consent : null,
          });
        }}
      >
        <div className={styles.pair}>
          <Select
            label={t('entry.group')}
            value={targetGroup}
            onChange={setTargetGroup}
            choices={survey.targetGroups.map((value) => ({ value, label: value }))}
          />
          <TextField
            label={t('invite.count')}
            type="number"
            inputMode="numeric"
            value={count}
            onChange={setCount}
            error={asked && !(many >= 1 && many <= 100) ? t('invite.count-wrong') : undefined}
          />
        </div>
        <Consent typed={about} asked={asked} onTyped={(change) => setAbout({ ...about, ...change })} />
        {invite.error && <ErrorText>{failure(invite.error)}</ErrorText>}
        <div>
          <Button type="submit" isPending={invite.isPending}>
            {t('invite.make')}
          </Button>
        </div>
      </Form>
      {invite.data && <Codes codes={invite.data.codes} phaseId={survey.phaseId} />}
    </div>
  );
}

function Codes({ codes, phaseId }: { codes: readonly string[]; phaseId: string }) {
  const { t } = useTranslation('survey');
  const { slug } = useEntity();
  const address = (code: string) =>
    `${window.location.origin}/${slug}/encuestas/${phaseId}?invitacion=${code}`;
  return (
    <section aria-label={t('invite.codes')} className={styles.stack}>
      <div className={styles.head}>
        <h2>{t('invite.codes')}</h2>
        <Button variant="quiet" size="small" icon={Printer} onPress={() => window.print()}>
          {t('receipt.print')}
        </Button>
      </div>
      <p className="small">{t('invite.once')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <b className="mono">{code}</b>
            <QrCode text={address(code)} label={t('invite.qr', { code })} />
          </li>
        ))}
      </ul>
    </section>
  );
}
