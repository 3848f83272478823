import type { DeclarationForm, DeclarationView } from '@ruta/contracts/declaration/declaration';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Table } from '../../shared/design/table.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import styles from './declaration.module.css';

interface AimsMatrixProps {
  form: DeclarationForm;
  coverage: NonNullable<DeclarationView['coverage']>;
}

/** Aims down, commitments across: which serves which, and which aim none serves. */
export function AimsMatrix({ form, coverage: { plan, commitments, aims } }: AimsMatrixProps) {
  const { t } = useTranslation('declaration');
  const { slug } = useEntity();
  const served = aims.filter(({ keys }) => keys.length > 0).length;
  const wordsOf = (letter: string) => form.aims.find((aim) => aim.letter === letter)?.text ?? '';
  return (
    <section className={styles.part}>
      <h3>{t('matrix', { plan })}</h3>
      <p>{t('matrix-sum', { served, count: aims.length })}</p>
      <Table
        caption={t('matrix', { plan })}
        captionHidden
        rows={aims}
        rowKey={({ letter }) => letter}
        columns={[
          { key: 'aim', head: t('aim'), cell: ({ letter }) => `${letter}) ${wordsOf(letter)}` },
          ...commitments.map(({ key, title }) => ({
            key,
            head: (
              <Link
                to="/$entity/plan/$number/compromisos/$key"
                params={{ entity: slug, number: String(plan), key }}
                aria-label={`${key} ${title}`}
              >
                {key}
              </Link>
            ),
            cell: ({ keys }: { keys: readonly string[] }) => {
              const serves = keys.includes(key);
              return (
                <span
                  className={styles.cell}
                  data-served={serves}
                  role="img"
                  aria-label={t(serves ? 'serves' : 'serves-not')}
                />
              );
            },
          })),
        ]}
      />
    </section>
  );
}
