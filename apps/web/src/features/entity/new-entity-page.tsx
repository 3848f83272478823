import { CreateEntity, EntityKind, EntitySummary } from '@ruta/contracts/entity/entity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Landmark, ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { ErrorText, Select, TextField } from '../../shared/design/field.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, Loading } from '../../shared/design/states.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useMay, useMe } from '../../shared/identity/me.ts';
import styles from './new-entity.module.css';
import { slugOf } from './slug-of.ts';

/** Where an administrator makes room for a municipality, a state or an institution. */
export function NewEntityPage() {
  const { t } = useTranslation('account');
  const known = useMe() !== undefined;
  const allowed = useMay('entity.create', null);
  usePageTitle(t('new-entity.title'));
  return (
    <div className="wrap wrap-narrow">
      {!known && <Loading lines={4} height="48px" />}
      {known && allowed && <NewEntityForm />}
      {known && !allowed && (
        <EmptyState
          whole
          icon={ShieldQuestion}
          title={t('new-entity.not-here')}
          action={<LinkButton to="/entrar">{t('account.sign-in')}</LinkButton>}
        >
          {t('new-entity.not-here-text')}
        </EmptyState>
      )}
    </div>
  );
}

const timeZones = [
  'America/Mexico_City',
  'America/Cancun',
  'America/Monterrey',
  'America/Merida',
  'America/Chihuahua',
  'America/Ciudad_Juarez',
  'America/Hermosillo',
  'America/Mazatlan',
  'America/Bahia_Banderas',
  'America/Tijuana',
].map((zone) => ({ value: zone, label: zone.replace('America/', '').replaceAll('_', ' ') }));

function NewEntityForm() {
  const { t } = useTranslation(['account', 'portal']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const failure = useFailureSentence();
  const [name, setName] = useState('');
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const [kind, setKind] = useState<string>('municipality');
  const [timeZone, setTimeZone] = useState('America/Mexico_City');
  const [wrong, setWrong] = useState<ReadonlySet<unknown>>(new Set());
  const slug = ownSlug ?? slugOf(name);
  const creating = useMutation({
    mutationFn: (wanted: CreateEntity) => http.post('/api/entities', wanted, EntitySummary),
    onSuccess: async (entity) => {
      await queries.invalidateQueries();
      await navigate({ to: '/$entity/coordinacion/personas', params: { entity: entity.slug } });
    },
  });
  const submit = () => {
    const wanted = CreateEntity.safeParse({ name, slug, kind, timeZone });
    setWrong(new Set(wanted.error?.issues.map(({ path }) => path[0])));
    if (wanted.success) creating.mutate(wanted.data);
  };
  return (
    <Form
      validationBehavior="aria"
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.head}>
        <h1>{t('new-entity.title')}</h1>
        <p className="lead">{t('new-entity.lead')}</p>
      </div>
      <Card>
        <div className={styles.fields}>
          <TextField
            label={t('new-entity.name')}
            value={name}
            onChange={setName}
            maxLength={200}
            error={wrong.has('name') ? t('new-entity.name-wrong') : undefined}
          />
          <TextField
            label={t('new-entity.slug')}
            hint={t('new-entity.slug-hint')}
            value={slug}
            onChange={setOwnSlug}
            maxLength={80}
            error={wrong.has('slug') ? t('new-entity.slug-wrong') : undefined}
          />
          <Select
            label={t('new-entity.kind')}
            value={kind}
            onChange={setKind}
            choices={EntityKind.options.map((value) => ({
              value,
              label: t(`entities.kind.${value}`, { ns: 'portal' }),
            }))}
          />
          <Select label={t('new-entity.zone')} value={timeZone} onChange={setTimeZone} choices={timeZones} />
          {creating.error && <ErrorText>{failure(creating.error)}</ErrorText>}
          <div>
            <Button type="submit" icon={Landmark} isPending={creating.isPending}>
              {t('new-entity.go')}
            </Button>
          </div>
        </div>
      </Card>
    </Form>
  );
}
