import { OriginKind } from '@ruta/contracts/drafting/origin';
import type { Source } from '@ruta/contracts/drafting/provenance';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Quote } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { originLooks } from '../../shared/commitment/origin-looks.ts';
import { Button } from '../../shared/design/button.tsx';
import { Checkbox } from '../../shared/design/choice.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { withColour } from '../../shared/design/with-colour.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { carryInDrag } from './cite.ts';
import { type Spot, useDesk } from './desk-context.ts';
import { sourcesQuery } from './desk-queries.ts';
import styles from './desk.module.css';
import { useCite } from './use-cite.ts';

interface SourcesPanelProps {
  commitmentId: string;
  /** Where the person last stood in the text. */
  spot: () => Spot | null;
  onCited?: () => void;
  /** Opened for one place: the search comes first, and there is nowhere to drag to. */
  forPlace?: boolean;
}

/** What people said, to be quoted into the text by a button or by dragging. */
export function SourcesPanel({ commitmentId, spot, onCited, forPlace = false }: SourcesPanelProps) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const { slug } = useEntity();
  const [kind, setKind] = useState<OriginKind>('contribution');
  const [q, setQ] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const sources = useInfiniteQuery(sourcesQuery(slug, commitmentId, { kind, q: q.trim(), everywhere }));
  const totals = sources.data?.pages[0]?.totals;
  const items = sources.data?.pages.flatMap((page) => page.items) ?? [];
  const kinds = OriginKind.options.filter((each) => (totals?.[each] ?? 0) > 0 || each === kind);
  return (
    <div className={styles.sources}>
      {!forPlace && <p className="small">{t('sources.hint')}</p>}
      <div className={styles.kinds} role="group" aria-label={t('sources.kind')}>
        {kinds.map((each) => {
          const { icon: Icon, colour } = originLooks[each];
          return (
            <button
              key={each}
              type="button"
              className={styles.kind}
              style={withColour(colour)}
              aria-pressed={each === kind}
              onClick={() => setKind(each)}
            >
              <Icon aria-hidden />
              {c(`kinds.${each}`, { count: totals?.[each] ?? 0 })}
            </button>
          );
        })}
      </div>
      <TextField label={t('sources.search')} value={q} onChange={setQ} type="search" autoFocus={forPlace} />
      <Checkbox isSelected={everywhere} onChange={setEverywhere}>
        {t('sources.everywhere')}
      </Checkbox>
      {sources.isPending && <Loading lines={4} height="3.4em" />}
      {sources.isError && <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />}
      {sources.isSuccess && items.length === 0 && <p className="small">{t('sources.none')}</p>}
      <ul className={styles.quotes}>
        {items.map((source) => (
          <Quotation key={source.ref} source={source} spot={spot} onCited={onCited} forPlace={forPlace} />
        ))}
      </ul>
      {sources.hasNextPage && (
        <Button
          variant="quiet"
          size="small"
          isPending={sources.isFetchingNextPage}
          onPress={() => void sources.fetchNextPage()}
        >
          {t('sources.more')}
        </Button>
      )}
    </div>
  );
}

interface QuotationProps extends Pick<SourcesPanelProps, 'spot' | 'onCited' | 'forPlace'> {
  source: Source;
}

function Quotation({ source, spot, onCited, forPlace }: QuotationProps) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const { mayWrite: mayCite } = useDesk();
  const tie = useCite();
  const { icon: Icon, colour } = originLooks[source.kind];
  const cite = () => {
    if (tie(source, spot())) onCited?.();
  };
  const card = useDragged(source, mayCite && !forPlace);
  return (
    <li
      ref={card}
      className={styles.quote}
      data-kind={source.kind}
      style={withColour(colour)}
      draggable={mayCite && !forPlace}
    >
      <small>
        <Icon aria-hidden />
        {c('origin.named', { kind: c(`origin.${source.kind}`), label: source.label })}
        {source.weight !== null && source.kind === 'contribution' && source.weight > 0 && (
          <> · {t('sources.supports', { count: source.weight })}</>
        )}
      </small>
      {source.excerpt !== '' && <p>{source.excerpt}</p>}
      {mayCite && (
        <Button
          variant="plain"
          size="small"
          icon={Quote}
          aria-label={t('sources.cite-long', { words: source.excerpt.slice(0, 60) })}
          preventFocusOnPress
          onPress={cite}
        >
          {t('sources.cite')}
        </Button>
      )}
    </li>
  );
}

/** Makes an element carry its source when it is dragged; the button beside it does the same for who does not drag. */
function useDragged(source: Source, mayDrag: boolean) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = card.current;
    if (!element || !mayDrag) return;
    const start = (event: DragEvent) => {
      carryInDrag(source, event.dataTransfer);
    };
    element.addEventListener('dragstart', start);
    return () => element.removeEventListener('dragstart', start);
  }, [source, mayDrag]);
  return card;
}
