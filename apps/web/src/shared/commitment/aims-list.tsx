import { aimsByDeclaration } from '@ruta/domain/declaration/own-aims';
import { useTranslation } from 'react-i18next';
import styles from './aims-list.module.css';
import { useCommitmentWords } from './commitment-words.ts';
import { useOwnAims } from './own-aims.ts';

interface AimsListProps {
  aims: readonly string[];
  /** Of each list. */
  className: string | undefined;
}

/** The aims a commitment serves, under the declaration each is of: each declaration counts its own from a). */
export function AimsList({ aims, className }: AimsListProps) {
  const { t } = useTranslation('commitment');
  const words = useCommitmentWords();
  const own = useOwnAims();
  return aimsByDeclaration(aims, own).map(({ code, aims: members }) => (
    <div key={code ?? ''} className={styles.group}>
      <p className="small">{code === null ? t('aims-unknown') : words.declaration(code)}</p>
      <ul className={className}>
        {members.map((aim) => (
          <li key={aim}>{words.aim(aim)}</li>
        ))}
      </ul>
    </div>
  ));
}
