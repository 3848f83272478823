import type { ClauseLink } from '@ruta/contracts/drafting/origin';
import { linkKey } from '@ruta/domain/commitment/document';
import { linkOf } from '@ruta/domain/commitment/read-commitment';
import { Quote, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { originLooks } from '../../shared/commitment/origin-looks.ts';
import { Button } from '../../shared/design/button.tsx';
import { withColour } from '../../shared/design/with-colour.ts';
import { uncite } from './cite.ts';
import { useDesk } from './desk-context.ts';
import styles from './desk.module.css';
import { useOriginSaid } from './use-origins.ts';
import { useShared } from './use-shared.ts';

/** What a line or a row comes from, each to be untied again, and the way to tie something to it. */
export function ClauseLinks({ clause }: { clause: string }) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const words = useCommitmentWords();
  const { draft, doc, mayWrite, sources, cite } = useDesk();
  const said = useOriginSaid();
  const map = doc.getMap('links');
  const keys = useShared(map, () => [...map.keys()].filter((key) => key.startsWith(`${clause}|`)).sort());
  const links = keys.flatMap((key) => linkOf(key) ?? []);
  if (links.length === 0 && !mayWrite) return null;
  const theirs = draft.link.doc.getMap('links');
  const mayUntie = (link: ClauseLink) =>
    mayWrite && (doc === draft.link.doc || !theirs.has(linkKey(link.clause, link.kind, link.ref)));
  return (
    <>
      {links.length > 0 && (
        <ul className={styles.links} data-links={clause}>
          {links.map((link) => {
            const { icon: Icon, colour } = originLooks[link.kind];
            const source = sources.get(`${link.kind}:${link.ref}`);
            const name = c('origin.named', {
              kind: c(`origin.${link.kind}`),
              label: source?.label ?? '',
            });
            return (
              <li
                key={`${link.kind}${link.ref}`}
                data-kind={link.kind}
                style={withColour(colour)}
                data-counts={source === undefined || source.standing === 'shown'}
              >
                <Icon aria-hidden />
                <span>
                  {name}
                  {source && source.standing !== 'shown' && <small>{said(source)}</small>}
                </span>
                {mayUntie(link) && (
                  <button
                    type="button"
                    aria-label={t('sources.remove', { place: words.clause(clause) })}
                    onClick={() => uncite(doc, clause, link)}
                  >
                    <X aria-hidden />
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {mayWrite && (
        <span className={styles.citeHere}>
          <Button
            variant="plain"
            size="small"
            round
            icon={Quote}
            aria-label={t('cite.here', { place: words.clause(clause) })}
            preventFocusOnPress
            onPress={() => cite({ place: clause, editor: null })}
          />
        </span>
      )}
    </>
  );
}
