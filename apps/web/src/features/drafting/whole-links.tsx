import { OriginKind } from '@ruta/contracts/drafting/origin';
import { WHOLE } from '@ruta/domain/commitment/clauses';
import { linkOf } from '@ruta/domain/commitment/read-commitment';
import { useTranslation } from 'react-i18next';
import { originLooks } from '../../shared/commitment/origin-looks.ts';
import { Chip } from '../../shared/design/chip.tsx';
import { ClauseLinks } from './clause-links.tsx';
import { useDesk } from './desk-context.ts';
import styles from './desk.module.css';
import { SuggestionsAt } from './suggestions-at.tsx';
import { useShared } from './use-shared.ts';

/** What the commitment as a whole comes from: how many of each kind, and which ones when asked. */
export function WholeLinks() {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const { doc } = useDesk();
  const map = doc.getMap('links');
  const links = useShared(map, () => [...map.keys()].filter((key) => key.startsWith(`${WHOLE}|`))).flatMap(
    (key) => linkOf(key) ?? [],
  );
  const kinds = OriginKind.options
    .map((kind) => ({ kind, count: links.filter((link) => link.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const waiting = <SuggestionsAt place={WHOLE} />;
  if (kinds.length === 0) return waiting;
  return (
    <>
      <details className={styles.whole}>
        <summary>
          <span className="small">{t('whole')}</span>
          {kinds.map(({ kind, count }) => (
            <Chip key={kind} icon={originLooks[kind].icon} colour={originLooks[kind].colour}>
              {c(`kinds.${kind}`, { count })}
            </Chip>
          ))}
        </summary>
        <ClauseLinks clause={WHOLE} />
      </details>
      {waiting}
    </>
  );
}
