import {
  DeclarationSector,
  type DeclarationView,
  SignatureKind,
} from '@ruta/contracts/declaration/declaration';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, Select, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useMay } from '../../shared/identity/me.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { useDeclarationDeed } from './declaration-queries.ts';
import styles from './declaration.module.css';

interface SignDialogProps {
  id: string;
  newest: DeclarationView['versions'][number];
  onClose: () => void;
}

/** Under exactly this text, by its fingerprint, for an organisation. */
export function SignDialog({ id, newest: { version, hash }, onClose }: SignDialogProps) {
  const { t } = useTranslation('declaration');
  const entity = useEntity();
  const enters = useMay('declaration.write', entity.id);
  const failure = useFailureSentence();
  const [opId] = useState(newOpId);
  const [kind, setKind] = useState<SignatureKind>(enters ? 'signatory' : 'adhesion');
  const [sector, setSector] = useState<DeclarationSector>('civil-society');
  const [organisation, setOrganisation] = useState('');
  const [post, setPost] = useState('');
  const [name, setName] = useState('');
  const given = { organisation: organisation.trim(), post: post.trim(), name: name.trim() };
  const sign = useDeclarationDeed(onClose);
  return (
    <Dialog
      title={t(enters ? 'sign.enter' : 'sign.adhere')}
      isOpen
      alert
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            isDisabled={Object.values(given).some((words) => words.length < 2)}
            isPending={sign.isPending}
            onPress={() =>
              sign.mutate({
                method: 'post',
                path: `declarations/${id}/signatures`,
                body: { opId, version, hash, kind, sector, ...given },
              })
            }
          >
            {t('sign.do')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t(enters ? 'sign.text-enter' : 'sign.text')}</p>
        <p className={styles.hash}>{hash}</p>
        {enters && (
          <Select
            label={t('sign.kind')}
            value={kind}
            onChange={(value) => setKind(SignatureKind.parse(value))}
            choices={SignatureKind.options.map((value) => ({ value, label: t(`as.${value}`) }))}
          />
        )}
        <TextField
          label={t('sign.organisation')}
          value={organisation}
          onChange={setOrganisation}
          maxLength={200}
        />
        <Select
          label={t('sign.sector')}
          value={sector}
          onChange={(value) => setSector(DeclarationSector.parse(value))}
          choices={DeclarationSector.options.map((value) => ({ value, label: t(`sector.${value}`) }))}
        />
        <TextField label={t('sign.name')} value={name} onChange={setName} maxLength={160} />
        <TextField label={t('sign.post')} value={post} onChange={setPost} maxLength={160} />
        {sign.isError && <ErrorText>{failure(sign.error)}</ErrorText>}
      </div>
    </Dialog>
  );
}
