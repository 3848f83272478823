import { contributionLength } from '@ruta/contracts/consultation/contribution';
import { Stance } from '@ruta/contracts/consultation/stance';
import type { PhaseId, ProjectId } from '@ruta/contracts/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { RadioCards } from '../../shared/design/choice.tsx';
import { Details } from '../../shared/design/details.tsx';
import { ErrorText, Select, TextArea } from '../../shared/design/field.tsx';
import { SaveState } from '../../shared/design/save-state.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { SignatureField } from '../../shared/identity/signature-field.tsx';
import { placesQuery, themesQuery } from './consultation-queries.ts';
import styles from './participate.module.css';
import { PointMap } from './point-map.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { useContribute } from './use-contribute.ts';

interface ContributionFormProps {
  phaseId: PhaseId;
  /** What it is about; asked then is also what it says of it. */
  project?: ProjectId;
  onReceived?: (received: boolean) => void;
}

/** What somebody wants to say, from its first word to its folio. */
export function ContributionForm({ phaseId, project, onReceived }: ContributionFormProps) {
  const { t, i18n } = useTranslation('consultation');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const [short, setShort] = useState(false);
  const form = useContribute(slug, phaseId, i18n.language === 'en' ? 'en' : 'es', project ?? null);
  const received = form.receipt !== null;
  useEffect(() => onReceived?.(received), [received, onReceived]);

  if (form.receipt)
    return <ReceiptCard receipt={form.receipt} onAnother={form.another} within={project !== undefined} />;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if ([...form.written.text.trim()].length < contributionLength.min) return setShort(true);
        form.send();
      }}
    >
      {project && (
        <RadioCards
          label={t('stance.label')}
          value={form.written.stance}
          isDisabled={form.sending || form.waits}
          onChange={(stance) => form.write({ stance: Stance.parse(stance) })}
          choices={Stance.options.map((value) => ({
            value,
            label: t(`stance.${value}`),
            hint: t(`stance.${value}-hint`),
          }))}
        />
      )}
      <TextArea
        label={t('form.text')}
        hint={t('form.hint')}
        rows={5}
        value={form.written.text}
        maxLength={contributionLength.max}
        isDisabled={form.sending || form.waits}
        error={short ? t('form.short') : undefined}
        onChange={(text) => {
          form.write({ text });
          setShort(false);
        }}
      />
      {!project && <Where form={form} />}
      <SignatureField
        value={form.written.name}
        isDisabled={form.sending || form.waits}
        onChange={(name) => form.write({ name })}
      />
      <p className={styles.privacy}>{t('form.privacy')}</p>
      <div className={styles.send}>
        <Button type="submit" icon={Send} isPending={form.sending} isDisabled={form.waits}>
          {t('form.send')}
        </Button>
        {form.waits && <SaveState state="kept" />}
        {form.refused && <ErrorText>{failure(form.refused)}</ErrorText>}
      </div>
    </form>
  );
}

type Form = ReturnType<typeof useContribute>;

function Where({ form }: { form: Form }) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const themes = useQuery(themesQuery(slug)).data?.items.filter((theme) => theme.state === 'active') ?? [];
  const places = useQuery(placesQuery(slug)).data?.items ?? [];
  const { written, write } = form;
  const mapped = places.filter((place) => place.lat !== null && place.lng !== null);
  return (
    <>
      <div className={styles.pair}>
        {themes.length > 0 && (
          <Select
            label={t('form.theme')}
            optional
            value={written.themeId ?? ''}
            onChange={(value) => write({ themeId: value === '' ? null : (value as typeof written.themeId) })}
            choices={[
              { value: '', label: t('form.no-theme') },
              ...themes.map((theme) => ({ value: theme.id, label: theme.name })),
            ]}
          />
        )}
        {places.length > 0 && (
          <Select
            label={t('form.place')}
            optional
            value={written.placeId ?? ''}
            onChange={(value) => write({ placeId: value === '' ? null : (value as typeof written.placeId) })}
            choices={[
              { value: '', label: t('form.no-place') },
              ...places.map((place) => ({ value: place.id, label: place.name })),
            ]}
          />
        )}
      </div>
      {mapped.length >= 3 && (
        <Details size="strong" summary={t('form.map')}>
          <PointMap places={mapped} point={written.point} onPoint={(point) => write({ point })} />
        </Details>
      )}
    </>
  );
}
