import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../shared/design/toast.tsx';
import { useFormat } from '../../shared/i18n/format.ts';

/** Somebody who goes on typing at the end of the room there is need not be told at every key. */
const AGAIN_MS = 5000;

/** Says that no more fits, with how much there is room for and how much it would be. */
export function useFullNotice() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const said = useRef(-Infinity);
  return useCallback(
    (of: 'letters' | 'paragraphs' | 'line', { many, most }: { many: number; most: number }) => {
      if (performance.now() - said.current < AGAIN_MS) return;
      said.current = performance.now();
      toast(t(`full.${of}`, { many: format.number(many), most: format.number(most) }), { lasts: 12_000 });
    },
    [t, format],
  );
}
