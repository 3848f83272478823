import {
  type DeclarationSignature,
  type DeclarationView,
  SignatureKind,
} from '@ruta/contracts/declaration/declaration';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { useDeclarationDeed } from './declaration-queries.ts';
import styles from './declaration.module.css';

/** Who signed at the act, who adhered later, who attests as an honour witness. */
export function Signatures({
  declaration: { signatures },
  newest,
}: {
  declaration: DeclarationView;
  newest: number;
}) {
  const { t } = useTranslation('declaration');
  if (signatures.length === 0) return <p>{t('signed-none')}</p>;
  return SignatureKind.options
    .map((kind) => ({ kind, own: signatures.filter((each) => each.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => (
      <div key={kind} className={styles.part}>
        <h4>{t(`kind.${kind}`, { count: own.length })}</h4>
        <ul className={styles.signed}>
          {own.map((signature) => (
            <li key={signature.id} id={`adhesion-${signature.id}`}>
              <One signature={signature} newest={newest} />
            </li>
          ))}
        </ul>
      </div>
    ));
}

function One({ signature, newest }: { signature: DeclarationSignature; newest: number }) {
  const { t } = useTranslation('declaration');
  const { id } = useEntity();
  const format = useFormat();
  const failure = useFailureSentence();
  const decides = useMay('declaration.write', id) && signature.state === 'waiting';
  const decide = useDeclarationDeed(() => undefined);
  const { organisation, post, name, sector, version, state, at } = signature;
  const answer = (admit: boolean) =>
    decide.mutate({
      method: 'post',
      path: `declaration-signatures/${signature.id}/decision`,
      body: { admit },
    });
  return (
    <>
      <b>{organisation}</b>
      <span className="small">{[name, post].filter(Boolean).join(', ')}</span>
      <span className="small">
        {t(`sector.${sector}`)} · {format.date(at, 'day-year')}
      </span>
      {version < newest && <span className="small">{t('older', { version })}</span>}
      {state === 'waiting' && (
        <Chip icon={Clock} colour="var(--warn)">
          {t('waiting')}
        </Chip>
      )}
      {state === 'refused' && <span className="small">{t('refused')}</span>}
      {decides && (
        <span className="row">
          <Button size="small" isPending={decide.isPending} onPress={() => answer(true)}>
            {t('admit')}
          </Button>
          <Button size="small" variant="plain" onPress={() => answer(false)}>
            {t('refuse')}
          </Button>
        </span>
      )}
      {decide.isError && <ErrorText>{failure(decide.error)}</ErrorText>}
    </>
  );
}
