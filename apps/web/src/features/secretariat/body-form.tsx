import { BodyKind } from '@ruta/contracts/secretariat/body';
import { bodyTemplates } from '@ruta/domain/secretariat/body-template';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { RadioCards } from '../../shared/design/choice.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './secretariat.module.css';
import { useBodyWrite } from './secretariat-queries.ts';

/** Which kind of body, shown by the sectors it starts from; all of them can be changed afterwards. */
export function BodyForm({ onDone }: { onDone?: () => void }) {
  const { t, i18n } = useTranslation('secretariat');
  const entity = useEntity();
  const format = useFormat();
  const failure = useFailureSentence();
  const [kind, setKind] = useState<BodyKind>('tripartite');
  const [name, setName] = useState('');
  const [unnamed, setUnnamed] = useState(false);
  const create = useBodyWrite(() => ({ method: 'post', path: 'bodies', body: { kind, name } }));
  const language = i18n.language === 'en' ? 'en' : 'es';
  const sectorsOf = (one: BodyKind) => format.list(bodyTemplates[one].map((sector) => sector.name[language]));
  return (
    <Card as="section" aria-labelledby="new-body">
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setUnnamed(name.trim() === '');
          if (name.trim() !== '') create.mutate(undefined, { onSuccess: onDone });
        }}
      >
        <h2 id="new-body">{t('body.new')}</h2>
        <p>{t('body.lead')}</p>
        <RadioCards
          label={t('body.kind')}
          value={kind}
          onChange={(value) => setKind(BodyKind.parse(value))}
          choices={BodyKind.options.map((value) => ({
            value,
            label: t(`kind.${value}`),
            hint: sectorsOf(value),
          }))}
        />
        <TextField
          label={t('body.name')}
          hint={t('body.name-hint', { entity: entity.name })}
          value={name}
          onChange={setName}
          maxLength={160}
          error={unnamed ? t('body.name-missing') : undefined}
        />
        {create.error && <ErrorText>{failure(create.error)}</ErrorText>}
        <div>
          <Button type="submit" isPending={create.isPending}>
            {t('body.create')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
