import {
  DeclarationSector,
  type DeclarationView,
  SignatureKind,
} from '@ruta/contracts/declaration/declaration';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
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
  const [opId] = useState(newOpId);
  const [kind, setKind] = useState<SignatureKind>(enters ? 'signatory' : 'adhesion');
  const [sector, setSector] = useState<DeclarationSector>('civil-society');
  const [organisation, setOrganisation] = useState('');
  const [post, setPost] = useState('');
  const [name, setName] = useState('');
  const given = { organisation: organisation.trim(), post: post.trim(), name: name.trim() };
  const sign = useDeclarationDeed(onClose);
  return (
    <DeedDialog
      title={t(enters ? 'sign.enter' : 'sign.adhere')}
      deed={t('sign.do')}
      ready={Object.values(given).every((words) => words.length >= 2)}
      write={sign}
      onDo={() =>
        sign.mutate({
          method: 'post',
          path: `declarations/${id}/signatures`,
          body: { opId, version, hash, kind, sector, ...given },
        })
      }
      onClose={onClose}
      alert
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
      </div>
    </DeedDialog>
  );
}
