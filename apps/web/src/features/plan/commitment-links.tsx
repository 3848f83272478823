import { Link } from '@tanstack/react-router';
import { useEntity } from '../../shared/entity/entity.ts';
import styles from './plan.module.css';

/** Commitments of a plan by their keys, each with its page. */
export function CommitmentLinks({ number, keys }: { number: number; keys: readonly string[] }) {
  const { slug } = useEntity();
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ', '}
      <Link
        to="/$entity/plan/$number/compromisos/$key"
        params={{ entity: slug, number: String(number), key }}
        className={styles.keyLink}
      >
        {key}
      </Link>
    </span>
  ));
}
